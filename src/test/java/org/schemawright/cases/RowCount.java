package org.schemawright.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.workspace.Migration;

/** How many rows each table holds, itself and its children, by the engine's own count; none of them far away. */
final class RowCount {
    private RowCount() {}

    static Map<String, Long> of(ScratchDatabase database) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (Statement statement = database.connection().createStatement();
                Statement counting = database.connection().createStatement();
                var tables = statement.executeQuery(
                        "SELECT n.nspname, c.relname, pg_catalog.format('%I.%I', n.nspname, c.relname)"
                                + " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                                + " WHERE c.relkind IN ('r', 'p')"
                                + " AND NOT EXISTS (SELECT FROM pg_catalog.pg_partition_tree(c.oid) part"
                                + " JOIN pg_catalog.pg_class f ON f.oid = part.relid WHERE f.relkind = 'f') AND n.nspname !~ '^pg_'"
                                + " AND n.nspname <> 'information_schema'")) {
            while (tables.next()) {
                ObjectRef ref = ObjectRef.of(Kind.TABLE, tables.getString(1), tables.getString(2));
                try (var count = counting.executeQuery("SELECT count(*) FROM " + tables.getString(3))) {
                    count.next();
                    counts.put(ref.display(), count.getLong(1));
                }
            }
        }
        return counts;
    }

    static void assertKept(Map<String, Long> before, Map<String, Long> after, Migration migration, SortedMap<ObjectRef, ObjectRef> renamed) {
        var expected = new TreeMap<>(before);
        migration.up().losses().forEach(loss -> expected.remove(loss.object().display()));
        renamed.forEach((old, now) -> expected.remove(old.display()));
        renamed.forEach((old, now) -> {
            if (before.containsKey(old.display())) {
                expected.put(now.display(), before.get(old.display()));
            }
        });
        expected.keySet().removeIf(table -> !after.containsKey(table));
        var reached = new TreeMap<>(after);
        reached.keySet().retainAll(expected.keySet());
        assertThat(reached).as("rows kept").isEqualTo(expected);
    }
}
