package org.schemawright.engine.sqlite.observe;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.schemawright.engine.LockObserver;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Footprint;
import org.schemawright.plan.Footprint.Blocks;
import org.schemawright.plan.Footprint.Lock;
import org.schemawright.plan.Footprint.Since;
import org.schemawright.plan.Footprint.Witness;
import org.schemawright.plan.Step;

/**
 * SQLite locks its whole file: from the first statement of a transaction on nobody else writes, and nobody reads while it
 * ends. Which tables were stored anew is told by where in the file they begin; what was read, by the statement's kind.
 */
public final class SqliteObserver implements LockObserver {
    private static final String MODE = "RESERVED on the database file";

    private final Connection connection;
    private Map<String, Long> places = new HashMap<>();
    private Since since = Since.STATEMENT;

    public SqliteObserver(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void begin() throws SQLException {
        places = places();
        since = Since.STATEMENT;
    }

    @Override
    public Footprint after(Step step) throws SQLException {
        Map<String, Long> now = places();
        var rewritten = new TreeSet<ObjectRef>();
        places.forEach((table, place) -> {
            Long there = now.get(table);
            if (there != null && !there.equals(place)) {
                rewritten.add(Terms.table(table));
            }
        });
        rewritten.forEach(table -> places.remove(table.name()));
        Footprint footprint = footprint(step, rewritten, Witness.ENGINE);
        since = Since.EARLIER;
        return footprint;
    }

    @Override
    public Footprint alone(Step step) {
        return footprint(step, new TreeSet<>(), Witness.MANUAL);
    }

    private Footprint footprint(Step step, TreeSet<ObjectRef> rewritten, Witness witness) {
        var scanned = new TreeSet<ObjectRef>();
        String sql = step.forward().sql();
        ObjectRef table = Terms.table(step.subject().name());
        boolean reads = sql.startsWith("CREATE INDEX ")
                || sql.startsWith("CREATE UNIQUE INDEX ")
                || sql.startsWith("INSERT OR ABORT ")
                || sql.startsWith("CREATE TEMP TABLE ");
        if (reads && places.containsKey(table.name())) {
            scanned.add(table);
        }
        if (sql.startsWith("ALTER TABLE ")
                && sql.contains(" DROP COLUMN ")
                && step.subject().kind() == Kind.TABLE) {
            rewritten.add(table);
        }
        List<Lock> locks = sql.startsWith("PRAGMA ") ? List.of() : List.of(new Lock(table, MODE, Blocks.WRITES, since));
        return new Footprint(locks, rewritten, scanned, witness);
    }

    /** Where each table begins; tables of the session are none. */
    private Map<String, Long> places() throws SQLException {
        var found = new HashMap<String, Long>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT name, rootpage FROM main.sqlite_schema WHERE type = 'table'")) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getLong(2));
            }
        }
        return found;
    }
}
