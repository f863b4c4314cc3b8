package org.schemawright.discover;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;
import org.schemawright.advise.normalize.Attributes;

/**
 * A table of a database in use, asked in one read-only transaction. NULL equals NULL; whether two other values are equal
 * is the database's to say.
 */
final class LiveTable {
    /** Types of which two values cannot be compared, but their texts. */
    private static final Set<String> WITHOUT_EQUALITY =
            Set.of("json", "xml", "point", "box", "path", "polygon", "line", "lseg", "circle");

    /** Types whose least and greatest values are equal where all values are; these are found without sorting. */
    private static final Set<String> ORDERED = Set.of(
            "int2",
            "int4",
            "int8",
            "smallserial",
            "serial",
            "bigserial",
            "float4",
            "float8",
            "numeric",
            "text",
            "varchar",
            "bpchar",
            "date",
            "time",
            "timestamp",
            "timestamptz",
            "interval",
            "money");

    private static final int MOST_FETCHED = 2000;
    private static final int FETCHED_CELLS = 200_000;

    /** Columns that one statement asks about. */
    private static final int MOST_DEPENDENTS = 32;

    /** In milliseconds. */
    private static final int POLLED = 200;

    private final Connection connection;
    private final String name;
    private final List<String> names = new ArrayList<>();
    private final List<String> expressions = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private volatile @Nullable Statement running;

    /** @param path the steps of the table's name */
    LiveTable(Connection connection, List<String> path) throws SQLException {
        this.connection = connection;
        LiveSession.settle(connection);
        this.name = path.stream().map(LiveTable::quoted).collect(Collectors.joining("."));
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + name + " WHERE 1 = 0")) {
            ResultSetMetaData columns = none.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnName(i));
                types.add(columns.getColumnTypeName(i));
                String column = quoted(columns.getColumnName(i));
                boolean comparable = !WITHOUT_EQUALITY.contains(columns.getColumnTypeName(i));
                expressions.add(comparable ? column : "CAST(" + column + " AS varchar)");
            }
        }
    }

    private Statement statement() throws SQLException {
        Statement statement = connection.createStatement();
        running = statement;
        return statement;
    }

    /** Ends what the database is busy with for this table; from any thread. */
    private void cancel() {
        Statement statement = running;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                // What is over already needs no end.
            }
        }
    }

    /** Ends what the database is busy with once nobody waits any more, until it is closed. */
    Guard cancelledBy(Watch watch) {
        Thread guard = Thread.ofVirtual().start(() -> {
            try {
                while (!watch.stopped()) {
                    Thread.sleep(POLLED);
                }
                cancel();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return guard::interrupt;
    }

    /** Looks whether somebody still waits. */
    @FunctionalInterface
    interface Guard extends AutoCloseable {
        @Override
        void close();
    }

    static String quoted(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    List<String> names() {
        return names;
    }

    /** The engine's words for the types of the columns. */
    List<String> types() {
        return types;
    }

    long count() throws SQLException {
        return number("SELECT count(*) FROM " + name);
    }

    private long number(@Language("SQL") String query) throws SQLException {
        try (Statement statement = statement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** So many rows at most; of a larger table, rows of blocks here and there where the database can choose them. */
    RowEncoder sample(long count, int most) throws SQLException {
        if (count <= most) {
            return encoded("SELECT * FROM " + name);
        }
        var part = String.format(java.util.Locale.ROOT, "%.6f", 100.0 * most / count);
        var before = connection.setSavepoint();
        try {
            RowEncoder rows = encoded(
                    "SELECT * FROM " + name + " TABLESAMPLE SYSTEM (" + part + ") REPEATABLE (1) LIMIT " + most);
            connection.releaseSavepoint(before);
            if (rows.rows() > most / 10) {
                return rows;
            }
        } catch (SQLException e) {
            connection.rollback(before);
        }
        return encoded("SELECT * FROM " + name + " LIMIT " + most);
    }

    private RowEncoder encoded(@Language("SQL") String query) throws SQLException {
        var encoder = new RowEncoder(names);
        each(query, encoder::add);
        return encoder;
    }

    private List<List<@Nullable String>> rows(@Language("SQL") String query) throws SQLException {
        var rows = new ArrayList<List<@Nullable String>>();
        each(query, rows::add);
        return rows;
    }

    private void each(@Language("SQL") String query, Consumer<List<@Nullable String>> sink) throws SQLException {
        try (Statement statement = statement()) {
            statement.setFetchSize(Math.clamp(FETCHED_CELLS / Math.max(1, names.size()), 50, MOST_FETCHED));
            try (ResultSet result = statement.executeQuery(query)) {
                while (result.next()) {
                    var row = new ArrayList<@Nullable String>(names.size());
                    for (int i = 1; i <= names.size(); i++) {
                        row.add(result.getString(i));
                    }
                    sink.accept(row);
                }
            }
        }
    }

    private String list(Attributes columns) {
        return columns.places().mapToObj(expressions::get).collect(Collectors.joining(", "));
    }

    private String groups(Attributes determinant) {
        return determinant.isEmpty() ? "" : " GROUP BY " + list(determinant);
    }

    private String differs(int place) {
        String value = expressions.get(place);
        if (ORDERED.contains(types.get(place))) {
            return "(min(" + value + ") < max(" + value + ") OR count(" + value + ") > 0 AND count(" + value
                    + ") < count(*))";
        }
        return "(count(DISTINCT " + value + ") > 1 OR count(DISTINCT " + value + ") = 1 AND count(" + value
                + ") < count(*))";
    }

    /** Those of the dependents that the determinant does not determine, many asked in one statement. */
    Attributes refuted(Attributes determinant, Attributes dependents) throws SQLException {
        Attributes refuted = Attributes.NONE;
        int[] places = dependents.toArray();
        for (int from = 0; from < places.length; from += MOST_DEPENDENTS) {
            refuted = refuted.union(refuted(
                    determinant, Arrays.copyOfRange(places, from, Math.min(places.length, from + MOST_DEPENDENTS))));
        }
        return refuted;
    }

    private Attributes refuted(Attributes determinant, int... places) throws SQLException {
        String inner = Arrays.stream(places)
                .mapToObj(place -> "CASE WHEN " + differs(place) + " THEN 1 ELSE 0 END AS d" + place)
                .collect(Collectors.joining(", "));
        String outer =
                Arrays.stream(places).mapToObj(place -> "max(d" + place + ")").collect(Collectors.joining(", "));
        try (Statement statement = statement();
                ResultSet row = statement.executeQuery("SELECT " + outer + " FROM (SELECT " + inner + " FROM " + name
                        + groups(determinant) + ") AS g")) {
            row.next();
            var refuted = new ArrayList<Integer>();
            for (int i = 0; i < places.length; i++) {
                if (row.getInt(i + 1) > 0) {
                    refuted.add(places[i]);
                }
            }
            return Attributes.of(refuted);
        }
    }

    boolean unique(Attributes columns) throws SQLException {
        try (Statement statement = statement();
                ResultSet row = statement.executeQuery(
                        "SELECT 1 FROM " + name + groups(columns) + " HAVING count(*) > 1 LIMIT 1")) {
            return !row.next();
        }
    }

    /** Rows of some groups that agree on the determinant; the condition picks the groups. */
    private List<List<@Nullable String>> groups(Attributes determinant, String condition, int groups, int most)
            throws SQLException {
        String match = determinant
                .places()
                .mapToObj(place -> expressions.get(place) + " IS NOT DISTINCT FROM g.c" + place)
                .collect(Collectors.joining(" AND "));
        String columns = determinant
                .places()
                .mapToObj(place -> expressions.get(place) + " AS c" + place)
                .collect(Collectors.joining(", "));
        return rows("SELECT t.* FROM " + name + " AS t, (SELECT " + columns + " FROM " + name + groups(determinant)
                + " HAVING " + condition + " LIMIT " + groups + ") AS g WHERE " + match + " LIMIT " + most);
    }

    /** Rows with the value of a column that is the least frequent. */
    List<List<@Nullable String>> rarest(int place, int most) throws SQLException {
        String value = expressions.get(place);
        return rows("SELECT t.* FROM " + name + " AS t, (SELECT " + value + " AS c FROM " + name + " GROUP BY " + value
                + " ORDER BY count(*) LIMIT 1) AS g WHERE " + value + " IS NOT DISTINCT FROM g.c LIMIT " + most);
    }

    /** Rows of one group that differ in the dependent; rows of the largest groups may not all be there. */
    List<List<@Nullable String>> witnesses(Attributes determinant, int dependent, int most) throws SQLException {
        return groups(determinant, differs(dependent), 1, most);
    }

    /** Rows of so many groups in which some of the dependents differ. */
    List<List<@Nullable String>> witnesses(Attributes determinant, Attributes dependents, int groups, int most)
            throws SQLException {
        String some = dependents.places().mapToObj(this::differs).collect(Collectors.joining(" OR "));
        return groups(determinant, some, groups, most);
    }

    List<List<@Nullable String>> duplicates(Attributes columns, int most) throws SQLException {
        return columns.isEmpty()
                ? rows("SELECT * FROM " + name + " LIMIT " + most)
                : groups(columns, "count(*) > 1", 1, most);
    }
}
