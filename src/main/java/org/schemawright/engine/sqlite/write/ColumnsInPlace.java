package org.schemawright.engine.sqlite.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.schemawright.engine.sqlite.Expressions;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Trigger;
import org.schemawright.model.View;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Loss;
import org.schemawright.plan.RowCheck;

/**
 * Columns that come and go where SQLite has a statement for it. It refuses to drop one while any view or trigger of the
 * database cannot be understood, so that none may be there.
 */
final class ColumnsInPlace {
    private final TableChange change;
    private final List<Constraint> newConstraints;

    private ColumnsInPlace(TableChange change) {
        this.change = change;
        this.newConstraints = change.after().constraints().stream()
                .filter(constraint -> !change.before().constraints().contains(constraint))
                .toList();
    }

    /** Empty where the table has to be made anew. */
    static Optional<List<Draft>> of(TableChange change) {
        var columns = new ColumnsInPlace(change);
        return columns.possible() ? Optional.of(columns.drafts()) : Optional.empty();
    }

    private boolean possible() {
        return change.sameHead()
                && change.after().constraints().containsAll(change.before().constraints())
                && commonStay()
                && change.dropped().stream().allMatch(this::canDrop)
                && change.added().stream().allMatch(this::canAdd)
                && newConstraints.stream()
                        .allMatch(constraint -> columnOf(constraint).isPresent());
    }

    private boolean commonStay() {
        List<Column> common = change.after().table().columns().stream()
                .filter(column -> change.was(column).isPresent())
                .toList();
        return !common.isEmpty()
                && common.stream()
                        .allMatch(column -> change.was(column).orElseThrow().equals(column));
    }

    private boolean canDrop(Column column) {
        var before = change.writing().before();
        return !change.before().mentions(column)
                && Stream.concat(before.all(View.class), before.all(Trigger.class))
                        .findAny()
                        .isEmpty();
    }

    private boolean canAdd(Column column) {
        if (change.origin(column).isPresent()) {
            return false;
        }
        return switch (column.value()) {
            case ColumnValue.None _ -> column.notNull().isEmpty();
            case ColumnValue.Identity _ -> false;
            case ColumnValue.Default(var expression) ->
                Expressions.isConstant(expression) && (column.notNull().isEmpty() || !Expressions.isNull(expression));
            case ColumnValue.Generated(var _, var stored) ->
                !stored && column.notNull().isEmpty();
        };
    }

    /** The new column with which a new constraint can be stated. */
    private Optional<Column> columnOf(Constraint constraint) {
        List<String> columns = switch (constraint) {
            case Constraint.Check check -> check.columns();
            case Constraint.ForeignKey key -> key.columns().size() == 1 ? key.columns() : List.of();
            case Constraint.PrimaryKey _, Constraint.Unique _, Constraint.Exclusion _ -> List.of();
        };
        return change.added().stream()
                .filter(column -> columns.contains(column.name()))
                .reduce((_, last) -> last);
    }

    private List<Draft> drafts() {
        var drafts = new ArrayList<Draft>();
        change.dropped().forEach(column -> drafts.add(dropped(column)));
        change.added().forEach(column -> drafts.add(added(column)));
        if (!change.added().isEmpty()) {
            drafts.addAll(OrphanGuard.of(change));
        }
        return drafts;
    }

    private String alter() {
        return "ALTER TABLE " + Quote.relation(change.ref());
    }

    private Draft dropped(Column column) {
        Draft draft = Draft.of(alter() + " DROP COLUMN " + Quote.name(column.name()))
                .with(Hazard.REWRITES_TABLE, Hazard.BLOCKS_WRITES);
        return column.value() instanceof ColumnValue.Generated
                ? draft
                : draft.losing(new Loss(column.ref(), "dropped"));
    }

    private Draft added(Column column) {
        var clause = new TableClause(change.after());
        var checks = new ArrayList<RowCheck>();
        new TableChecks(change).type(column).ifPresent(checks::add);
        var sql = new StringBuilder(alter() + " ADD COLUMN " + clause.column(column));
        for (Constraint constraint : newConstraints) {
            if (columnOf(constraint).filter(column::equals).isPresent()) {
                sql.append(' ').append(inline(clause, constraint));
                checks.addAll(new TableChecks(change).of(constraint));
            }
        }
        return Draft.of(sql.toString()).checkedBy(checks);
    }

    private static String inline(TableClause clause, Constraint constraint) {
        return constraint instanceof Constraint.ForeignKey key
                ? clause.named(key) + TableClause.reference(key)
                : clause.constraint(constraint);
    }
}
