package org.schemawright.engine.sqlite.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.intellij.lang.annotations.Language;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.engine.sqlite.read.ColumnRow.Visibility;

/** What SQLite answers to the few questions that a schema is read with. */
record Catalog(List<SchemaRow> rows, Map<String, List<ColumnRow>> columns) {
    @Language("SQL")
    private static final String ROWS = """
        SELECT type, name, tbl_name, sql, rootpage FROM main.sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid
        """;

    @Language("SQL")
    private static final String SHADOWS = """
        SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'
        """;

    @Language("SQL")
    private static final String STORED_COLUMNS = """
        SELECT t.name, c.name, c.type, c.dflt_value, c.hidden
        FROM main.sqlite_schema t, pragma_table_xinfo(t.name, 'main') c
        WHERE t.type = 'table' AND t.rootpage > 0 ORDER BY t.rowid, c.cid
        """;

    @Language("SQL")
    private static final String COLUMNS_OF_ONE = """
        SELECT t.name, c.name, c.type, c.dflt_value, c.hidden
        FROM main.sqlite_schema t, pragma_table_xinfo(t.name, 'main') c
        WHERE t.type = 'table' AND t.name = ? ORDER BY c.cid
        """;

    static Catalog read(Connection connection) throws SQLException {
        List<SchemaRow> rows = rows(connection);
        Set<String> virtual = new HashSet<>();
        rows.stream().filter(row -> row.is("table") && !row.stored()).forEach(row -> virtual.add(row.name()));
        Map<String, List<ColumnRow>> columns = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(STORED_COLUMNS)) {
            addColumns(found, columns);
        }
        if (!virtual.isEmpty()) {
            Set<String> shadows = shadows(connection);
            rows.removeIf(row -> shadows.contains(row.name()));
            addVirtual(connection, virtual, columns);
        }
        return new Catalog(rows, columns);
    }

    private static List<SchemaRow> rows(Connection connection) throws SQLException {
        var rows = new ArrayList<SchemaRow>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(ROWS)) {
            while (found.next()) {
                var row = new SchemaRow(
                        found.getString(1),
                        found.getString(2),
                        found.getString(3),
                        found.getString(4),
                        found.getLong(5) > 0);
                if (!Terms.reserved(row.name())) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** Tables that a virtual table keeps its rows in. */
    private static Set<String> shadows(Connection connection) throws SQLException {
        Set<String> shadows = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(SHADOWS)) {
            while (found.next()) {
                shadows.add(found.getString(1));
            }
        }
        return shadows;
    }

    /** One by one, since a module that is not there makes the question fail; its table is known by its text alone. */
    private static void addVirtual(Connection connection, Set<String> virtual, Map<String, List<ColumnRow>> columns)
            throws SQLException {
        try (var question = connection.prepareStatement(COLUMNS_OF_ONE)) {
            for (String table : virtual) {
                question.setString(1, table);
                try (ResultSet found = question.executeQuery()) {
                    addColumns(found, columns);
                } catch (SQLException e) {
                    columns.remove(table);
                }
            }
        }
    }

    private static void addColumns(ResultSet found, Map<String, List<ColumnRow>> columns) throws SQLException {
        while (found.next()) {
            columns.computeIfAbsent(found.getString(1), _ -> new ArrayList<>())
                    .add(new ColumnRow(
                            found.getString(2),
                            found.getString(3),
                            Optional.ofNullable(found.getString(4)),
                            Visibility.values()[found.getInt(5)]));
        }
    }
}
