package org.schemawright.change;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnDefault;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.Settings;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.PartitionAttachment;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/**
 * A database taken apart into the things that change one by one: a table's head, each column, each default, each
 * attachment of a partition, and every other object as it is.
 */
public final class Parts {
    private Parts() {}

    public static SortedMap<ObjectRef, SchemaObject> of(Database database) {
        var parts = new TreeMap<ObjectRef, SchemaObject>();
        for (SchemaObject object : database.objects().values()) {
            if (object instanceof Table table) {
                takeApart(table, parts);
            } else {
                parts.put(object.ref(), object);
            }
        }
        return parts;
    }

    private static void takeApart(Table table, SortedMap<ObjectRef, SchemaObject> parts) {
        parts.put(table.ref(), standalone(table));
        table.partitionOf().ifPresent(of -> {
            var attachment =
                    new PartitionAttachment(table.ref().withKind(Kind.PARTITION_ATTACHMENT), of.parent(), of.bound());
            parts.put(attachment.ref(), attachment);
        });
        for (Column column : table.columns()) {
            parts.put(column.ref(), withoutDefault(column));
            defaultOf(column).ifPresent(value -> parts.put(value.ref(), value));
        }
    }

    /** The table as it stands by itself: not attached to another, its columns without their defaults. */
    public static Table standalone(Table table) {
        return new Table(
                table.ref(),
                table.columns().stream().map(Parts::withoutDefault).toList(),
                table.unlogged(),
                table.partitioning(),
                Optional.empty(),
                table.inherits(),
                table.ofType(),
                table.options(),
                table.properties(),
                table.traits());
    }

    /** What of a table is compared as the table's own: everything but the columns. */
    static SchemaObject compared(SchemaObject part) {
        return switch (part) {
            case Table table -> table.withColumns(List.of());
            case Column column -> local(column);
            case Constraint constraint -> local(constraint);
            default -> part;
        };
    }

    public static Column withoutDefault(Column column) {
        return column.value() instanceof ColumnValue.Default ? column.withValue(ColumnValue.NONE) : column;
    }

    public static Optional<ColumnDefault> defaultOf(Column column) {
        return column.value() instanceof ColumnValue.Default(var expression)
                ? Optional.of(new ColumnDefault(column.ref().withKind(Kind.COLUMN_DEFAULT), expression))
                : Optional.empty();
    }

    private static Column local(Column column) {
        var notNull = column.notNull()
                .map(is -> new Column.NotNull(
                        is.local() ? is.name() : Optional.empty(), is.validated(), is.noInherit(), true));
        return new Column(
                column.ref(),
                column.type(),
                column.collation(),
                notNull,
                column.value(),
                true,
                column.properties(),
                column.traits());
    }

    private static Constraint local(Constraint constraint) {
        var old = constraint.settings();
        var settings = new Settings(old.deferrable(), old.initiallyDeferred(), old.validated(), old.enforced(), true);
        return constraint.withSettings(settings);
    }
}
