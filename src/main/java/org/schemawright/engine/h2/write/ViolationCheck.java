package org.schemawright.engine.h2.write;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.DomainValue;
import org.schemawright.engine.h2.Quote;
import org.schemawright.engine.h2.SqlType;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Domain;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.plan.RowCheck;

/** Rows that break a condition. What is neither kept nor broken, for want of a value, is kept. */
final class ViolationCheck {
    private ViolationCheck() {}

    static List<RowCheck> of(Check check, Writing writing) {
        if (!Harmless.is(check.expression())) {
            return List.of();
        }
        return check.ref().kind() == Kind.DOMAIN_CONSTRAINT ? ofDomain(check, writing) : ofTable(check, writing);
    }

    private static List<RowCheck> ofTable(Check check, Writing writing) {
        var rows = new StoredRows(check.ref(), writing);
        if (!rows.exist()) {
            return List.of();
        }
        Set<String> columns = new LinkedHashSet<>(rows.keys());
        columns.addAll(check.columns());
        var values = new ArrayList<String>();
        for (String column : columns) {
            Optional<String> value = rows.value(column, "");
            if (value.isEmpty()) {
                return List.of();
            }
            values.add(value.get() + " AS " + Quote.name(column));
        }
        String from = values.isEmpty() ? "1 AS FOUND" : String.join(", ", values);
        return List.of(new RowCheck(
                check.ref(),
                "rows do not keep " + check.ref(),
                "SELECT * FROM (SELECT " + from + " FROM " + rows.name() + ") "
                        + Quote.name(check.ref().name()) + " WHERE NOT (" + check.expression() + ")"));
    }

    /** Every column that is of the domain, or of one over it, at the start and at the end. */
    private static List<RowCheck> ofDomain(Check check, Writing writing) {
        ObjectRef domain = check.ref().whole(Kind.DOMAIN);
        var checks = new ArrayList<RowCheck>();
        writing.after()
                .all(Table.class)
                .forEach(table -> table.columns().stream()
                        .filter(column -> isOf(column.type(), domain, writing))
                        .forEach(column -> ofColumn(check, column, writing).ifPresent(checks::add)));
        return checks;
    }

    /** The rules of a domain, for a column that comes to be of it. */
    static List<RowCheck> ofRulesOn(Column column, Writing writing) {
        return writing.after()
                .all(Check.class)
                .filter(check -> check.ref().kind() == Kind.DOMAIN_CONSTRAINT
                        && Harmless.is(check.expression())
                        && isOf(column.type(), check.ref().whole(Kind.DOMAIN), writing))
                .flatMap(check -> ofColumn(check, column, writing).stream())
                .toList();
    }

    private static Optional<RowCheck> ofColumn(Check check, Column column, Writing writing) {
        var rows = new StoredRows(column.ref(), writing);
        Optional<String> value = rows.exist() ? rows.value(column.name(), "") : Optional.empty();
        return value.map(it -> new RowCheck(
                column.ref(),
                "values of " + column.ref() + " do not keep " + check.ref(),
                "SELECT " + rows.shown(List.of(column.name()), "") + " FROM " + rows.name() + " WHERE NOT ("
                        + DomainValue.in(check.expression(), "(" + it + ")") + ")"));
    }

    private static boolean isOf(String type, ObjectRef domain, Writing writing) {
        Optional<Domain> found = SqlType.domain(type, writing.after());
        return found.filter(it -> it.ref().equals(domain) || isOf(SqlType.baseOf(it), domain, writing))
                .isPresent();
    }
}
