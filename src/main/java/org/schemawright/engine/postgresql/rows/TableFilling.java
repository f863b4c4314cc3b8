package org.schemawright.engine.postgresql.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Constraint;
import org.schemawright.model.ObjectRef;

/** Fills one table: by one statement that leaves out what breaks a rule, else row by row. */
final class TableFilling {
    private static final int CANDIDATES = 240;
    private static final int CANDIDATES_WITH_REFERENCES = 80;
    private static final int HOPELESS = 40;

    private final Connection connection;
    private final TypeValues values;
    private final int wanted;
    private int statementsLeft;

    TableFilling(Connection connection, TypeValues values, int wanted, int statements) {
        this.connection = connection;
        this.values = values;
        this.wanted = wanted;
        this.statementsLeft = statements;
    }

    /** The rows that a reference can choose among. */
    record Target(String from, long rows) {}

    /** How many rows it holds afterwards. */
    long fill(TableShape shape) throws SQLException {
        String table = Quote.qualified(shape.table().ref());
        if (selfReferring(shape)) {
            fill(shape, table, 0, Math.max(1, wanted / 2));
        }
        fill(shape, table, wanted, wanted);
        return count("ONLY " + table);
    }

    private static boolean selfReferring(TableShape shape) {
        return shape.references().stream()
                .anyMatch(reference -> reference.target().equals(shape.table().ref()));
    }

    private void fill(TableShape shape, String table, int first, int rows) throws SQLException {
        List<String> conditions = partitionConditions(shape, table);
        conditions.addAll(shape.conditions());
        var candidates = new CandidateRows(shape, values, conditions, targets(shape));
        List<String> columns = candidates.columns();
        if (columns.isEmpty()) {
            attempt("INSERT INTO " + table + " SELECT FROM pg_catalog.generate_series(1, 3)");
            return;
        }
        shape.checks().stream()
                .filter(check -> columns.containsAll(check.columns()))
                .map(Constraint.Check::expression)
                .forEach(conditions::add);
        int many = conditions.isEmpty() ? rows : shape.references().isEmpty() ? CANDIDATES : CANDIDATES_WITH_REFERENCES;
        List<String> tuples = IntStream.range(first, first + many)
                .mapToObj(candidates::row)
                .map(row -> "(" + String.join(", ", row) + ")")
                .toList();
        if (!atOnce(table, columns, tuples, conditions, rows)) {
            oneByOne(table, columns, tuples, rows);
        }
    }

    private boolean atOnce(String table, List<String> columns, List<String> tuples, List<String> conditions, int rows)
            throws SQLException {
        String names = Quote.names(columns);
        String where = conditions.stream()
                .map(condition -> "(" + condition + ") IS NOT FALSE")
                .collect(Collectors.joining(" AND "));
        return attempt("INSERT INTO " + table + " (" + names + ") SELECT " + names + " FROM (VALUES "
                        + String.join(", ", tuples) + ") AS candidates (" + names + ")"
                        + (where.isEmpty() ? "" : " WHERE " + where) + " LIMIT " + 2 * rows + " ON CONFLICT DO NOTHING")
                > 0;
    }

    private void oneByOne(String table, List<String> columns, List<String> tuples, int rows) throws SQLException {
        int held = 0;
        for (int i = 0; i < tuples.size() && held < rows && (held > 0 || i < HOPELESS); i++) {
            held += Math.max(
                    0, attempt("INSERT INTO " + table + " (" + Quote.names(columns) + ") VALUES " + tuples.get(i)));
        }
    }

    /** How many rows went in; none where the statement failed. */
    private int attempt(String sql) throws SQLException {
        if (statementsLeft-- <= 0) {
            return 0;
        }
        Savepoint before = connection.setSavepoint();
        try (Statement statement = TypeValues.unescaped(connection)) {
            int rows = statement.executeUpdate(sql);
            connection.releaseSavepoint(before);
            return rows;
        } catch (SQLException e) {
            connection.rollback(before);
            return 0;
        }
    }

    private Map<Constraint.ForeignKey, Target> targets(TableShape shape) throws SQLException {
        var targets = new LinkedHashMap<Constraint.ForeignKey, Target>();
        for (Constraint.ForeignKey reference : shape.references()) {
            String from = values.rowsOf(reference.target());
            targets.put(reference, new Target(from, isThere(reference.target()) ? count(from) : 0));
        }
        return targets;
    }

    /** What is referred to in the end may not be there yet. */
    private boolean isThere(ObjectRef table) throws SQLException {
        return first("SELECT pg_catalog.to_regclass(" + Quote.text(Quote.qualified(table)) + ") IS NOT NULL")
                .contains("t");
    }

    private long count(String table) throws SQLException {
        return Long.parseLong(first("SELECT pg_catalog.count(*) FROM " + table).getFirst());
    }

    /** What a partition asks of its rows, its parents' partitions included, as the engine writes it. */
    private List<String> partitionConditions(TableShape shape, String table) throws SQLException {
        return shape.table().partitionOf().isPresent()
                ? first("SELECT pg_catalog.pg_get_partition_constraintdef(" + Quote.text(table)
                        + "::pg_catalog.regclass)")
                : new ArrayList<>();
    }

    private List<String> first(String query) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = TypeValues.unescaped(connection);
                ResultSet row = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            row.next();
            String value = row.getString(1);
            if (value != null) {
                values.add(value);
            }
            return values;
        } catch (SQLException e) {
            connection.rollback(before);
            throw e;
        }
    }
}
