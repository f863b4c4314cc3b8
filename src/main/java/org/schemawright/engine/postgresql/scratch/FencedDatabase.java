package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.schemawright.engine.LoadReport;
import org.schemawright.engine.RefusedStatement;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.ScriptStatement;

/** A scratch database in which foreign statements run as a role that may do nothing outside of it. */
final class FencedDatabase implements ScratchDatabase {
    private final DatabasePlace place;
    private final Sessions sessions;
    private final Fence fence;
    private final AtomicBoolean closed = new AtomicBoolean();

    FencedDatabase(DatabasePlace place, Watchdog watchdog) {
        this.place = place;
        this.sessions = new Sessions(place);
        this.fence = new Fence(place, sessions, watchdog);
    }

    @Override
    public String owner() {
        return place.owner();
    }

    @Override
    public Connection connection() throws SQLException {
        return sessions.owner();
    }

    @Override
    public Connection catalog() throws SQLException {
        return sessions.catalog();
    }

    @Override
    public LoadReport load(List<ScriptStatement> statements) throws RefusedStatement, ScratchProblem {
        return new ScriptRun(fence, sessions).run(statements);
    }

    @Override
    public void uncheckedBodies() throws SQLException {
        run("SET check_function_bodies = off");
    }

    @Override
    public void checkedBodies() throws SQLException {
        run("SET check_function_bodies = on");
    }

    @Override
    public void run(String sql) throws SQLException {
        fence.run(sql);
    }

    @Override
    public void empty() throws SQLException {
        EmptyTables.in(connection());
    }

    @Override
    public ScratchDatabase copy() throws ScratchProblem {
        sessions.close();
        return place.copy();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            sessions.close();
            place.drop(this);
        }
    }

    @Override
    public String toString() {
        return "scratch database on PostgreSQL " + place.major();
    }
}
