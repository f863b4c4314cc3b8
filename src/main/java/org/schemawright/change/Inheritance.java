package org.schemawright.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnDefault;
import org.schemawright.model.Constraint;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/**
 * Says which changes of a child table the engine makes by itself when it changes the parent, so that they are not made
 * twice. A child is a partition or an heir; it follows its parent as long as it is one on both sides.
 */
final class Inheritance {
    private final Database before;
    private final Database after;

    Inheritance(Database before, Database after) {
        this.before = before;
        this.after = after;
    }

    /** The part is gone since a parent's is, and the child is still a child. */
    boolean dropsWithParent(SchemaObject part) {
        return switch (part) {
            case Column column -> !column.local() && staysChild(column.ref()) && lostByParent(column.ref());
            case Constraint.Check check ->
                check.ref().kind() == Kind.CHECK_CONSTRAINT && !check.settings().local() && staysChild(check.ref());
            default -> false;
        };
    }

    /** The part is there since a parent's is: on a table that was a child before, or on an heir that is made now. */
    boolean comesWithParent(SchemaObject part) {
        return switch (part) {
            case Column column -> staysChild(column.ref()) && gainedByParent(column.ref());
            case Constraint.Check check ->
                check.ref().kind() == Kind.CHECK_CONSTRAINT
                        && !check.settings().local()
                        && (staysChild(check.ref()) || newHeir(check.ref()));
            case ColumnDefault value -> newHeir(value.ref()) && parentHas(value);
            default -> false;
        };
    }

    /** The column as it will be once the parent's column has been changed. */
    Column afterParent(Column old, Column now) {
        Column result = old;
        for (ObjectRef parent : commonParents(old.ref())) {
            Optional<Column> was = before.table(parent).flatMap(table -> table.column(old.name()));
            Optional<Column> is = after.table(parent).flatMap(table -> table.column(old.name()));
            if (was.isPresent() && is.isPresent()) {
                result = follow(result, was.get(), is.get(), now);
            }
        }
        return result;
    }

    /** Once a table is nobody's child any more, what it had from its parents is its own, names included. */
    Column onItsOwn(Column column) {
        return staysChild(column.ref())
                ? column
                : column.withNotNull(column.notNull()
                        .map(is -> new Column.NotNull(is.name(), is.validated(), is.noInherit(), true)));
    }

    private static Column follow(Column column, Column was, Column is, Column now) {
        boolean type = !was.type().equals(is.type()) && is.type().equals(now.type());
        boolean collation =
                !was.collation().equals(is.collation()) && is.collation().equals(now.collation());
        boolean notNull = was.notNull().isPresent() != is.notNull().isPresent()
                && is.notNull().isPresent() == now.notNull().isPresent();
        boolean value = !Parts.withoutDefault(was)
                .value()
                .equals(Parts.withoutDefault(is).value());
        return new Column(
                column.ref(),
                type ? now.type() : column.type(),
                collation ? now.collation() : column.collation(),
                notNull ? now.notNull() : column.notNull(),
                value ? now.value() : column.value(),
                column.local(),
                column.properties(),
                column.traits());
    }

    /** A check that changed on a child just as it changed on the parent. */
    boolean followsParent(SchemaObject old, SchemaObject now) {
        return old instanceof Constraint.Check was
                && now instanceof Constraint.Check is
                && was.ref().kind() == Kind.CHECK_CONSTRAINT
                && !was.settings().local()
                && !is.settings().local()
                && staysChild(was.ref());
    }

    private boolean staysChild(ObjectRef part) {
        return !commonParents(part).isEmpty();
    }

    private List<ObjectRef> commonParents(ObjectRef part) {
        var common = new ArrayList<>(parents(before, part));
        common.retainAll(parents(after, part));
        return common;
    }

    private boolean lostByParent(ObjectRef column) {
        return commonParents(column).stream()
                .anyMatch(parent -> hasColumn(before, parent, column) && !hasColumn(after, parent, column));
    }

    private boolean gainedByParent(ObjectRef column) {
        return commonParents(column).stream()
                .anyMatch(parent -> !hasColumn(before, parent, column) && hasColumn(after, parent, column));
    }

    private static boolean hasColumn(Database database, ObjectRef table, ObjectRef column) {
        return database.table(table)
                .flatMap(found -> found.column(column.last()))
                .isPresent();
    }

    private boolean newHeir(ObjectRef part) {
        return before.table(part.whole(Kind.TABLE)).isEmpty()
                && after.table(part.whole(Kind.TABLE))
                        .filter(table -> !table.inherits().isEmpty())
                        .isPresent();
    }

    private boolean parentHas(ColumnDefault value) {
        return parents(after, value.ref()).stream()
                .flatMap(parent -> after.table(parent).stream())
                .flatMap(table -> table.column(value.ref().last()).stream())
                .flatMap(column -> Parts.defaultOf(column).stream())
                .anyMatch(parent -> parent.expression().equals(value.expression()));
    }

    private static List<ObjectRef> parents(Database database, ObjectRef part) {
        var parents = new ArrayList<ObjectRef>();
        table(database, part).ifPresent(table -> {
            parents.addAll(table.inherits());
            table.partitionOf().ifPresent(of -> parents.add(of.parent()));
        });
        return parents;
    }

    private static Optional<Table> table(Database database, ObjectRef part) {
        return database.table(part.whole(Kind.TABLE)).or(() -> database.table(part.whole(Kind.FOREIGN_TABLE)));
    }
}
