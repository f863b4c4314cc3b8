package org.schemawright.advise.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Facts;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Rule;
import org.schemawright.advise.Severity;
import org.schemawright.advise.Subject;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.Names;
import org.schemawright.engine.portable.PortableType;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SequenceOptions;
import org.schemawright.model.Table;

/** A table whose rows nothing tells apart. Partitions have the key of their parent. */
final class NoPrimaryKey implements Rule {
    private static final Card CARD = new Card("D1", "no-primary-key", "A table has no primary key", Severity.WARNING);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> judge(Facts facts) {
        return facts.tables()
                .filter(table -> table.partitionOf().isEmpty()
                        && facts.of(table.ref()).primaryKey().isEmpty())
                .map(table -> finding(facts, table))
                .toList();
    }

    private static Finding finding(Facts facts, Table table) {
        Optional<Unique> unique = requiredKey(facts, table);
        Optional<List<String>> inherited = inheritedKey(facts, table);
        var evidence = new ArrayList<Evidence>();
        evidence.add(Evidence.of("no constraint of " + table.ref().display() + " is a primary key"));
        unique.ifPresent(key -> evidence.add(Evidence.at(
                key.ref(), "its columns " + String.join(", ", key.columns()) + " are unique and required already")));
        inherited.ifPresent(columns -> evidence.add(Evidence.at(
                table.inherits().getFirst(),
                "the key " + String.join(", ", columns) + " of the table that it inherits from is not inherited")));
        return new Finding(
                CARD.code(),
                Severity.WARNING,
                Subject.of(table.ref()),
                table.ref() + " has no primary key, so that nothing tells its rows apart",
                evidence,
                List.of(remedy(facts, table, unique, inherited)));
    }

    private static Remedy remedy(Facts facts, Table table, Optional<Unique> unique, Optional<List<String>> inherited) {
        if (unique.isPresent()) {
            Unique key = unique.get();
            var first = new TreeSet<ObjectRef>();
            first.add(key.ref());
            return new Remedy.ByEdit(
                    "Make " + String.join(", ", key.columns()) + " the primary key",
                    new Edit.Several(
                            Edit.Purpose.CHANGE,
                            List.of(new Edit.Remove(first), new Edit.Add(key(facts, table, key.columns())))));
        }
        if (inherited.isPresent()) {
            return new Remedy.ByEdit(
                    "Make " + String.join(", ", inherited.get()) + " the primary key, as in the parent",
                    new Edit.Add(key(facts, table, inherited.get())),
                    "Rows that agree in these columns stand in its way.");
        }
        if (table.partitioning().isPresent()
                || table.ofType().isPresent()
                || !facts.childrenOf(table.ref()).isEmpty()) {
            return new Remedy.ByHand("Choose the columns that tell its rows apart, those that divide it among them");
        }
        return counted(facts, table);
    }

    /** A column that the engine counts up. */
    private static Remedy counted(Facts facts, Table table) {
        String name = Names.free(
                facts.naming().folded("id"),
                taken -> table.columns().stream()
                        .anyMatch(column -> facts.naming().same(column.name(), taken)));
        Column plain = Drafts.column(
                table.ref(),
                name,
                facts.dialect().type(new PortableType.Whole(64)).type(),
                true);
        var counting = new SequenceOptions("", 1, 1, 1, Long.MAX_VALUE, 1, false);
        return facts.dialect()
                .counting(plain, true, counting)
                .<Remedy>map(column -> new Remedy.ByEdit(
                        "Add a counted column " + name + " as its primary key",
                        new Edit.Several(
                                Edit.Purpose.CHANGE,
                                List.of(
                                        new Edit.AddColumn(
                                                column, table.columns().size()),
                                        new Edit.Add(key(facts, table, List.of(name)))))))
                .orElseGet(() -> new Remedy.ByHand("Choose the columns that tell its rows apart"));
    }

    private static PrimaryKey key(Facts facts, Table table, List<String> columns) {
        PrimaryKey drawn = Drafts.primaryKey(table.ref(), columns);
        String name = facts.freeRelation(
                table.ref().schema(),
                facts.shortened(table.ref().last(), 9) + facts.naming().folded("_pkey"));
        return new PrimaryKey(
                table.ref().part(drawn.ref().kind(), name),
                drawn.columns(),
                drawn.index(),
                drawn.settings(),
                drawn.traits());
    }

    /** A unique constraint of required columns that no reference leans on. */
    private static Optional<Unique> requiredKey(Facts facts, Table table) {
        return facts.of(table.ref()).uniques().stream()
                .filter(key -> key.columns().stream()
                                .allMatch(name -> table.column(name)
                                        .map(column -> facts.isRequired(table, column))
                                        .orElse(false))
                        && !key.settings().deferrable()
                        && !key.index().overlaps()
                        && !isReferredTo(facts, table, key))
                .findFirst();
    }

    private static boolean isReferredTo(Facts facts, Table table, Unique key) {
        return !facts.usersOf(key.ref()).isEmpty()
                || facts.of(table.ref()).referrers().stream()
                        .anyMatch(reference ->
                                Set.copyOf(facts.targetColumns(reference)).equals(Set.copyOf(key.columns())));
    }

    private static Optional<List<String>> inheritedKey(Facts facts, Table table) {
        return table.inherits().size() == 1
                ? facts.of(table.inherits().getFirst()).primaryKey().map(PrimaryKey::columns)
                : Optional.empty();
    }
}
