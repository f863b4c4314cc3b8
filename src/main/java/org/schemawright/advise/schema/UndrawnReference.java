package org.schemawright.advise.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Facts;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Rule;
import org.schemawright.advise.Severity;
import org.schemawright.advise.Subject;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.engine.Capability;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Table;

/** A column that is named after another table, has the type of its key, and refers to nothing. */
final class UndrawnReference implements Rule {
    private static final Card CARD =
            new Card("D7", "reference-not-drawn", "A column looks like a reference and is none", Severity.INFO);

    @Override
    public Card card() {
        return CARD;
    }

    private static final Pattern NAMED = Pattern.compile("(.+?)(?:_id|_ID|Id)");

    @Override
    public List<Finding> judge(Facts facts) {
        var byName = new HashMap<List<String>, Table>();
        facts.tables()
                .filter(table -> table.partitionOf().isEmpty())
                .forEach(table ->
                        byName.put(key(table.ref().schema(), table.ref().last()), table));
        return facts.tables()
                .filter(table -> table.partitionOf().isEmpty())
                .flatMap(table -> judge(facts, table, byName))
                .toList();
    }

    private static List<String> key(String schema, String name) {
        return List.of(schema, name.toLowerCase(Locale.ROOT));
    }

    private static Stream<Finding> judge(Facts facts, Table table, Map<List<String>, Table> byName) {
        Set<String> referring = facts.of(table.ref()).referencingColumns();
        return table.columns().stream()
                .filter(column -> column.local()
                        && !referring.contains(column.name())
                        && column.value() instanceof ColumnValue.None
                        && !isOwnKey(facts, table, column))
                .flatMap(column ->
                        target(facts, table, column, byName)
                                .map(target -> finding(facts, table, column, target))
                                .stream());
    }

    private static boolean isOwnKey(Facts facts, Table table, Column column) {
        return facts.of(table.ref())
                .primaryKey()
                .map(key -> key.columns().equals(List.of(column.name())))
                .orElse(false);
    }

    /** The one table that the name means, where its key is of the column's type. */
    private static Optional<Table> target(Facts facts, Table table, Column column, Map<List<String>, Table> byName) {
        Matcher name = NAMED.matcher(column.name());
        if (!name.matches() || isOneOfSeveral(table, name.group(1))) {
            return Optional.empty();
        }
        List<Table> meant = plurals(name.group(1).toLowerCase(Locale.ROOT))
                .flatMap(one ->
                        Optional.ofNullable(byName.get(List.of(table.ref().schema(), one))).stream())
                .distinct()
                .toList();
        return meant.size() == 1 && !meant.getFirst().ref().equals(table.ref())
                ? Optional.of(meant.getFirst()).filter(target -> fits(facts, column, target))
                : Optional.empty();
    }

    /** A column beside it that says of which table the key is. */
    private static boolean isOneOfSeveral(Table table, String stem) {
        return table.columns().stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT).replace("_", ""))
                .anyMatch((stem.toLowerCase(Locale.ROOT).replace("_", "") + "type")::equals);
    }

    private static Stream<String> plurals(String word) {
        return Stream.of(
                word,
                word + "s",
                word + "es",
                word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word);
    }

    private static boolean fits(Facts facts, Column column, Table target) {
        return keyColumn(facts, target)
                .map(key -> key.type().equals(column.type())
                        || facts.meaning(key.type()).equals(facts.meaning(column.type())))
                .orElse(false);
    }

    private static Optional<Column> keyColumn(Facts facts, Table target) {
        return facts.of(target.ref())
                .primaryKey()
                .filter(key -> key.columns().size() == 1)
                .flatMap(key -> target.column(key.columns().getFirst()));
    }

    private static Finding finding(Facts facts, Table table, Column column, Table target) {
        Column key = keyColumn(facts, target).orElseThrow();
        List<String> columns = List.of(column.name());
        var edits = new ArrayList<Edit>();
        edits.add(new Edit.Add(
                Drafts.reference(facts.database(), table.ref(), columns, target.ref(), List.of(key.name()))));
        boolean served = facts.can(Capability.INDEXED_REFERENCES)
                || Access.of(facts, table.ref()).stream().anyMatch(way -> way.serves(columns));
        if (!served) {
            edits.add(new Edit.Add(NewIndexes.plain(facts, table.ref(), columns)));
        }
        return new Finding(
                CARD.code(),
                Severity.INFO,
                Subject.of(column.ref(), target.ref()),
                column.ref() + " looks like a reference to " + target.ref().display() + ", and nothing makes it one",
                List.of(
                        Evidence.of("its name is that of the table, and its type that of its key"),
                        Evidence.at(key.ref(), "is the primary key, of type " + key.type()),
                        Evidence.at(table.ref(), "no reference of it has the column")),
                List.of(new Remedy.ByEdit(
                        served ? "Add the reference" : "Add the reference and its index",
                        new Edit.Several(Edit.Purpose.CHANGE, edits),
                        "Rows that refer to what is not there stand in its way.")));
    }
}
