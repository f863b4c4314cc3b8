package org.schemawright.advise.normalize.apart;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.schemawright.engine.ScratchDatabase;

/** What a table holds, as the driver tells it, sorted. Joined here and not by the engine. */
record Rows(List<String> columns, List<List<Optional<String>>> values) {
    static Rows of(ScratchDatabase database, String table, List<String> columns) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            var values = new ArrayList<List<Optional<String>>>();
            String list = String.join(", ", columns.stream().map(Rows::quoted).toList());
            try (ResultSet rows = statement.executeQuery("SELECT " + list + " FROM " + quoted(table))) {
                while (rows.next()) {
                    var row = new ArrayList<Optional<String>>();
                    for (int i = 1; i <= columns.size(); i++) {
                        Object value = rows.getObject(i);
                        row.add(Optional.ofNullable(rows.getString(i)).map(text -> kind(value) + text));
                    }
                    values.add(row);
                }
            }
            return new Rows(columns, sorted(values));
        }
    }

    /** In SQLite 1, 1.0 and '1' are three values. */
    private static String kind(Object value) {
        return switch (value) {
            case Integer _, Long _ -> "i";
            case Double _ -> "d";
            case byte[] _ -> "b";
            case java.sql.Array array -> elements(array);
            default -> "";
        };
    }

    /** The driver's text does not tell one element with a comma from two. */
    private static String elements(java.sql.Array array) {
        try {
            return array.getArray() instanceof Object[] all
                    ? Arrays.stream(all)
                            .map(one -> String.valueOf(one).length() + ",")
                            .collect(Collectors.joining())
                    : "";
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static List<List<Optional<String>>> sorted(List<List<Optional<String>>> rows) {
        var all = new ArrayList<>(rows);
        all.sort((a, b) -> a.toString().compareTo(b.toString()));
        return Collections.unmodifiableList(all);
    }

    Rows part(List<String> wanted) {
        return new Rows(
                wanted,
                sorted(values.stream()
                        .map(row -> wanted.stream()
                                .map(name -> row.get(columns.indexOf(name)))
                                .toList())
                        .distinct()
                        .toList()));
    }

    Rows only(java.util.function.Predicate<List<Optional<String>>> wanted) {
        return new Rows(columns, values.stream().filter(wanted).toList());
    }

    /** Each row with what the other has for the same key; nothing where it has no such row. */
    Rows joined(Rows other, List<String> key) {
        Map<List<Optional<String>>, List<Optional<String>>> found = new HashMap<>();
        for (List<Optional<String>> row : other.values) {
            List<Optional<String>> at = key.stream()
                    .map(name -> row.get(other.columns.indexOf(name)))
                    .toList();
            if (found.put(at, row) != null) {
                throw new AssertionError("twice " + at);
            }
        }
        var names = new ArrayList<>(columns);
        other.columns.stream().filter(name -> !names.contains(name)).forEach(names::add);
        var all = new ArrayList<List<Optional<String>>>();
        for (List<Optional<String>> row : values) {
            List<Optional<String>> at =
                    key.stream().map(name -> row.get(columns.indexOf(name))).toList();
            List<Optional<String>> match = at.contains(Optional.<String>empty()) ? null : found.get(at);
            if (match == null && !at.contains(Optional.<String>empty())) {
                throw new AssertionError("nothing for " + at);
            }
            var whole = new ArrayList<>(row);
            names.subList(columns.size(), names.size())
                    .forEach(name ->
                            whole.add(match == null ? Optional.empty() : match.get(other.columns.indexOf(name))));
            all.add(whole);
        }
        return new Rows(names, sorted(all));
    }
}
