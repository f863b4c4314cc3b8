package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.schemawright.engine.postgresql.Quote;

/**
 * What indexes by themselves and indexes behind constraints have alike: {@code clustered} and {@code replica identity}
 * (always {@code on}), {@code tablespace}, and {@code parent}, the qualified name of the index it is attached to.
 */
final class IndexProperties {
    /** Six columns of a query in which {@code i} is the index and {@code ic} its relation. */
    static final String COLUMNS = "ic.reloptions, i.indisclustered, i.indisreplident, space.spcname,"
            + " parent.relnamespace::pg_catalog.int8, parent.relname";

    static final String JOINS = """
        LEFT JOIN pg_catalog.pg_tablespace space ON space.oid = ic.reltablespace
            LEFT JOIN pg_catalog.pg_inherits inh ON inh.inhrelid = ic.oid
            LEFT JOIN pg_catalog.pg_class parent ON parent.oid = inh.inhparent\
        """;

    private IndexProperties() {}

    /** @param first the position of the first of {@link #COLUMNS} */
    static void addOptions(Map<String, String> options, ResultSet row, int first) throws SQLException {
        if (row.getString(first) != null) {
            Settings.add(
                    options, "", Arrays.asList((String[]) row.getArray(first).getArray()));
        }
    }

    /** @param first the position of the first of {@link #COLUMNS} */
    static void add(Map<String, String> properties, ResultSet row, int first, Reading reading) throws SQLException {
        Settings.add(properties, "clustered", row.getBoolean(first + 1) ? "on" : null);
        Settings.add(properties, "replica identity", row.getBoolean(first + 2) ? "on" : null);
        Settings.add(properties, "tablespace", row.getString(first + 3));
        String parent = row.getString(first + 5);
        if (parent != null) {
            Optional<String> schema = reading.schema(row.getLong(first + 4));
            schema.ifPresent(name -> properties.put("parent", Quote.qualified(name, parent)));
        }
    }
}
