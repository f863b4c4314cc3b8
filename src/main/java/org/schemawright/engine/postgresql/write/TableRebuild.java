package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
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

/** A table is made anew beside the one that stands, and the rows are moved over. */
final class TableRebuild {
    private TableRebuild() {}

    static Alteration of(Table before, Table after, Writing writing) {
        var site = TableSite.of(after.ref(), writing);
        String aside = AsideName.of(after.ref(), writing);
        String old = Quote.qualified(after.ref().schema(), aside);
        Table is = site.after().orElse(after);
        var drafts = new ArrayList<Draft>();
        drafts.add(site.alter("RENAME TO " + Quote.name(aside)));
        sequences(before, old, drafts);
        drafts.addAll(new TableWriter().create(is, writing));
        var finish = new ArrayList<Draft>();
        finish.add(site.draft(move(site, old), Hazard.REWRITES_TABLE, Hazard.BLOCKS_READS));
        is.columns().forEach(column -> finish.addAll(counter(column, site)));
        finish.add(Draft.of("DROP TABLE " + old));
        return new Alteration.Swap(drafts, finish, users(before.ref(), writing));
    }

    /** The name of a counting column's sequence is needed again. */
    private static void sequences(Table before, String old, List<Draft> drafts) {
        for (Column column : before.columns()) {
            if (column.value() instanceof Identity) {
                drafts.add(Draft.of("ALTER TABLE " + old + " ALTER COLUMN " + Quote.name(column.name()) + " DROP IDENTITY"));
            }
        }
    }

    private static String move(TableSite site, String old) {
        Table before = site.before().orElseThrow();
        Table after = site.after().orElseThrow();
        List<Column> common = after.columns().stream()
                .filter(column -> !(column.value() instanceof Generated))
                .filter(column -> before.column(column.name()).isPresent())
                .toList();
        boolean counted = common.stream().anyMatch(column -> column.value() instanceof Identity(boolean always, var _, var _, var _) && always);
        String names = common.stream().map(Column::name).map(Quote::name).collect(Collectors.joining(", "));
        String values = common.stream()
                .map(column -> value(before.column(column.name()).orElseThrow(), column, site.writing()))
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + site.name() + " (" + names + ")" + (counted ? " OVERRIDING SYSTEM VALUE" : "")
                + " SELECT " + values + " FROM " + old;
    }

    private static String value(Column before, Column after, Writing writing) {
        return before.type().equals(after.type())
                ? Quote.name(before.name())
                : ColumnCast.of(before, after, writing).using().orElse(Quote.name(before.name()));
    }

    private static List<Draft> counter(Column column, TableSite site) {
        return column.value() instanceof Identity identity
                ? SequenceCounter.goOn(SequenceClause.sequence(identity), identity.options(), column.ref(), site)
                : List.of();
    }

    private static Set<ObjectRef> users(ObjectRef table, Writing writing) {
        return writing.before().needs().entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(need -> need.equals(table)
                        || need.kind() == Kind.COLUMN && need.path().subList(0, 2).equals(table.path())))
                .map(java.util.Map.Entry::getKey)
                .filter(ref -> ref.kind() != Kind.COLUMN)
                .collect(Collectors.toSet());
    }

}
