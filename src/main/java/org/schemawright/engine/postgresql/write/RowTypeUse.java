package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** A table keeps its columns' types as long as columns hold its rows as values; those hold texts meanwhile. */
record RowTypeUse(TableSite site) {
    /** @param takeDown takes in what else is in the way */
    List<Draft> around(Draft change, Set<ObjectRef> takeDown) {
        List<Column> columns = site.before()
                .map(table -> TypeColumns.of(table.ref(), site.writing()))
                .orElse(List.of());
        var drafts = new ArrayList<Draft>();
        for (Column column : columns) {
            String text = TypeNames.isArray(column.type()) ? "text[]" : "text";
            drafts.add(retype(column, text, Quote.name(column.name()) + "::" + text));
            takeDown.addAll(TextDependents.of(column, site.writing()));
        }
        drafts.add(change);
        columns.forEach(
                column -> drafts.add(retype(column, column.type(), Quote.name(column.name()) + "::" + column.type())));
        return drafts;
    }

    private Draft retype(Column column, String type, String using) {
        return TableSite.of(column.ref(), site.writing())
                .alterColumn(column.name(), "TYPE " + type + " USING " + using, Hazard.REWRITES_TABLE);
    }
}
