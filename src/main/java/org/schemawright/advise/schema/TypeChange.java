package org.schemawright.advise.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.schemawright.advise.Facts;
import org.schemawright.design.Edit;
import org.schemawright.design.TableFacts;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/**
 * Another type for a column, and for all that refer to it or that it refers to, so that references go on between equal
 * types.
 */
final class TypeChange {
    private static final Set<Kind> TAKE_IT = EnumSet.of(
            Kind.PRIMARY_KEY,
            Kind.UNIQUE_CONSTRAINT,
            Kind.FOREIGN_KEY,
            Kind.CHECK_CONSTRAINT,
            Kind.COLUMN_DEFAULT,
            Kind.SEQUENCE_OWNERSHIP,
            Kind.IDENTITY_SEQUENCE,
            Kind.VIEW);

    private final Facts facts;
    private final UnaryOperator<Column> change;
    private final Set<ObjectRef> seen = new TreeSet<>();
    private final List<Edit> edits = new ArrayList<>();
    private boolean possible = true;

    private TypeChange(Facts facts, UnaryOperator<Column> change) {
        this.facts = facts;
        this.change = change;
    }

    /** Empty where the change would break what the column is used for. */
    static Optional<Edit> of(Facts facts, ObjectRef column, String type) {
        return of(facts, column, before -> retyped(before, type));
    }

    /** For this column and those that refer to it, and not for what it refers to. */
    static Optional<Edit> alone(Facts facts, ObjectRef column, String type) {
        var all = new TypeChange(facts, before -> before.type().equals(type) ? before : retyped(before, type));
        all.reach(column);
        return all.edit();
    }

    /** @param change what becomes of each of the columns */
    static Optional<Edit> of(Facts facts, ObjectRef column, UnaryOperator<Column> change) {
        var all = new TypeChange(facts, change);
        all.reach(column);
        return all.edit();
    }

    private Optional<Edit> edit() {
        if (!possible || edits.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(edits.size() == 1 ? edits.getFirst() : new Edit.Several(Edit.Purpose.CHANGE, edits));
    }

    private void reach(ObjectRef start) {
        var open = new ArrayDeque<ObjectRef>();
        open.add(start);
        while (possible && !open.isEmpty()) {
            ObjectRef ref = open.poll();
            if (seen.add(ref) && take(ref)) {
                open.addAll(alike(ref));
            }
        }
    }

    /** Whether it changes. */
    private boolean take(ObjectRef ref) {
        Optional<Table> table = facts.database().table(ref.whole(Kind.TABLE));
        Optional<Column> column = table.flatMap(one -> one.column(ref.last()));
        if (table.isEmpty() || column.isEmpty()) {
            return false;
        }
        Column after = change.apply(column.get());
        if (after.equals(column.get())) {
            return false;
        }
        possible &= isFree(table.get(), column.get());
        edits.add(new Edit.ReplaceColumn(after));
        facts.childrenOf(table.get().ref()).forEach(child -> inherited(child, ref.last()));
        return true;
    }

    /** What a table has from its parent changes with the parent. */
    private void inherited(ObjectRef child, String name) {
        facts.database().table(child).flatMap(table -> table.column(name)).ifPresent(column -> {
            if (column.local() || column.value() instanceof ColumnValue.Generated) {
                possible = false;
            }
            seen.add(column.ref());
            edits.add(new Edit.ReplaceColumn(change.apply(column)));
            facts.childrenOf(child).forEach(grandchild -> inherited(grandchild, name));
        });
    }

    private boolean isFree(Table table, Column column) {
        boolean divides = table.partitioning()
                .map(key -> key.key().contains(column.name()))
                .orElse(false);
        return column.local()
                && !divides
                && table.ofType().isEmpty()
                && !(column.value() instanceof ColumnValue.Generated)
                && facts.usersOf(column.ref()).stream().allMatch(this::takesIt);
    }

    private boolean takesIt(ObjectRef user) {
        return TAKE_IT.contains(user.kind())
                || facts.database()
                        .find(user)
                        .map(object -> object instanceof Index index
                                && index.predicate().isEmpty()
                                && index.keys().stream()
                                        .allMatch(key -> key.column().isPresent()
                                                && key.operatorClass().isEmpty()))
                        .orElse(false);
    }

    /** The columns at the other ends of references. */
    private List<ObjectRef> alike(ObjectRef column) {
        var found = new ArrayList<ObjectRef>();
        TableFacts on = facts.of(column.whole(Kind.TABLE));
        for (ForeignKey key : on.references()) {
            pairs(key, column, key.columns(), facts.targetColumns(key), key.target(), found);
        }
        for (ForeignKey key : on.referrers()) {
            pairs(
                    key,
                    column,
                    facts.targetColumns(key),
                    key.columns(),
                    key.ref().whole(Kind.TABLE),
                    found);
        }
        return found;
    }

    private static void pairs(
            ForeignKey key,
            ObjectRef column,
            List<String> here,
            List<String> there,
            ObjectRef other,
            List<ObjectRef> found) {
        boolean from = here == key.columns();
        for (int i = 0; i < Math.min(here.size(), there.size()); i++) {
            if (here.get(i).equals(column.last()) && (from || key.target().equals(column.whole(Kind.TABLE)))) {
                found.add(other.part(Kind.COLUMN, there.get(i)));
            }
        }
    }

    /** The column with another type; a default that is a literal of the old type becomes one of the new. */
    static Column retyped(Column column, String type) {
        ColumnValue value = column.value();
        if (value instanceof ColumnValue.Default(var expression)
                && expression.startsWith("'")
                && expression.endsWith("'::" + column.type())) {
            String literal =
                    expression.substring(0, expression.length() - column.type().length());
            value = new ColumnValue.Default(literal + type);
        }
        return new Column(
                column.ref(),
                type,
                column.collation(),
                column.notNull(),
                value,
                column.local(),
                column.properties(),
                column.traits());
    }
}
