package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.Column.NotNull;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.ColumnValue.Generated;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;

/**
 * A new partition of a table that stands as it is, or of a new part of such a one. PostgreSQL attaches it only if its
 * checks are stored as the parent's are, and a check that is written from its rendering may be stored in another way
 * (see {@code NestedConditions}). So where that may be, columns and checks are copied by the engine itself.
 */
record LikeParent(Table part, Table model, Writing writing) {
    private static final Pattern STORED_IN_SEVERAL_WAYS = Pattern.compile(" AND | OR |ARRAY\\[");

    static Optional<LikeParent> of(Table part, Writing writing) {
        if (part.ref().kind() != Kind.TABLE
                || TableSite.of(part.ref(), writing).before().isPresent()) {
            return Optional.empty();
        }
        return standing(part, writing)
                .map(model -> new LikeParent(part, model, writing))
                .filter(LikeParent::isPossible);
    }

    /** The nearest of those that it is a part of that is there before. */
    private static Optional<Table> standing(Table part, Writing writing) {
        return writing.after()
                .table(part.ref())
                .flatMap(Table::partitionOf)
                .flatMap(of -> writing.before()
                        .table(of.parent())
                        .or(() -> writing.after().table(of.parent()).flatMap(parent -> standing(parent, writing))));
    }

    /** Whether the check is one of those that the table is made with. */
    static boolean brings(Check check, Writing writing) {
        return !check.settings().local()
                && writing.after()
                        .table(check.ref().whole(Kind.TABLE))
                        .flatMap(part -> of(part, writing))
                        .filter(like -> like.checks(like.model.ref(), true).stream()
                                .anyMatch(
                                        it -> it.ref().last().equals(check.ref().last())))
                        .isPresent();
    }

    private boolean isPossible() {
        Optional<Table> stays = writing.after().table(model.ref());
        List<Check> checks = checks(model.ref(), true);
        return stays.filter(it -> it.columns().equals(model.columns())).isPresent()
                && !TableChange.isRebuilt(TableSite.of(model.ref(), writing))
                && checks.equals(checks(model.ref(), false))
                && checks.stream().allMatch(this::comesValid)
                && checks.stream()
                        .anyMatch(check -> STORED_IN_SEVERAL_WAYS
                                .matcher(check.expression())
                                .find())
                && part.columns().size() == model.columns().size()
                && part.columns().stream().allMatch(this::isLike);
    }

    /** A copy is validated, whether or not what it is copied from is. */
    private boolean comesValid(Check check) {
        return check.settings().enforced()
                && checks(part.ref(), false).stream()
                        .filter(copy -> copy.ref().last().equals(check.ref().last()))
                        .anyMatch(copy ->
                                copy.settings().validated() && copy.settings().enforced());
    }

    private List<Check> checks(ObjectRef table, boolean atStart) {
        return (atStart ? writing.before() : writing.after())
                .all(Check.class)
                .filter(check -> check.ref().kind() == Kind.CHECK_CONSTRAINT)
                .filter(check -> check.ref().path().subList(0, 2).equals(table.path()))
                .toList();
    }

    private boolean isLike(Column column) {
        return model.column(column.name())
                .filter(other -> other.type().equals(column.type()))
                .filter(other -> other.collation().equals(column.collation()))
                .filter(other -> refusal(other.notNull()).equals(refusal(column.notNull())))
                .filter(other -> computed(other).equals(computed(column)))
                .isPresent();
    }

    private static Optional<NotNull> refusal(Optional<NotNull> notNull) {
        return notNull.map(it -> new NotNull(Optional.empty(), it.validated(), it.noInherit(), true));
    }

    private static Optional<ColumnValue> computed(Column column) {
        return column.value() instanceof Generated ? Optional.of(column.value()) : Optional.empty();
    }

    String columns() {
        return " (LIKE " + Quote.qualified(model.ref()) + " INCLUDING CONSTRAINTS INCLUDING GENERATED)";
    }

    /** What the engine does not copy, or under other names. */
    List<Draft> rest() {
        var site = TableSite.of(part.ref(), writing);
        var drafts = new ArrayList<Draft>();
        for (Column column : part.columns()) {
            if (column.value() instanceof ColumnValue.Default(var expression)) {
                drafts.add(site.alterColumn(column.name(), "SET DEFAULT " + expression));
            }
            String copied = notNullName(model.column(column.name()).orElseThrow());
            if (writing.major() >= 18 && column.notNull().isPresent() && !copied.equals(notNullName(column))) {
                drafts.add(site.alter(
                        "RENAME CONSTRAINT " + Quote.name(copied) + " TO " + Quote.name(notNullName(column))));
            }
        }
        return drafts;
    }

    private static String notNullName(Column column) {
        return column.notNull()
                .flatMap(NotNull::name)
                .orElseGet(() -> ChosenName.of(column.ref().name(), column.name(), "not_null"));
    }
}
