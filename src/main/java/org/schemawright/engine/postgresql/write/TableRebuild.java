package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue.Generated;
import org.schemawright.model.ColumnValue.Identity;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Loss;
import org.schemawright.plan.RowCheck;

/**
 * A table is made anew beside the one that stands. The rows follow when its partitions are there; what is left of the
 * old one, partitions that are no longer wanted included, goes with it then.
 */
final class TableRebuild {
    private TableRebuild() {}

    static Alteration of(Table after, Writing writing) {
        var site = TableSite.of(after.ref(), writing);
        Table before = site.before().orElseThrow();
        var drafts = new ArrayList<Draft>();
        if (ForcedPolicies.apply(before)) {
            drafts.add(ForcedPolicies.lift(site));
        }
        drafts.add(site.alter("RENAME TO " + Quote.name(AsideName.of(after.ref(), writing))));
        for (Column column : before.columns()) {
            if (column.value() instanceof Identity) {
                drafts.add(site.draft(
                        "ALTER TABLE " + aside(after.ref(), writing) + " ALTER COLUMN " + Quote.name(column.name())
                                + " DROP IDENTITY",
                        Hazard.BLOCKS_READS));
            }
        }
        drafts.addAll(new TableWriter().create(site.after().orElseThrow(), writing));
        var takeDown = new LinkedHashSet<ObjectRef>(users(before.ref(), writing));
        for (Table part : StayingPartition.of(before.ref(), writing)) {
            var staying = new StayingPartition(part, writing);
            drafts.addAll(staying.drafts());
            takeDown.addAll(staying.takeDown());
            takeDown.addAll(new HeldRows(part.ref().withKind(Kind.PARTITION_ATTACHMENT), writing).takeDown());
        }
        return new Alteration.Swap(drafts, takeDown, rebuiltBelow(before.ref(), writing));
    }

    /** Partitions that cannot stay as they are either, since they are divided by what changes. */
    private static Set<ObjectRef> rebuiltBelow(ObjectRef table, Writing writing) {
        return Descendants.of(table, writing.before()).stream()
                .map(Table::ref)
                .filter(part -> TableChange.isRebuilt(TableSite.of(part, writing)))
                .collect(Collectors.toSet());
    }

    static List<Draft> settle(ObjectRef table, Writing writing) {
        var site = TableSite.of(table, writing);
        if (!TableChange.isRebuilt(site)) {
            return List.of();
        }
        Table before = site.before().orElseThrow();
        var drafts = new ArrayList<Draft>();
        Draft moved = site.draft(
                        HeldRows.insert(site, before, aside(table, writing)),
                        Hazard.REWRITES_TABLE,
                        Hazard.BLOCKS_READS)
                .checkedBy(refused(site, writing));
        List<Loss> lost = lost(site, writing);
        drafts.add(lost.isEmpty() ? moved : moved.losing(lost.toArray(Loss[]::new)));
        site.after().orElseThrow().columns().forEach(column -> drafts.addAll(counter(column, site)));
        drafts.add(site.draft("DROP TABLE " + aside(table, writing), Hazard.BLOCKS_READS));
        return drafts;
    }

    /** Columns that do not come along, and values that change on the way. */
    private static List<Loss> lost(TableSite site, Writing writing) {
        var lost = new ArrayList<Loss>();
        for (Column was : site.before().orElseThrow().columns()) {
            Optional<Column> is = site.columnAfter(was.name());
            if (was.value() instanceof Generated) {
                continue;
            }
            if (is.isEmpty()) {
                lost.add(new Loss(was.ref(), "dropped"));
            } else if (is.get().value() instanceof Generated) {
                lost.add(new Loss(was.ref(), "computed from now on"));
            } else if (!was.type().equals(is.get().type())) {
                CastLoss.of(ColumnCast.of(was, is.get(), writing)).ifPresent(why -> lost.add(new Loss(was.ref(), why)));
            }
        }
        return lost;
    }

    /** Rows that have no place, lack a value or hold one that is none of the types to come. */
    private static List<RowCheck> refused(TableSite site, Writing writing) {
        var checks = new ArrayList<>(homeless(site, writing));
        for (Column is : site.after().orElseThrow().columns()) {
            Optional<Column> was = site.columnBefore(is.name());
            if (was.isEmpty()) {
                checks.addAll(NewColumn.checks(is, site));
            } else {
                checks.addAll(CastCheck.of(
                        new ColumnTypeChange(was.get(), is, writing), ColumnCast.of(was.get(), is, writing), site));
                if (is.notNull().isPresent()) {
                    checks.addAll(NullCheck.of(is.ref(), site, true));
                }
            }
        }
        return checks;
    }

    private static List<RowCheck> homeless(TableSite site, Writing writing) {
        Table after = site.after().orElseThrow();
        return after.partitioning().isPresent()
                ? new Routing(writing).homeless(after.ref(), after.ref(), site)
                : List.of();
    }

    /** Partitions that are not wanted any more leave their rows to the table that is made anew, and go with the old. */
    static boolean takesAlong(TableSite child) {
        Optional<ObjectRef> parent = child.before().flatMap(Table::partitionOf).map(Table.PartitionOf::parent);
        if (parent.isEmpty() || child.after().isPresent()) {
            return false;
        }
        var above = TableSite.of(parent.get(), child.writing());
        return TableChange.isRebuilt(above) || takesAlong(above);
    }

    private static String aside(ObjectRef table, Writing writing) {
        return Quote.qualified(table.schema(), AsideName.of(table, writing));
    }

    private static List<Draft> counter(Column column, TableSite site) {
        return column.value() instanceof Identity identity
                ? SequenceCounter.goOn(SequenceClause.sequence(identity), identity.options(), column.ref(), site)
                : List.of();
    }

    private static Set<ObjectRef> users(ObjectRef table, Writing writing) {
        var users = new LinkedHashSet<ObjectRef>();
        writing.before().needs().forEach((ref, needs) -> {
            boolean uses = needs.stream()
                    .anyMatch(need -> need.equals(table)
                            || need.kind() == Kind.COLUMN
                                    && need.path().subList(0, 2).equals(table.path()));
            if (uses && ref.kind() != Kind.COLUMN) {
                users.add(ref);
            }
        });
        return users;
    }
}
