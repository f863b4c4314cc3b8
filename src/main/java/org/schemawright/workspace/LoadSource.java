package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.schemawright.connect.Connector;
import org.schemawright.connect.LiveConnection;
import org.schemawright.connect.ServerAddress;
import org.schemawright.connect.UnreachableDatabase;
import org.schemawright.engine.CatalogReading;
import org.schemawright.engine.Engine;
import org.schemawright.engine.FileSession;
import org.schemawright.engine.RefusedStatement;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.model.Aspect;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Visible;
import org.schemawright.planner.PlanRefused;
import org.schemawright.proof.Preflight;
import org.schemawright.source.SourceProblem;
import org.schemawright.source.dbml.DbmlDatabase;

/** Brings an opened source into the normal form of one major version. */
public final class LoadSource {
    private final ScratchShelf shelf;
    private final Connector connector;

    public LoadSource(ScratchShelf shelf, Connector connector) {
        this.shelf = shelf;
        this.connector = connector;
    }

    public Loaded load(OpenedSource source, Engine engine, int major)
            throws SourceProblem, UnreachableDatabase, UnreadableCatalog, RefusedStatement, ScratchProblem,
                    SQLException, PlanRefused {
        return switch (source) {
            case OpenedSource.OfScript(var name, var cutting) ->
                new LoadScript(engine, shelf.of(engine, major)).load(name, cutting.by(engine.splitter()));
            case OpenedSource.OfDesign(var name, var design) ->
                rebuilt(name, engine, Loaded.Origin.DESIGN, design.database(), List.of(), major)
                        .stating(design.lineage())
                        .deciding(design.decisions());
            case OpenedSource.OfDbml(var name, var file, var _) -> {
                DbmlDatabase.Reading read = DbmlDatabase.of(name, file, engine, major);
                yield rebuilt(name, engine, Loaded.Origin.DESIGN, read.database(), read.notes(), major);
            }
            case OpenedSource.OfLive(var connection) -> live(connection, engine, major);
            case OpenedSource.OfFile(var name, var _, var file) -> file(name, file, engine, major);
        };
    }

    private Loaded live(LiveConnection main, Engine engine, int major)
            throws SourceProblem, UnreachableDatabase, UnreadableCatalog, ScratchProblem, SQLException, PlanRefused {
        CatalogReading reading;
        String name = main.address().shown();
        try (LiveConnection idle = connector.open(main.address())) {
            reading = engine.liveReader(idle.connection()).read(main.connection(), "");
        } catch (SQLException e) {
            throw new SourceProblem(name + " could not be read: " + Visible.text(String.valueOf(e.getMessage()))
                    + "; nothing was changed, try again or give another source");
        }
        var notes = new ArrayList<>(main.notes());
        notes.addAll(reading.unseen());
        Database database = reading.database();
        if (!database.version().equals(new EngineVersion(engine.id(), major))) {
            notes.add(name + " is " + database.version() + ": its schema was built on " + engine.id() + " " + major
                    + " to be compared");
            return rebuilt(name, engine, Loaded.Origin.LIVE, database, notes, major)
                    .asked(rows(main.address()));
        }
        return new Loaded(
                        name,
                        engine,
                        Loaded.Origin.LIVE,
                        database,
                        notes,
                        () -> new Rebuild(engine, shelf.of(engine, major)).scratch(database))
                .asked(rows(main.address()));
    }

    private LiveRows rows(ServerAddress address) {
        return () -> {
            LiveConnection live = connector.open(address);
            return new LiveRows.Session(new Preflight(live.connection()), live::close);
        };
    }

    private Loaded file(String name, OpenFile file, Engine engine, int major) throws SourceProblem {
        CatalogReading reading;
        try (FileSession session = file.open()) {
            reading = engine.reader().read(session.connection(), "");
        } catch (SQLException | UnreadableCatalog e) {
            throw new SourceProblem(name + " could not be read: " + Visible.text(String.valueOf(e.getMessage()))
                    + "; nothing was changed, try again or give another source");
        }
        Database database = reading.database();
        return new Loaded(
                        name,
                        engine,
                        Loaded.Origin.LIVE,
                        database,
                        reading.unseen(),
                        () -> new Rebuild(engine, shelf.of(engine, major)).scratch(database))
                .asked(() -> {
                    FileSession session = file.open();
                    return new LiveRows.Session(new Preflight(session.connection()), session::close);
                });
    }

    /** Built on scratch and read back; what the engine refuses becomes notes. */
    private Loaded rebuilt(
            String name, Engine engine, Loaded.Origin origin, Database database, List<String> notes, int major)
            throws ScratchProblem, SQLException, UnreadableCatalog, PlanRefused {
        Rebuild.Built built = new Rebuild(engine, shelf.of(engine, major)).build(database);
        try {
            Database read = engine.reader()
                    .read(built.scratch().catalog(), built.scratch().owner())
                    .database();
            var all = new ArrayList<>(notes);
            built.refused().forEach(refused -> all.add(name + ": left out, since the engine refuses it: " + refused));
            var stated = EnumSet.noneOf(Aspect.class);
            stated.addAll(database.stated());
            var whole = KeptAsText.with(new Database(read.version(), read.objects(), read.needs(), stated), database);
            List<SchemaObject> refused = built.refused().stream()
                    .flatMap(refusal -> database.find(refusal.subject()).stream())
                    .toList();
            return new Loaded(name, engine, origin, whole, all, built::scratch)
                    .refusing(refused)
                    .built();
        } catch (SQLException | UnreadableCatalog | RuntimeException e) {
            built.scratch().close();
            throw e;
        }
    }
}
