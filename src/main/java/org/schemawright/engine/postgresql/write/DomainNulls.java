package org.schemawright.engine.postgresql.write;

import java.util.List;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Domain;
import org.schemawright.plan.RowCheck;

/** Rows that hold nulls in columns of a domain that shall refuse them. */
final class DomainNulls {
    private DomainNulls() {}

    static List<RowCheck> of(Domain domain, Writing writing) {
        return ViolationCheck.columns(domain.ref(), writing)
                .filter(column -> !TypeNames.isArray(column.type()))
                .map(column -> new RowCheck(
                        column.ref(),
                        column.ref() + " is null in rows, but " + domain.ref() + " shall refuse nulls",
                        "SELECT " + new StoredRows(TableSite.of(column.ref(), writing)).shown(List.of(), "") + " FROM "
                                + TableSite.of(column.ref(), writing).name() + " WHERE " + Quote.name(column.name())
                                + " IS NULL"))
                .toList();
    }
}
