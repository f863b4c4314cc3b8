package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.schemawright.connect.Connector;
import org.schemawright.connect.Interruptible;
import org.schemawright.connect.LiveConnection;
import org.schemawright.connect.ServerAddress;
import org.schemawright.connect.UnreachableDatabase;
import org.schemawright.engine.CatalogReader;
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

    /** @param narrowing what will be looked at of it; where that saves reading, nothing else is read */
    public Loaded load(OpenedSource source, Engine engine, int major, Narrowing narrowing)
            throws SourceProblem, UnreachableDatabase, UnreadableCatalog, RefusedStatement, ScratchProblem,
                    SQLException, PlanRefused, BadRequest {
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
            case OpenedSource.OfLive(var connection) -> live(connection, engine, major, narrowing);
            case OpenedSource.OfFile(var name, var _, var file) -> file(name, file, engine, major);
        };
    }

    /** Quick, and read from databases in use alone; empty where the engine knows no schemas. */
    SortedMap<String, Integer> schemas(OpenedSource source, Engine engine) throws SourceProblem {
        try {
            return switch (source) {
                case OpenedSource.OfLive(var live) -> engine.reader().schemas(live.connection());
                case OpenedSource.OfFile(var _, var _, var file) -> {
                    try (FileSession session = file.open()) {
                        yield engine.reader().schemas(session.connection());
                    }
                }
                case OpenedSource.OfScript _, OpenedSource.OfDesign _, OpenedSource.OfDbml _ -> new TreeMap<>();
            };
        } catch (SQLException e) {
            throw unreadable(source.name(), e);
        }
    }

    private static SourceProblem unreadable(String name, Exception e) {
        return new SourceProblem(name + " could not be read: " + Visible.text(String.valueOf(e.getMessage()))
                + "; nothing was changed, try again or give another source");
    }

    private Loaded live(LiveConnection main, Engine engine, int major, Narrowing narrowing)
            throws SourceProblem, UnreachableDatabase, UnreadableCatalog, ScratchProblem, SQLException, PlanRefused,
                    BadRequest {
        CatalogReading reading;
        String name = main.address().shown();
        try (LiveConnection idle = connector.open(main.address())) {
            CatalogReader reader = engine.liveReader(idle.connection());
            Set<String> schemas = schemas(main, reader, engine, narrowing);
            reading = stoppable(() -> reader.read(main.connection(), "", schemas), main, idle);
        } catch (SQLException e) {
            throw unreadable(name, e);
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

    /** Whoever waits no longer leaves no query behind on the server. */
    private static CatalogReading stoppable(Callable<CatalogReading> work, LiveConnection main, LiveConnection idle)
            throws SQLException, UnreadableCatalog {
        try {
            return Interruptible.call(work, main::cancel, () -> {
                main.abort();
                idle.abort();
            });
        } catch (SQLException | UnreadableCatalog | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> schemas(LiveConnection live, CatalogReader reader, Engine engine, Narrowing narrowing)
            throws SQLException, BadRequest {
        return narrowing.schemas().isEmpty()
                ? Set.of()
                : narrowing.schemasAmong(reader.schemas(live.connection()).keySet(), engine.naming());
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
            throw unreadable(name, e);
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
