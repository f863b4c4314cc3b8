package org.schemawright.engine.postgresql.write;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import org.schemawright.engine.Writing;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Database;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/** What stands on a column, on the table and on those that have the column from it, and does not let its type change. */
final class ColumnDependents {
    private final Column before;
    private final Column after;
    private final ColumnCast cast;
    private final Writing writing;

    ColumnDependents(Column before, Column after, ColumnCast cast, Writing writing) {
        this.before = before;
        this.after = after;
        this.cast = cast;
        this.writing = writing;
    }

    Set<ObjectRef> takeDown() {
        Database database = writing.before();
        var columns = new HashSet<ObjectRef>();
        columns.add(before.ref());
        ObjectRef table =
                TableSite.of(before.ref(), writing).before().map(Table::ref).orElse(before.ref());
        Descendants.of(table, database).forEach(child -> columns.add(child.ref().part(Kind.COLUMN, before.name())));
        var found = new LinkedHashSet<ObjectRef>();
        database.needs().forEach((ref, needs) -> {
            if (columns.stream().anyMatch(needs::contains) && blocks(ref, needs)) {
                found.add(ref);
            }
        });
        columns.forEach(column -> defaultInTheWay(column, found));
        return found;
    }

    private boolean blocks(ObjectRef ref, SortedSet<ObjectRef> needs) {
        return switch (ref.kind()) {
            case VIEW, MATERIALIZED_VIEW, RULE, POLICY, TRIGGER, CONSTRAINT_TRIGGER, ROUTINE, PUBLICATION_MEMBER ->
                true;
            case COLUMN -> isGenerated(ref);
            case FOREIGN_KEY -> !staysComparable() || isOverPeriods(ref);
            case CHECK_CONSTRAINT -> readsOthersThatChange(ref, needs) || isReadOtherwise(ref);
            case EXCLUSION_CONSTRAINT, INDEX -> readsOthersThatChange(ref, needs);
            default -> false;
        };
    }

    private boolean isGenerated(ObjectRef column) {
        return TableSite.of(column, writing)
                .columnBefore(column.last())
                .filter(it -> it.value() instanceof ColumnValue.Generated)
                .isPresent();
    }

    /** Such a reference compares by an index that knows one type only. */
    private boolean isOverPeriods(ObjectRef key) {
        return writing.before().find(key).stream()
                .anyMatch(it -> it instanceof Constraint.ForeignKey found && found.period());
    }

    /** The other side changes in a statement of its own, and in between both have to compare. */
    private boolean staysComparable() {
        PgType from = cast.from();
        PgType to = cast.to();
        return from.isInteger() && to.isInteger()
                || from.is("text", "character varying") && to.is("text", "character varying")
                || from.name().equals(to.name());
    }

    /** The engine reads a condition again with each column that changes, so two at a time are one too many. */
    private boolean readsOthersThatChange(ObjectRef ref, SortedSet<ObjectRef> needs) {
        boolean expression = writing.before()
                .find(ref)
                .filter(ColumnDependents::hasExpression)
                .isPresent();
        return expression
                && needs.stream()
                        .filter(need ->
                                need.kind() == Kind.COLUMN && !need.last().equals(before.name()))
                        .anyMatch(this::changesType);
    }

    /**
     * The engine makes a check anew from its own rendering, which it does not always read as it wrote it. An index would
     * be no different, but to make that anew costs more than other words in the catalog are worth.
     */
    private boolean isReadOtherwise(ObjectRef ref) {
        return writing.before().find(ref).stream()
                .anyMatch(it -> it instanceof Constraint.Check check
                        && !ArrayCasts.kept(check.expression()).equals(check.expression()));
    }

    private static boolean hasExpression(SchemaObject object) {
        return switch (object) {
            case Index index ->
                index.predicate().isPresent()
                        || index.keys().stream()
                                .anyMatch(key -> key.expression().isPresent());
            case Constraint.Check _, Constraint.Exclusion _ -> true;
            default -> false;
        };
    }

    private boolean changesType(ObjectRef column) {
        var site = TableSite.of(column, writing);
        var was = site.columnBefore(column.last()).map(Column::type);
        return !was.equals(site.columnAfter(column.last()).map(Column::type));
    }

    /** A default is cast by assignment only. */
    private void defaultInTheWay(ObjectRef column, Set<ObjectRef> found) {
        TableSite.of(column, writing)
                .columnBefore(column.last())
                .filter(it -> it.value() instanceof ColumnValue.Default)
                .filter(_ -> cast.using().isPresent()
                        || cast.to().isString() != cast.from().isString()
                        || differs(column))
                .ifPresent(_ -> found.add(column.withKind(Kind.COLUMN_DEFAULT)));
    }

    private boolean differs(ObjectRef column) {
        return !TableSite.of(column, writing)
                        .columnBefore(column.last())
                        .map(Column::value)
                        .equals(TableSite.of(column, writing)
                                .columnAfter(column.last())
                                .map(Column::value))
                && !after.type().equals(before.type());
    }
}
