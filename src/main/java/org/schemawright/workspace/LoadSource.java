package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.schemawright.connect.AddressProblem;
import org.schemawright.connect.Connector;
import org.schemawright.connect.LiveConnection;
import org.schemawright.connect.ServerAddress;
import org.schemawright.connect.Surroundings;
import org.schemawright.connect.UnreachableDatabase;
import org.schemawright.engine.CatalogReading;
import org.schemawright.engine.Engine;
import org.schemawright.engine.RefusedStatement;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.model.Aspect;
import org.schemawright.model.Database;
import org.schemawright.planner.PlanRefused;
import org.schemawright.source.GitSource;
import org.schemawright.source.MigrationFolder;
import org.schemawright.source.Script;
import org.schemawright.source.ScriptOptions;
import org.schemawright.source.ScriptReader;
import org.schemawright.source.SourceAddress;
import org.schemawright.source.SourceProblem;

/** Brings whatever a user names as a source into the normal form of one major version. */
public final class LoadSource {
    private final Engine engine;
    private final Scratch scratch;
    private final Surroundings surroundings;
    private final Connector connector;
    private final ScriptOptions options;

    public LoadSource(
            Engine engine, Scratch scratch, Surroundings surroundings, Connector connector, ScriptOptions options) {
        this.engine = engine;
        this.scratch = scratch;
        this.surroundings = surroundings;
        this.connector = connector;
        this.options = options;
    }

    public Loaded load(String name)
            throws SourceProblem, AddressProblem, UnreachableDatabase, UnreadableCatalog, RefusedStatement,
                    ScratchProblem, SQLException, PlanRefused {
        return switch (SourceAddress.parse(name)) {
            case SourceAddress.ScriptFile(var path) -> script(name, ScriptReader.read(path, options));
            case SourceAddress.Folder(var path) -> script(name, MigrationFolder.read(path, options));
            case SourceAddress.GitRevision(var revision, var path) ->
                script(name, GitSource.read(revision, path, options));
            case SourceAddress.Live(var address) -> live(ServerAddress.parse(address, surroundings));
            case SourceAddress.DesignFile(var path) -> throw new SourceProblem(path + " is a design file");
        };
    }

    private Loaded script(String name, Script script)
            throws ScratchProblem, RefusedStatement, SQLException, UnreadableCatalog {
        return new LoadScript(engine, scratch).load(name, script);
    }

    private Loaded live(ServerAddress address)
            throws UnreachableDatabase, UnreadableCatalog, SQLException, ScratchProblem, PlanRefused {
        try (LiveConnection main = connector.open(address);
                LiveConnection idle = connector.open(address)) {
            CatalogReading reading = engine.liveReader(idle.connection()).read(main.connection(), "");
            var notes = new ArrayList<>(main.notes());
            notes.addAll(reading.unseen());
            return rebuilt(address.shown(), Loaded.Origin.LIVE, reading.database(), notes);
        }
    }

    /** As it is where it was read in the version that is compared in; else built on scratch and read back. */
    private Loaded rebuilt(String name, Loaded.Origin origin, Database database, List<String> notes)
            throws ScratchProblem, SQLException, UnreadableCatalog, PlanRefused {
        var rebuild = new Rebuild(engine, scratch);
        if (origin == Loaded.Origin.LIVE && database.version().equals(scratch.version())) {
            return new Loaded(name, origin, database, notes, () -> rebuild.scratch(database));
        }
        Rebuild.Built built = rebuild.build(database);
        Database read = engine.reader().read(built.scratch().catalog(), built.scratch().owner()).database();
        var all = new ArrayList<>(notes);
        all.addAll(built.refused());
        var stated = EnumSet.noneOf(Aspect.class);
        stated.addAll(database.stated());
        var whole = new Database(read.version(), read.objects(), read.needs(), stated);
        return new Loaded(name, origin, whole, all, built::scratch);
    }
}
