package org.schemawright.advise.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Facts;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Rule;
import org.schemawright.advise.Severity;
import org.schemawright.advise.Subject;
import org.schemawright.model.Table;

/** Several tables with the same columns whose names differ in a number: a value that became a name. */
final class TableForEachValue implements Rule {
    private static final Card CARD =
            new Card("D15", "table-for-each-value", "Tables that differ in their name alone", Severity.INFO);

    @Override
    public Card card() {
        return CARD;
    }

    private static final Pattern NUMBERED = Pattern.compile("(?s)(.*\\D)(\\d{1,8})");
    private static final int LEAST = 3;

    @Override
    public List<Finding> judge(Facts facts) {
        Map<List<Object>, List<Table>> groups = facts.tables()
                .filter(table -> table.partitionOf().isEmpty()
                        && table.inherits().isEmpty()
                        && table.columns().size() > 1
                        && NUMBERED.matcher(table.ref().last()).matches())
                .collect(Collectors.groupingBy(TableForEachValue::shape, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream()
                .filter(group -> group.size() >= LEAST)
                .map(TableForEachValue::finding)
                .toList();
    }

    private static List<Object> shape(Table table) {
        return List.of(
                table.ref().schema(),
                stem(table),
                table.columns().stream()
                        .map(column -> List.of(column.name(), column.type()))
                        .toList());
    }

    private static String stem(Table table) {
        Matcher name = NUMBERED.matcher(table.ref().last());
        return name.matches() ? name.group(1) : table.ref().last();
    }

    private static Finding finding(List<Table> group) {
        String names = group.stream().map(table -> table.ref().last()).collect(Collectors.joining(", "));
        return new Finding(
                CARD.code(),
                Severity.INFO,
                new Subject.Objects(group.stream().map(Table::ref).toList()),
                group.getFirst().ref() + " and " + (group.size() - 1) + " more are one table, cut up by a number",
                List.of(
                        Evidence.of("the columns and types of " + names + " are the same"),
                        Evidence.of("the names differ in the number at their end alone")),
                List.of(new Remedy.ByHand(
                        "One table with a column for the number, divided into partitions if need be")));
    }
}
