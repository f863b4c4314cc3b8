package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/**
 * A partition that stays one while its parent is made anew. It is detached and empty then, so what it would have had
 * from its parent it is given itself: columns, their types and nulls, checks.
 */
record StayingPartition(Table before, Writing writing) {
    static List<Table> of(ObjectRef parent, Writing writing) {
        return Descendants.of(parent, writing.before()).stream()
                .filter(table -> table.partitionOf()
                        .filter(of ->
                                of.parent().equals(parent) || TableChange.isRebuilt(TableSite.of(of.parent(), writing)))
                        .isPresent())
                .filter(table -> writing.after()
                        .table(table.ref())
                        .flatMap(Table::partitionOf)
                        .isPresent())
                .filter(table -> !isRebuiltBelow(parent, table, writing))
                .toList();
    }

    /** What is made anew itself has its new columns from there, and its own partitions with it. */
    private static boolean isRebuiltBelow(ObjectRef parent, Table table, Writing writing) {
        if (table.ref().equals(parent)) {
            return false;
        }
        return TableChange.isRebuilt(TableSite.of(table.ref(), writing))
                || table.partitionOf()
                        .flatMap(part -> writing.before().table(part.parent()))
                        .filter(above -> isRebuiltBelow(parent, above, writing))
                        .isPresent();
    }

    List<Draft> drafts() {
        var site = TableSite.of(before.ref(), writing);
        Table after = site.after().orElseThrow();
        var drafts = new ArrayList<Draft>();
        for (Column was : before.columns()) {
            Optional<Column> is = after.column(was.name());
            if (is.isEmpty()) {
                drafts.add(site.alter("DROP COLUMN " + Quote.name(was.name())));
            } else {
                drafts.addAll(changes(was, is.get(), site));
            }
        }
        after.columns().stream()
                .filter(is -> before.column(is.name()).isEmpty())
                .forEach(is -> drafts.add(site.alter("ADD COLUMN " + ColumnClause.of(is, writing.major()))));
        drafts.addAll(checks(site));
        return drafts;
    }

    private List<Draft> changes(Column was, Column is, TableSite site) {
        var drafts = new ArrayList<Draft>();
        var type = new ColumnTypeChange(was, is, writing);
        if (type.isNeeded()) {
            drafts.add(work(type.draft()));
        } else if (TypeSwap.happensTo(is.type(), writing)) {
            drafts.add(site.alterColumn(
                    is.name(), "TYPE " + is.type() + " USING " + TypeSwap.throughText(is), Hazard.REWRITES_TABLE));
        }
        if (was.notNull().isPresent() != is.notNull().isPresent()) {
            drafts.add(site.alterColumn(
                    is.name(), is.notNull().isPresent() ? "SET NOT NULL" : "DROP NOT NULL", Hazard.SCANS_TABLE));
        }
        return drafts;
    }

    /** What is lost and what may fail is said of the whole table. */
    private static Draft work(Draft draft) {
        return draft.hazards().stream()
                .filter(EnumSet.of(Hazard.REWRITES_TABLE, Hazard.SCANS_TABLE, Hazard.BLOCKS_READS)::contains)
                .reduce(Draft.of(draft.sql()), Draft::with, (one, other) -> other);
    }

    private List<Draft> checks(TableSite site) {
        var drafts = new ArrayList<Draft>();
        inherited(true).stream()
                .filter(check -> writing.after()
                        .find(check.ref())
                        .filter(is -> same(check, (Check) is))
                        .isEmpty())
                .forEach(check -> drafts.add(
                        site.alter("DROP CONSTRAINT " + Quote.name(check.ref().last()))));
        inherited(false).stream()
                .filter(check -> writing.before()
                        .find(check.ref())
                        .filter(was -> same((Check) was, check))
                        .isEmpty())
                .forEach(check -> drafts.add(site.alter(
                        "ADD CONSTRAINT " + Quote.name(check.ref().last()) + " CHECK (" + check.expression() + ")",
                        Hazard.SCANS_TABLE)));
        return drafts;
    }

    private static boolean same(Check one, Check other) {
        return one.expression().equals(other.expression());
    }

    private List<Check> inherited(boolean atStart) {
        return (atStart ? writing.before() : writing.after())
                .all(Check.class)
                .filter(check -> check.ref().kind() == Kind.CHECK_CONSTRAINT
                        && !check.settings().local())
                .filter(check ->
                        check.ref().path().subList(0, 2).equals(before.ref().path()))
                .toList();
    }

    Set<ObjectRef> takeDown() {
        var found = new LinkedHashSet<ObjectRef>();
        for (Column was : before.columns()) {
            TableSite.of(was.ref(), writing).columnAfter(was.name()).ifPresent(is -> {
                var type = new ColumnTypeChange(was, is, writing);
                if (type.isNeeded()) {
                    found.addAll(type.takeDown());
                }
            });
        }
        return found;
    }
}
