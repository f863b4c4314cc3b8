package org.schemawright.engine.postgresql.observe;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.intellij.lang.annotations.Language;
import org.schemawright.engine.LockObserver;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Footprint;
import org.schemawright.plan.Footprint.Lock;
import org.schemawright.plan.Footprint.Since;
import org.schemawright.plan.Footprint.Witness;
import org.schemawright.plan.Step;

/**
 * Looks at its own session's locks after each statement, and at storage and scan counters of the relations that are
 * locked: nothing is rewritten or scanned without a lock. A transaction keeps its locks, so what an earlier statement
 * has locked is told apart from what this one locks.
 */
public final class PostgresqlObserver implements LockObserver {
    private static final int FIRST_OF_USERS = 16_384;

    @Language("SQL")
    private static final String THERE = """
        SELECT c.oid, n.nspname, c.relname, c.relkind, c.relfilenode, pg_catalog.pg_stat_get_xact_numscans(c.oid),
            pg_catalog.pg_stat_get_xact_tuples_returned(c.oid)
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname !~ '^pg_' AND c.oid >= %d
        """.formatted(FIRST_OF_USERS);

    @Language("SQL")
    private static final String LOCKED = """
        SELECT l.relation, n.nspname, c.relname, c.relkind, c.relfilenode,
            pg_catalog.pg_stat_get_xact_numscans(l.relation),
            pg_catalog.pg_stat_get_xact_tuples_returned(l.relation), l.mode
        FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_class c ON c.oid = l.relation
        LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.granted AND l.relation >= %d
        """.formatted(FIRST_OF_USERS);

    private final Connection connection;
    private final Map<Long, Relation> there = new HashMap<>();
    private Map<Long, Set<LockMode>> held = Map.of();

    public PostgresqlObserver(Connection connection) {
        this.connection = connection;
    }

    /** A relation when it was last looked at. */
    private record Relation(ObjectRef ref, long storage, long scans, long rowsRead) {
        boolean isTable() {
            return switch (ref.kind()) {
                case TABLE, MATERIALIZED_VIEW -> true;
                default -> false;
            };
        }
    }

    @Override
    public void begin() throws SQLException {
        there.clear();
        held = Map.of();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(THERE)) {
            while (rows.next()) {
                there.put(rows.getLong(1), relation(rows));
            }
        }
    }

    private static Relation relation(ResultSet row) throws SQLException {
        Kind kind = switch (row.getString(4)) {
            case "v" -> Kind.VIEW;
            case "m" -> Kind.MATERIALIZED_VIEW;
            case "f" -> Kind.FOREIGN_TABLE;
            case "S" -> Kind.SEQUENCE;
            default -> Kind.TABLE;
        };
        return new Relation(
                ObjectRef.of(kind, row.getString(2), row.getString(3)), row.getLong(5), row.getLong(6), row.getLong(7));
    }

    @Override
    public Footprint after(Step step) throws SQLException {
        var now = new HashMap<Long, Set<LockMode>>();
        var rewritten = new TreeSet<ObjectRef>();
        var scanned = new TreeSet<ObjectRef>();
        Map<Long, ObjectRef> names = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LOCKED)) {
            while (rows.next()) {
                long id = rows.getLong(1);
                Relation was = there.get(id);
                if (was == null) {
                    continue;
                }
                names.putIfAbsent(id, was.ref());
                LockMode.inView(rows.getString(8))
                        .ifPresent(mode -> now.computeIfAbsent(id, any -> EnumSet.noneOf(LockMode.class))
                                .add(mode));
                if (rows.getString(3) != null) {
                    Relation is = relation(rows);
                    compare(was, is, rewritten, scanned);
                    there.put(id, is);
                }
            }
        }
        List<Lock> locks = locks(step, now, names);
        held = now;
        return new Footprint(locks, rewritten, scanned, Witness.ENGINE);
    }

    private static void compare(Relation was, Relation is, Set<ObjectRef> rewritten, Set<ObjectRef> scanned) {
        boolean anew = was.storage() != is.storage();
        if (is.isTable() && anew) {
            rewritten.add(was.ref());
        }
        // What was emptied has its indexes built by a scan of nothing.
        if (is.isTable() && (was.rowsRead() != is.rowsRead() || !anew && was.scans() != is.scans())) {
            scanned.add(was.ref());
        }
    }

    private List<Lock> locks(Step step, Map<Long, Set<LockMode>> now, Map<Long, ObjectRef> names) {
        var locks = new TreeMap<ObjectRef, Lock>();
        now.forEach((id, modes) -> {
            ObjectRef name = names.getOrDefault(id, step.subject());
            Set<LockMode> before = held.getOrDefault(id, Set.of());
            Set<LockMode> fresh = EnumSet.copyOf(modes);
            fresh.removeAll(before);
            boolean stronger =
                    before.isEmpty() || !fresh.isEmpty() && strongest(fresh).compareTo(strongest(before)) > 0;
            if (stronger) {
                locks.put(name, lock(name, strongest(fresh), Since.STATEMENT));
            } else if (!fresh.isEmpty() || isSubject(name, step)) {
                locks.put(name, lock(name, strongest(before), Since.EARLIER));
            }
        });
        return new ArrayList<>(locks.values());
    }

    /** The relation itself or the one that the subject is a part of. */
    private static boolean isSubject(ObjectRef relation, Step step) {
        List<String> path = step.subject().path();
        return path.size() > 1 && path.subList(0, 2).equals(relation.path());
    }

    private static Lock lock(ObjectRef relation, LockMode mode, Since since) {
        return new Lock(relation, mode.words(), mode.blocks(), since);
    }

    private static LockMode strongest(Set<LockMode> modes) {
        return modes.stream().max(LockMode::compareTo).orElseThrow();
    }

    @Override
    public Footprint alone(Step step) {
        return ManualLocks.of(step);
    }
}
