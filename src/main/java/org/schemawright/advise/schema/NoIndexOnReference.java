package org.schemawright.advise.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Facts;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Rule;
import org.schemawright.advise.Severity;
import org.schemawright.advise.Subject;
import org.schemawright.design.Edit;
import org.schemawright.engine.Capability;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Index;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** A reference whose rows nothing finds but reading the whole table: on each delete at its other end, and in joins. */
final class NoIndexOnReference implements Rule {
    private static final Card CARD =
            new Card("I1", "reference-without-index", "A reference has no index", Severity.WARNING);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> judge(Facts facts) {
        if (facts.can(Capability.INDEXED_REFERENCES)) {
            return List.of();
        }
        var found = new LinkedHashMap<List<Object>, Finding>();
        facts.references()
                .filter(reference -> reference.settings().enforced() && !reference.period())
                .forEach(reference -> facts.tableOf(reference.ref())
                        .filter(table -> !reference.columns().isEmpty() && isWhole(facts, table, reference))
                        .filter(table -> !isServed(facts, table.ref(), reference.columns()))
                        .ifPresent(table -> found.putIfAbsent(
                                List.of(table.ref(), Set.copyOf(reference.columns())),
                                finding(facts, table, reference))));
        return List.copyOf(found.values());
    }

    private static boolean isWhole(Facts facts, Table table, ForeignKey reference) {
        return facts.database().objects().containsKey(reference.target())
                && reference.columns().stream()
                        .allMatch(name -> table.column(name).isPresent());
    }

    /** By an index of the table itself, or of each of its partitions. */
    private static boolean isServed(Facts facts, ObjectRef table, List<String> columns) {
        List<ObjectRef> partitions = facts.partitionsOf(table);
        return Access.of(facts, table).stream().anyMatch(way -> way.serves(columns))
                || !partitions.isEmpty() && partitions.stream().allMatch(part -> isServed(facts, part, columns));
    }

    private static Finding finding(Facts facts, Table table, ForeignKey reference) {
        String columns = String.join(", ", reference.columns());
        var evidence = new ArrayList<Evidence>();
        evidence.add(Evidence.at(table.ref(), "no whole index begins with " + columns));
        facts.of(table.ref()).indexes().stream()
                .filter(index -> index.keys().stream()
                        .anyMatch(key ->
                                key.column().map(reference.columns()::contains).orElse(false)))
                .forEach(index -> evidence.add(Evidence.at(index.ref(), reason(index))));
        evidence.add(Evidence.at(
                reference.target(),
                "a row of it that is deleted, or whose key changes, has all of "
                        + table.ref().display() + " read"));
        Index index = NewIndexes.plain(facts, table.ref(), reference.columns());
        return new Finding(
                CARD.code(),
                Severity.WARNING,
                Subject.of(reference.ref()),
                reference.ref() + " has no index on " + columns,
                evidence,
                List.of(new Remedy.ByEdit("Add an index on " + columns, new Edit.Add(index))));
    }

    private static String reason(Index index) {
        if (!index.valid()) {
            return "is not valid";
        }
        return index.predicate()
                .map(predicate -> "holds only rows where " + predicate)
                .orElse("has these columns not all at its beginning");
    }
}
