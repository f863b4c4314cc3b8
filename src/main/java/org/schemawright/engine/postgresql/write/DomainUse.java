package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.CompositeType;
import org.schemawright.model.Domain;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/**
 * The engine does not look for a domain's values inside of arrays and row types and refuses a new rule where there are
 * any. So such columns are arrays of the type below, or texts, while the rule comes.
 */
final class DomainUse {
    private DomainUse() {}

    static List<Draft> around(Draft rule, ObjectRef domain, Writing writing) {
        Optional<Domain> known = writing.before().find(domain).map(Domain.class::cast);
        List<Column> arrays = known.isEmpty() ? List.of() : arrays(domain, writing);
        List<Column> rows = known.isEmpty() ? List.of() : rows(domain, writing);
        var drafts = new ArrayList<Draft>();
        arrays.forEach(column -> drafts.add(retype(column, known.orElseThrow().baseType() + "[]", "", writing)));
        rows.forEach(column -> drafts.add(throughText(column, text(column), writing)));
        // All tables with values of it are read, under a lock that keeps writers out.
        drafts.add(known.isEmpty() ? rule : rule.with(Hazard.SCANS_TABLE, Hazard.BLOCKS_WRITES));
        arrays.forEach(column -> drafts.add(retype(column, column.type(), "", writing)));
        rows.forEach(column -> drafts.add(throughText(column, column.type(), writing)));
        return drafts;
    }

    private static String text(Column column) {
        return TypeNames.isArray(column.type()) ? "text[]" : "text";
    }

    private static Draft throughText(Column column, String type, Writing writing) {
        return retype(column, type, " USING " + Quote.name(column.name()) + "::" + type, writing);
    }

    private static Draft retype(Column column, String type, String using, Writing writing) {
        return TableSite.of(column.ref(), writing)
                .alterColumn(column.name(), "TYPE " + type + using, Hazard.REWRITES_TABLE);
    }

    private static List<Column> rows(ObjectRef domain, Writing writing) {
        return TypeContainers.of(domain, writing).stream()
                .filter(CompositeType.class::isInstance)
                .flatMap(row -> TypeColumns.of(row.ref(), writing).stream())
                .toList();
    }

    private static List<Column> arrays(ObjectRef domain, Writing writing) {
        return writing.before().all(Table.class)
                .flatMap(table -> table.columns().stream()
                        .filter(column -> !TypeColumns.isInherited(column, table, writing.before())))
                .filter(column -> TypeNames.isArray(column.type()))
                .filter(column -> TypeColumns.names(column.type(), domain, writing.before()))
                .filter(column -> TableSite.of(column.ref(), writing)
                        .columnAfter(column.name())
                        .filter(is -> is.type().equals(column.type()))
                        .isPresent())
                .toList();
    }
}
