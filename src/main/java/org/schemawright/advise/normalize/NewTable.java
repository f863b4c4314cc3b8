package org.schemawright.advise.normalize;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint.KeyIndex;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Settings;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;

/** One of the tables that come to be when a table is taken apart, made after the one that it was part of. */
final class NewTable {
    private final Table whole;
    private final Part part;
    private final Set<String> computed;

    /** @param computed the columns beside the part's own that are computed from these */
    NewTable(Table whole, Part part, Set<String> computed) {
        this.whole = whole;
        this.part = part;
        this.computed = computed;
    }

    ObjectRef ref() {
        return ObjectRef.of(Kind.TABLE, whole.ref().schema(), part.name());
    }

    Table table() {
        List<Column> columns = whole.columns().stream()
                .filter(column -> part.columns().contains(column.name()) || computed.contains(column.name()))
                .map(this::copied)
                .toList();
        return new Table(
                ref(),
                columns,
                whole.unlogged(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                whole.options(),
                new TreeMap<>(),
                new Traits(
                        whole.traits().owner(), Optional.empty(), whole.traits().privileges()));
    }

    PrimaryKey key() {
        return new PrimaryKey(
                ref().part(Kind.PRIMARY_KEY, KeyNames.primaryKey(part.name())),
                part.key(),
                new KeyIndex(List.of(), false, new TreeMap<>()),
                Settings.PLAIN,
                Traits.NONE);
    }

    /** Values are copied, not counted anew; a key has one in every row. */
    private Column copied(Column column) {
        Optional<Column.NotNull> refused = column.notNull()
                .map(was -> new Column.NotNull(Optional.empty(), was.validated(), was.noInherit(), true))
                .or(() -> part.key().contains(column.name()) ? Optional.of(Column.NotNull.PLAIN) : Optional.empty());
        return new Column(
                ref().part(Kind.COLUMN, column.name()),
                column.type(),
                column.collation(),
                refused,
                isCounted(column) ? ColumnValue.NONE : column.value(),
                true,
                column.properties(),
                column.traits());
    }

    static boolean isCounted(Column column) {
        return column.value() instanceof ColumnValue.Identity
                || column.value() instanceof ColumnValue.Default(var expression)
                        && (expression.contains("nextval") || expression.contains("NEXT VALUE"));
    }
}
