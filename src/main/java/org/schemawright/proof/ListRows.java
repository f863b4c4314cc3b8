package org.schemawright.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.schemawright.change.Origin.ElementsOf;
import org.schemawright.engine.DataWriter;
import org.schemawright.engine.ListedRows;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** Makes made-up rows hold lists, long and short ones, where a migration takes lists apart. */
final class ListRows {
    private static final List<String> WORDS = List.of("red", "it's \"so\"", "Zoë x", "10");
    private static final List<List<Integer>> LISTS =
            List.of(List.of(0, 1, 2), List.of(1), List.of(2, 0), List.of(3, 2, 1, 0), List.of());

    private final Prover.Task task;
    private final DataWriter data;

    ListRows(Prover.Task task, DataWriter data) {
        this.task = task;
        this.data = data;
    }

    /** Of a table whose rows somebody else has put there nothing is changed. */
    void put(ScratchDatabase work, List<ObjectRef> filled) throws SQLException {
        for (Lists one : lists()) {
            if (filled.contains(one.source().ref())) {
                put(work.connection(), one);
            }
        }
    }

    /** Whether lists of the table are. */
    boolean isTakenApart(Table table) {
        return lists().stream().anyMatch(one -> one.source().equals(table));
    }

    private ListedRows.Words words() {
        return data.words();
    }

    /** What the migration does with one column. */
    private record Lists(Table source, Column list, Column element, ElementsOf origin, Table target) {}

    private List<Lists> lists() {
        var found = new ArrayList<Lists>();
        task.lineage().origins().forEach((ref, origin) -> {
            if (origin instanceof ElementsOf elements) {
                task.before()
                        .table(elements.source())
                        .ifPresent(source -> task.after()
                                .table(ref)
                                .ifPresent(target -> source.column(elements.column())
                                        .ifPresent(list -> target.column(elements.element())
                                                .ifPresent(element -> found.add(
                                                        new Lists(source, list, element, elements, target))))));
            }
        });
        return found;
    }

    private void put(Connection connection, Lists lists) throws SQLException {
        List<String> elements = elements(connection, lists);
        String key = words().exact(
                        words().name(lists.origin().owner().getFirst().source()),
                        lists.source()
                                .column(lists.origin().owner().getFirst().source())
                                .orElseThrow());
        List<String> rows = texts(
                connection,
                "SELECT " + key + " FROM " + words().relation(lists.source().ref()) + " ORDER BY 1");
        for (int i = 0; i < rows.size(); i++) {
            List<String> chosen = LISTS.get(i % LISTS.size()).stream()
                    .filter(place -> place < elements.size())
                    .map(elements::get)
                    .toList();
            update(
                    connection,
                    "UPDATE " + words().relation(lists.source().ref()) + " SET "
                            + words().name(lists.list().name()) + " = " + value(chosen, lists) + " WHERE " + key + " = "
                            + quoted(rows.get(i)));
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Where the elements are keys, keys that there are. */
    private List<String> elements(Connection connection, Lists lists) throws SQLException {
        Optional<ForeignKey> reference = task.after()
                .all(ForeignKey.class)
                .filter(key -> key.ref().whole(Kind.TABLE).equals(lists.target().ref())
                        && key.columns().equals(List.of(lists.element().name())))
                .findFirst();
        if (reference.isEmpty()) {
            return WORDS.stream()
                    .filter(word -> lists.origin().list().delimiter().isEmpty()
                            || !word.contains(lists.origin().list().delimiter()))
                    .toList();
        }
        ForeignKey key = reference.get();
        return texts(
                connection,
                "SELECT " + words().text(words().name(key.targetColumns().getFirst())) + " FROM "
                        + words().relation(key.target()) + " ORDER BY 1");
    }

    private String value(List<String> elements, Lists lists) {
        if (elements.isEmpty()) {
            return lists.list().notNull().isPresent()
                    ? words().none(lists.origin().list(), lists.list())
                    : "NULL";
        }
        String rows = IntStream.range(0, elements.size())
                .mapToObj(i -> "SELECT " + words().as(quoted(elements.get(i)), lists.element()) + " AS element, " + i
                        + " AS place")
                .collect(Collectors.joining(" UNION ALL "));
        String joined = "(SELECT " + words().joined(lists.origin().list(), "parts.element", "parts.place") + " FROM ("
                + rows + ") AS parts)";
        return words().as(joined, lists.list());
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    texts.add(String.valueOf(rows.getString(1)));
                }
            }
        }
        return texts;
    }

    /** What the table's other rules refuse is left undone. */
    private static void update(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            return;
        }
    }
}
