package org.schemawright.advise.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Facts;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Rule;
import org.schemawright.advise.Severity;
import org.schemawright.advise.Subject;
import org.schemawright.model.Column;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** Several columns that are unique together, of which some may be empty: rows that are empty there never collide. */
final class NullInUnique implements Rule {
    private static final Card CARD = new Card(
            "I6", "null-in-unique", "A unique constraint lets rows through that are empty in part", Severity.INFO);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> judge(Facts facts) {
        var found = new ArrayList<Finding>();
        facts.tables().forEach(table -> {
            facts.of(table.ref()).uniques().stream()
                    .filter(key -> key.settings().local()
                            && !key.nullsNotDistinct()
                            && !key.index().overlaps())
                    .forEach(
                            key -> judge(facts, table, key.ref(), key.columns()).ifPresent(found::add));
            facts.of(table.ref()).indexes().stream()
                    .filter(index -> index.unique()
                            && !index.nullsNotDistinct()
                            && index.predicate().isEmpty()
                            && !index.properties().containsKey("parent")
                            && index.keys().stream()
                                    .allMatch(key -> key.column().isPresent()))
                    .forEach(index -> judge(
                                    facts,
                                    table,
                                    index.ref(),
                                    index.keys().stream()
                                            .flatMap(key -> key.column().stream())
                                            .toList())
                            .ifPresent(found::add));
        });
        return found;
    }

    private static Optional<Finding> judge(Facts facts, Table table, ObjectRef unique, List<String> names) {
        List<Column> columns =
                names.stream().flatMap(name -> table.column(name).stream()).toList();
        List<Column> empty = columns.stream()
                .filter(column -> !facts.isRequired(table, column))
                .toList();
        return empty.isEmpty() || empty.size() == columns.size()
                ? Optional.empty()
                : Optional.of(finding(facts, table, unique, empty));
    }

    private static Finding finding(Facts facts, Table table, ObjectRef unique, List<Column> empty) {
        String names = empty.stream().map(Column::name).collect(Collectors.joining(", "));
        return new Finding(
                CARD.code(),
                Severity.INFO,
                Subject.of(unique),
                unique + " never refuses rows in which " + names + " is empty",
                empty.stream()
                        .map(column -> Evidence.at(column.ref(), "may be NULL, and no NULL equals another"))
                        .toList(),
                List.of(remedy(facts, table, empty, names)));
    }

    private static Remedy remedy(Facts facts, Table table, List<Column> empty, String names) {
        boolean emptied = facts.of(table.ref()).references().stream()
                .filter(key ->
                        key.onDelete().startsWith("SET ") || key.onUpdate().startsWith("SET "))
                .anyMatch(key -> empty.stream().anyMatch(column -> key.columns().contains(column.name())));
        if (emptied || !empty.stream().allMatch(Column::local)) {
            return new Remedy.ByHand("Require " + names + ", or count empty values as equal");
        }
        return new Remedy.ByEdit(
                "Require " + names, Requirement.of(facts, empty), "Rows that are empty there stand in its way.");
    }
}
