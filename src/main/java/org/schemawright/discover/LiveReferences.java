package org.schemawright.discover;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables of a database in use, and references between them counted over all their rows. */
public final class LiveReferences {
    private static final int MOST_ORPHANS = 5;

    private final Connection connection;

    public LiveReferences(Connection connection) {
        this.connection = connection;
    }

    /** A table, the types of its columns in the engine's words. */
    public record Read(TableRows table, List<String> types) {}

    /**
     * Reads a table, or so many of its rows.
     *
     * @param keys its declared keys
     */
    public Read read(List<String> path, List<List<String>> keys, int most) throws SQLException {
        var table = new LiveTable(connection, path);
        long count = table.count();
        EncodedTable rows = table.sample(
                        count, Math.min(most, LiveDiscovery.sample(table.names().size())))
                .table();
        return new Read(new TableRows(path, rows, keys, rows.rows() >= count), table.types());
    }

    /** The same reference with counts of all rows instead of those that were read. */
    public InferredReference counted(InferredReference one) throws SQLException {
        String from = name(one.from());
        String columns = list(one.columns(), "f");
        String present = one.columns().stream()
                .map(column -> "f." + LiveTable.quoted(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        String match = IntStream.range(0, one.columns().size())
                .mapToObj(i -> "t." + LiveTable.quoted(one.target().get(i)) + " = f."
                        + LiveTable.quoted(one.columns().get(i)))
                .collect(Collectors.joining(" AND "));
        String values = "SELECT count(*), coalesce(sum(n), 0) FROM (SELECT " + columns + ", count(*) AS n FROM " + from
                + " AS f WHERE " + present + " GROUP BY " + columns + ") AS v";
        String orphans = " FROM " + from + " AS f WHERE " + present + " AND NOT EXISTS (SELECT 1 FROM " + name(one.to())
                + " AS t WHERE " + match + ") GROUP BY " + columns;
        long[] all = two(values);
        long[] missing = two("SELECT count(*), coalesce(sum(n), 0) FROM (SELECT " + columns + ", count(*) AS n"
                + orphans + ") AS v");
        var evidence = new ArrayList<String>();
        if (one.named() > 0) {
            evidence.add("the names say so");
        }
        evidence.add((all[0] - missing[0]) + " of " + all[0] + " values are there, counted by the database");
        if (missing[0] > 0) {
            evidence.add(missing[1] + " rows have a value that is not there");
        }
        double coverage = all[0] == 0 ? 1 : 1 - missing[0] / (double) all[0];
        return new InferredReference(
                one.from(),
                one.columns(),
                one.to(),
                one.target(),
                all[1],
                all[0],
                missing[0],
                missing[0] == 0 ? List.of() : some("SELECT " + columns + orphans + " ORDER BY " + columns),
                missing[1],
                one.named(),
                Math.round(one.confidence() * coverage * 100) / 100.0,
                evidence);
    }

    private static String name(List<String> path) {
        return path.stream().map(LiveTable::quoted).collect(Collectors.joining("."));
    }

    private static String list(List<String> columns, String table) {
        return columns.stream()
                .map(column -> table + "." + LiveTable.quoted(column))
                .collect(Collectors.joining(", "));
    }

    private long[] two(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return new long[] {row.getLong(1), row.getLong(2)};
        }
    }

    private List<String> some(String query) throws SQLException {
        var found = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query + " LIMIT " + MOST_ORPHANS)) {
            int width = row.getMetaData().getColumnCount();
            while (row.next()) {
                var values = new ArrayList<String>();
                for (int i = 1; i <= width; i++) {
                    values.add(String.valueOf(row.getString(i)));
                }
                found.add(String.join(", ", values));
            }
        }
        return found;
    }
}
