package org.schemawright.engine.h2.write;

import java.util.Optional;
import java.util.Set;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnDefault;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.CompositeType;
import org.schemawright.model.Constraint;
import org.schemawright.model.Definition;
import org.schemawright.model.Domain;
import org.schemawright.model.EnumType;
import org.schemawright.model.Extension;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.Opaque;
import org.schemawright.model.PartitionAttachment;
import org.schemawright.model.Policy;
import org.schemawright.model.RangeType;
import org.schemawright.model.Routine;
import org.schemawright.model.Rule;
import org.schemawright.model.Schema;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Sequence;
import org.schemawright.model.SequenceOwnership;
import org.schemawright.model.Table;
import org.schemawright.model.Trigger;
import org.schemawright.model.View;

/** What H2 cannot have, and why. */
final class Refusal {
    private static final Set<Kind> DEFINED = Set.of(Kind.CONSTANT, Kind.SYNONYM);
    private static final Set<String> METHODS = Set.of("", "HASH", "SPATIAL");

    private Refusal() {}

    static Optional<String> of(SchemaObject object) {
        return switch (object) {
            case Schema _, Opaque _, ColumnDefault _ -> Optional.empty();
            case Table table -> of(table);
            case Column column -> of(column);
            case Constraint constraint -> of(constraint);
            case Index index -> of(index);
            case Sequence sequence -> unless(!sequence.unlogged(), "H2 has no unlogged sequences");
            case View view -> unless(view.ref().path().size() == 2, "H2 keeps views in schemas");
            case Domain domain ->
                unless(!domain.notNull(), "H2 has no domains that refuse nulls")
                        .or(() -> unless(domain.collation().isEmpty(), "H2 has one collation for a whole database"));
            case Definition definition ->
                unless(DEFINED.contains(definition.ref().kind()), "H2 has no such thing");
            case SequenceOwnership _ ->
                Optional.of("in H2 no sequence goes with a column, but those of identity columns");
            case EnumType _ -> Optional.of("H2 has enumerations only as the type of a column or domain");
            case CompositeType _, RangeType _ -> Optional.of("H2 has no types of one's own but domains");
            case Extension _, PartitionAttachment _, Policy _, Rule _, Routine _, Trigger _ ->
                Optional.of("H2 has no " + object.ref().kind().label() + " that could be made by SQL alone");
        };
    }

    private static Optional<String> unless(boolean possible, String reason) {
        return possible ? Optional.empty() : Optional.of(reason);
    }

    private static Optional<String> of(Table table) {
        return unless(table.ref().kind() == Kind.TABLE, "H2 has no foreign tables but linked ones")
                .or(() -> unless(
                        table.partitioning().isEmpty() && table.partitionOf().isEmpty(), "H2 has no partitions"))
                .or(() -> unless(table.inherits().isEmpty(), "H2 has no inheritance"))
                .or(() -> unless(table.ofType().isEmpty(), "H2 has no typed tables"))
                .or(() -> table.columns().stream()
                        .flatMap(column -> of(column).stream())
                        .findFirst());
    }

    private static Optional<String> of(Column column) {
        return unless(column.collation().isEmpty(), "H2 has one collation for a whole database")
                .or(() -> unless(
                        !(column.value() instanceof ColumnValue.Generated(var _, var stored)) || stored,
                        "H2 stores what it computes"));
    }

    private static Optional<String> of(Constraint constraint) {
        Constraint.Settings settings = constraint.settings();
        return unless(!settings.deferrable(), "H2 checks constraints with every statement")
                .or(() -> unless(settings.validated() && settings.enforced(), "H2 enforces every constraint"))
                .or(() -> switch (constraint) {
                    case Constraint.Exclusion _ -> Optional.of("H2 has no exclusion constraints");
                    case Constraint.ForeignKey key ->
                        unless(
                                key.match().equals("SIMPLE") && key.setColumns().isEmpty() && !key.period(),
                                "H2 has no references but simple ones");
                    case Constraint.PrimaryKey key -> of(key.index());
                    case Constraint.Unique key -> of(key.index());
                    case Constraint.Check check -> unless(!check.noInherit(), "H2 has no inheritance");
                });
    }

    private static Optional<String> of(Constraint.KeyIndex index) {
        return unless(index.include().isEmpty() && !index.overlaps(), "H2 has no keys that carry columns or overlap");
    }

    private static Optional<String> of(Index index) {
        return unless(METHODS.contains(index.method()), "H2 has no index method " + index.method())
                .or(() -> unless(index.predicate().isEmpty(), "H2 has no indexes on a part of the rows"))
                .or(() -> unless(
                        index.keys().stream().allMatch(key -> key.column().isPresent()),
                        "H2 has indexes on columns only"))
                .or(() -> unless(
                        index.keys().stream()
                                .allMatch(key -> key.collation().isEmpty()
                                        && key.operatorClass().isEmpty()),
                        "H2 has one collation for a whole database"));
    }
}
