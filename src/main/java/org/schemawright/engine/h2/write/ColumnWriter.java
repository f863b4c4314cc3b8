package org.schemawright.engine.h2.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Loss;
import org.schemawright.plan.RowCheck;

/** Columns. A table keeps at least one, so where all go, one stands in until the first new one is there. */
final class ColumnWriter implements KindWriter<Column> {
    private static final String STAND_IN = Quote.name("SCHEMAWRIGHT_STANDS_IN");

    @Override
    public List<Draft> create(Column column, Writing writing) {
        var drafts = new ArrayList<Draft>();
        String table = "ALTER TABLE " + Quote.qualified(column.ref());
        drafts.add(Draft.of(table + " ADD COLUMN " + ColumnClause.of(column))
                .with(Hazard.BLOCKS_READS, Hazard.REWRITES_TABLE)
                .checkedBy(checks(column, writing)));
        if (losesAllColumns(column, writing)) {
            drafts.add(Draft.of(table + " DROP COLUMN IF EXISTS " + STAND_IN));
        }
        return drafts;
    }

    private static List<RowCheck> checks(Column column, Writing writing) {
        var checks = new ArrayList<>(NullCheck.ofNew(column, writing));
        if (column.value() instanceof ColumnValue.Generated(var expression, var _)) {
            checks.addAll(NullCheck.ofComputed(column, expression, writing));
        }
        checks.addAll(ViolationCheck.ofRulesOn(column, writing));
        return checks;
    }

    @Override
    public List<Draft> drop(Column column, Writing writing) {
        var drafts = new ArrayList<Draft>();
        String table = "ALTER TABLE " + Quote.qualified(column.ref());
        if (losesAllColumns(column, writing)) {
            drafts.add(Draft.of(standIn(column, table)));
        }
        Draft drop = Draft.of(table + " DROP COLUMN " + Quote.name(column.name()))
                .with(Hazard.BLOCKS_READS, Hazard.REWRITES_TABLE);
        boolean holdsData = !(column.value() instanceof ColumnValue.Generated);
        drafts.add(holdsData ? drop.losing(new Loss(column.ref(), "dropped")) : drop);
        return drafts;
    }

    /** Whether the column is the last one shows when it goes, since new ones may be there already. */
    private static String standIn(Column column, String table) {
        return "EXECUTE IMMEDIATE (SELECT CASE COUNT(*) WHEN 1 THEN "
                + Quote.text(table + " ADD COLUMN " + STAND_IN + " INTEGER")
                + " ELSE 'SET @SCHEMAWRIGHT_STANDS = 0' END FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = "
                + Quote.text(column.ref().schema()) + " AND TABLE_NAME = "
                + Quote.text(column.ref().name()) + ")";
    }

    private static boolean losesAllColumns(Column column, Writing writing) {
        var rows = new StoredRows(column.ref(), writing);
        return rows.before()
                .filter(was -> rows.after()
                        .filter(is -> was.columns().stream()
                                .noneMatch(one -> is.column(one.name()).isPresent()))
                        .isPresent())
                .isPresent();
    }

    @Override
    public Set<ObjectRef> inTheWayOfDrop(Column column, Writing writing) {
        return SynonymWriter.of(column.ref(), writing);
    }

    @Override
    public Set<ObjectRef> inTheWayOfCreation(Column column, Writing writing) {
        return SynonymWriter.of(column.ref(), writing);
    }

    @Override
    public Alteration alter(Column before, Column after, Writing writing) {
        return new ColumnChange(before, after, writing).alteration();
    }
}
