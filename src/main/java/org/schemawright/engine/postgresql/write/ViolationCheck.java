package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Domain;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.plan.RowCheck;

/**
 * Rows that break a condition. The condition is computed as a value, for the engine looks at conditions of a query before
 * it has seen a row, and may stumble where the constraint itself would not.
 */
final class ViolationCheck {
    private ViolationCheck() {}

    static List<RowCheck> ofTable(Check check, TableSite site) {
        var rows = new StoredRows(site);
        Optional<String> condition = InlinedCalls.in(check.expression(), check.ref(), site.writing());
        if (!rows.exist() || condition.isEmpty()) {
            return List.of();
        }
        var values =
                check.columns().stream().map(column -> rows.value(column, "")).toList();
        if (values.stream().anyMatch(Optional::isEmpty)) {
            return List.of();
        }
        String from = check.noInherit() ? rows.own() : site.name();
        String kept = "(" + condition.get() + ") AS is_kept";
        String query = "SELECT * FROM (SELECT " + rows.shown(check.columns(), "") + ", " + kept + " FROM "
                + (isAsStored(check, rows) ? from : computed(check, from, rows))
                + " OFFSET 0) AS tested WHERE NOT is_kept";
        return List.of(new RowCheck(check.ref(), "rows do not keep " + check.ref(), query));
    }

    private static boolean isAsStored(Check check, StoredRows rows) {
        return check.columns().stream()
                .allMatch(column -> rows.value(column, "").orElse("").equals(Quote.name(column)));
    }

    /** Rows that have the values to come under the names of the columns. */
    private static String computed(Check check, String from, StoredRows rows) {
        var values = new ArrayList<>(List.of("ctid"));
        rows.keys().stream()
                .filter(column -> !check.columns().contains(column))
                .forEach(column -> values.add(Quote.name(column)));
        for (String column : check.columns()) {
            String type = rows.site().columnAfter(column).map(Column::type).orElse("text");
            String value = rows.value(column, "").orElseThrow();
            values.add((value.equals("NULL") ? "NULL::" + type : value) + " AS " + Quote.name(column));
        }
        return "(SELECT " + String.join(", ", values) + " FROM " + from + ") AS "
                + Quote.name(check.ref().name());
    }

    /** Every column of the domain's type, or of one over it, and every array of it. */
    static List<RowCheck> ofDomain(Check check, Writing writing) {
        ObjectRef domain = check.ref().whole(Kind.DOMAIN);
        boolean keepsBase = writing.before()
                .find(domain)
                .filter(was -> writing.after()
                        .find(domain)
                        .filter(is -> !DomainSwap.isSwap((Domain) was, (Domain) is))
                        .isPresent())
                .isPresent();
        if (!keepsBase) {
            return List.of();
        }
        return columns(writing)
                .flatMap(column -> violations(check, column, domain, writing).stream())
                .toList();
    }

    private static List<RowCheck> violations(Check check, Column column, ObjectRef domain, Writing writing) {
        var site = TableSite.of(column.ref(), writing);
        var rows = new StoredRows(site);
        Optional<String> condition = InlinedCalls.in(check.expression(), check.ref(), writing);
        if (condition.isEmpty() || rows.value(column.name(), "").isEmpty()) {
            return List.of();
        }
        String name = Quote.name(column.name());
        return broken(condition.get(), domain, writing).in(name, column.type()).stream()
                .map(where -> new RowCheck(
                        column.ref(),
                        "values of " + column.ref() + " do not keep " + check.ref() + " of " + domain,
                        "SELECT " + rows.shown(List.of(column.name()), "") + " FROM " + site.name() + " WHERE "
                                + where))
                .toList();
    }

    private static ValuesWithin broken(String condition, ObjectRef domain, Writing writing) {
        return new ValuesWithin(
                domain, value -> Optional.of("NOT (" + DomainValue.in(condition, value) + ")"), writing.before());
    }

    static Stream<Column> columns(Writing writing) {
        return writing.before()
                .all(Table.class)
                .filter(table ->
                        table.ref().kind() == Kind.TABLE && table.partitionOf().isEmpty())
                .flatMap(table -> table.columns().stream())
                .filter(Column::local);
    }
}
