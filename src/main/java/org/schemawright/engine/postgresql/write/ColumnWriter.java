package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Loss;

/** Columns of tables that stand already. */
final class ColumnWriter implements KindWriter<Column> {
    @Override
    public List<Draft> create(Column column, Writing writing) {
        var site = TableSite.of(column.ref(), writing);
        var drafts = new ArrayList<Draft>();
        if (site.isTyped()) {
            drafts.addAll(ofType(column, site));
        } else if (!ColumnsOfWhole.holds(column, writing)) {
            String action = "ADD COLUMN " + ColumnClause.of(column, writing.major());
            drafts.add(
                    site.alter(action, NewColumn.hazards(column, writing)).checkedBy(NewColumn.checks(column, site)));
        }
        column.notNull()
                .filter(notNull -> !notNull.validated())
                .ifPresent(notNull -> drafts.add(NotNullChange.add(column, notNull, site)));
        drafts.addAll(ColumnSettings.created(column, site));
        drafts.addAll(TraitWriter.created(column, writing));
        return drafts;
    }

    /** It has come with the type; the table says the rest. */
    private static List<Draft> ofType(Column column, TableSite site) {
        var drafts = new ArrayList<Draft>();
        if (column.value() instanceof ColumnValue.Default(var expression)) {
            drafts.add(site.alterColumn(column.name(), "SET DEFAULT " + expression));
        }
        column.notNull()
                .filter(Column.NotNull::validated)
                .ifPresent(notNull ->
                        drafts.add(NotNullChange.add(column, notNull, site).checkedBy(NewColumn.checks(column, site))));
        return drafts;
    }

    /** What is computed, or stands on another server, is not lost with the column. */
    @Override
    public List<Draft> drop(Column column, Writing writing) {
        var site = TableSite.of(column.ref(), writing);
        if (site.isTyped() || ColumnsOfWhole.holds(column, writing)) {
            return List.of();
        }
        String drop = "DROP COLUMN " + (Heirs.loseWithParent(column.ref(), writing) ? "IF EXISTS " : "")
                + Quote.name(column.name());
        Draft draft = Heirs.keepColumn(column.ref(), writing) ? site.alterOnly(drop) : site.alter(drop);
        boolean holdsData = !(column.value() instanceof ColumnValue.Generated) && !site.isForeign();
        return List.of(holdsData ? draft.losing(new Loss(column.ref(), "dropped")) : draft);
    }

    @Override
    public Alteration alter(Column before, Column after, Writing writing) {
        return ColumnChange.of(before, after, writing);
    }
}
