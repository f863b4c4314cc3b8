package org.schemawright.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.schemawright.engine.ProjectedRows;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.proof.DependentRows.Dependency;

/** One table's made-up rows while they are brought to agree in what goes with a determinant. */
final class AgreeingRows {
    private static final int ROUNDS = 4;

    private final Connection connection;
    private final String table;
    private final List<String> key;
    private final Table columns;
    private final ProjectedRows.Words words;

    /** A row as texts: what it is known by, and the values that were asked for. */
    private record Row(List<String> key, List<@Nullable String> values) {
        boolean whole() {
            return values.stream().allMatch(value -> value != null);
        }
    }

    AgreeingRows(Connection connection, Table table, List<String> key, ProjectedRows.Words words) {
        this.connection = connection;
        this.table = name(table.ref());
        this.columns = table;
        this.key = key;
        this.words = words;
    }

    void keep(List<Dependency> dependencies) throws SQLException {
        for (Dependency one : dependencies) {
            gather(one);
        }
        boolean agreed = false;
        for (int round = 0; round < ROUNDS && !agreed; round++) {
            agreed = true;
            for (Dependency one : dependencies) {
                agreed &= agree(one);
            }
        }
        for (Dependency one : dependencies) {
            remove(one);
        }
    }

    /** What still does not agree, in the engine's eyes. */
    private void remove(Dependency one) throws SQLException {
        if (one.dependent().isEmpty()) {
            return;
        }
        String same = one.determinant().stream()
                .map(column -> "other." + quoted(column) + " = this." + quoted(column))
                .collect(Collectors.joining(" AND "));
        String differing = one.dependent().stream()
                .map(column -> exact("other.", column) + " <> " + exact("this.", column))
                .collect(Collectors.joining(" OR "));
        String without = one.determinant().stream()
                .map(column -> "this." + quoted(column) + " IS NULL")
                .collect(Collectors.joining(" OR "));
        String some = one.dependent().stream()
                .map(column -> "this." + quoted(column) + " IS NOT NULL")
                .collect(Collectors.joining(" OR "));
        String list = key.stream().map(column -> exact("this.", column)).collect(Collectors.joining(", "));
        for (Row row : read("SELECT " + list + " FROM " + table + " this WHERE EXISTS (SELECT 1 FROM " + table
                + " other WHERE " + same + " AND (" + differing + ")) OR (" + without + ") AND (" + some + ")")) {
            ran("DELETE FROM " + table + at(""), row.key());
        }
    }

    private String exact(String prefix, String column) {
        return words.exact(prefix + quoted(column), columns.column(column).orElseThrow());
    }

    /** A row that is alone with its key says nothing about what goes with it. */
    private void gather(Dependency one) throws SQLException {
        List<String> columns = Stream.concat(one.determinant().stream(), one.dependent().stream())
                .toList();
        int count = rows(one.determinant()).size();
        for (int i = 1; i < count; i += 2) {
            List<Row> rows = rows(one.determinant());
            if (i < rows.size() && rows.get(i - 1).whole()) {
                copy(columns, rows.get(i - 1), rows.get(i));
            }
        }
    }

    /** @return whether nothing had to be done */
    private boolean agree(Dependency one) throws SQLException {
        var columns = new ArrayList<>(one.determinant());
        columns.addAll(one.dependent());
        int width = one.determinant().size();
        Map<List<@Nullable String>, Row> first = new LinkedHashMap<>();
        boolean agreed = true;
        for (Row row : rows(columns)) {
            List<@Nullable String> at = row.values().subList(0, width);
            boolean nowhere = at.stream().anyMatch(value -> value == null);
            Row model = nowhere ? null : first.putIfAbsent(at, row);
            boolean differs = nowhere
                    ? row.values().subList(width, columns.size()).stream().anyMatch(value -> value != null)
                    : model != null && !model.values().equals(row.values());
            if (differs) {
                agreed = false;
                if (model != null) {
                    copy(one.dependent(), model, row);
                } else if (!clear(one.dependent(), row) && !first.isEmpty()) {
                    copy(columns, first.values().iterator().next(), row);
                }
            }
        }
        return agreed;
    }

    private List<Row> rows(List<String> columns) throws SQLException {
        String list = Stream.concat(
                        key.stream().map(column -> exact("", column)),
                        columns.stream()
                                .map(column -> "CASE WHEN " + quoted(column) + " IS NULL THEN NULL ELSE "
                                        + exact("", column) + " END"))
                .collect(Collectors.joining(", "));
        return read("SELECT " + list + " FROM " + table + " ORDER BY "
                + key.stream().map(AgreeingRows::quoted).collect(Collectors.joining(", ")));
    }

    private List<Row> read(String query) throws SQLException {
        var rows = new ArrayList<Row>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            int count = found.getMetaData().getColumnCount();
            while (found.next()) {
                var values = new ArrayList<@Nullable String>();
                for (int i = 1; i <= count; i++) {
                    values.add(found.getString(i));
                }
                rows.add(new Row(
                        values.subList(0, key.size()).stream()
                                .map(String::valueOf)
                                .toList(),
                        values.subList(key.size(), values.size())));
            }
        }
        return rows;
    }

    private String at(String prefix) {
        return key.stream()
                .map(column -> exact(prefix, column) + " = ?")
                .collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    private boolean copy(List<String> columns, Row from, Row to) {
        String values = columns.stream()
                .map(column -> quoted(column) + " = (SELECT other." + quoted(column) + " FROM " + table + " other"
                        + at("other.") + ")")
                .collect(Collectors.joining(", "));
        var parameters = new ArrayList<String>();
        columns.forEach(_ -> parameters.addAll(from.key()));
        parameters.addAll(to.key());
        return columns.isEmpty() || ran("UPDATE " + table + " SET " + values + at(""), parameters);
    }

    private boolean clear(List<String> columns, Row row) {
        String values =
                columns.stream().map(column -> quoted(column) + " = NULL").collect(Collectors.joining(", "));
        return ran("UPDATE " + table + " SET " + values + at(""), row.key());
    }

    /** What the table's other rules refuse is left undone. */
    private boolean ran(String sql, List<String> parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            statement.executeUpdate();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    static String name(ObjectRef table) {
        return quoted(table.schema()) + "." + quoted(table.last());
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
