package org.schemawright.engine.sqlite.write;

import java.util.ArrayList;
import java.util.Optional;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnDefault;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.Opaque;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;
import org.schemawright.model.Trigger;
import org.schemawright.model.View;

/** What SQLite has not. */
final class Refusals {
    private Refusals() {}

    static Optional<String> of(SchemaObject object) {
        return name(object).or(() -> traits(object.traits())).or(() -> kind(object));
    }

    private static Optional<String> name(SchemaObject object) {
        for (String step : object.ref().path()) {
            if (step.indexOf('\0') >= 0) {
                return Optional.of("a name cannot hold the character NUL");
            }
        }
        return switch (object.ref().kind()) {
            case TABLE, VIEW, INDEX, TRIGGER ->
                Terms.reserved(object.ref().last())
                        ? Optional.of("names that begin with sqlite_ are SQLite's own")
                        : schema(object);
            default -> Optional.empty();
        };
    }

    private static Optional<String> schema(SchemaObject object) {
        return object.ref().schema().equals(Terms.SCHEMA)
                ? Optional.empty()
                : Optional.of("SQLite has no schemas; everything is in main");
    }

    private static Optional<String> traits(Traits traits) {
        var stated = new ArrayList<String>();
        traits.owner().ifPresent(_ -> stated.add("owners"));
        traits.comment().ifPresent(_ -> stated.add("comments"));
        traits.privileges().ifPresent(_ -> stated.add("privileges"));
        return stated.isEmpty() ? Optional.empty() : Optional.of("SQLite has no " + String.join(", ", stated));
    }

    private static Optional<String> kind(SchemaObject object) {
        return switch (object) {
            case Table table -> table(table);
            case Column column ->
                column.value() instanceof ColumnValue.Identity
                        ? Optional.of("SQLite has no identity columns; an INTEGER PRIMARY KEY counts by itself")
                        : Optional.empty();
            case Constraint constraint -> constraint(constraint);
            case Index index ->
                !index.include().isEmpty()
                                || index.nullsNotDistinct()
                                || !index.method().equals("btree")
                        ? Optional.of("SQLite has B-tree indexes without further columns only")
                        : Optional.empty();
            case View view ->
                view.materialized().isPresent() ? Optional.of("SQLite has no materialized views") : Optional.empty();
            case Trigger trigger ->
                trigger.ref().kind() == Kind.TRIGGER
                        ? Optional.empty()
                        : Optional.of("SQLite has no constraint triggers");
            case ColumnDefault _, Opaque _ -> Optional.empty();
            default ->
                Optional.of("SQLite has nothing like a " + object.ref().kind().label());
        };
    }

    private static Optional<String> table(Table table) {
        boolean plain = table.ref().kind() == Kind.TABLE
                && table.partitioning().isEmpty()
                && table.partitionOf().isEmpty()
                && table.inherits().isEmpty()
                && table.ofType().isEmpty()
                && !table.unlogged();
        if (!plain) {
            return Optional.of("SQLite has no partitions, inheritance, typed, unlogged or foreign tables");
        }
        return table.columns().isEmpty() && !Terms.virtual(table)
                ? Optional.of("SQLite has no tables without columns")
                : table.columns().stream()
                        .flatMap(column -> of(column).stream())
                        .findFirst();
    }

    private static Optional<String> constraint(Constraint constraint) {
        boolean plain =
                constraint.settings().validated() && constraint.settings().enforced();
        return switch (constraint) {
            case Constraint.Exclusion _ -> Optional.of("SQLite has no exclusion constraints");
            case Constraint.ForeignKey key
            when !key.setColumns().isEmpty() || key.period() || !plain ->
                Optional.of("SQLite's references are always in force and act on all of their columns");
            case Constraint.Unique key
            when key.nullsNotDistinct() || !key.index().include().isEmpty() ->
                Optional.of("to SQLite nulls are never the same, and a key has no further columns");
            case Constraint.Check check
            when check.noInherit() || !plain -> Optional.of("SQLite's checks are always in force");
            case Constraint.PrimaryKey _, Constraint.Unique _, Constraint.Check _, Constraint.ForeignKey _ ->
                Optional.empty();
        };
    }
}
