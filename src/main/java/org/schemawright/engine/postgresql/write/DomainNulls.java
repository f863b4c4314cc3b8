package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Optional;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.Domain;
import org.schemawright.plan.RowCheck;

/** Rows that hold nulls in columns of a domain that shall refuse them. */
final class DomainNulls {
    private DomainNulls() {}

    static List<RowCheck> of(Domain domain, Writing writing) {
        var nulls = new ValuesWithin(domain.ref(), value -> Optional.of(value + " IS NULL"), writing.before());
        return ViolationCheck.columns(writing)
                .flatMap(column -> nulls.in(Quote.name(column.name()), column.type()).stream()
                        .map(test -> check(column, test, domain, writing)))
                .toList();
    }

    private static RowCheck check(Column column, String test, Domain domain, Writing writing) {
        var site = TableSite.of(column.ref(), writing);
        return new RowCheck(
                column.ref(),
                column.ref() + " is null in rows, but " + domain.ref() + " shall refuse nulls",
                "SELECT " + new StoredRows(site).shown(List.of(column.name()), "") + " FROM " + site.name() + " WHERE "
                        + test);
    }
}
