package org.schemawright.engine.h2.write;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.Quote;
import org.schemawright.engine.h2.SqlType;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Domain;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** The rows that a table holds at the start, and what the migration makes of their values. */
record StoredRows(ObjectRef part, Writing writing) {
    Optional<Table> before() {
        return writing.before().table(path());
    }

    Optional<Table> after() {
        return writing.after().table(path());
    }

    private ObjectRef path() {
        return new ObjectRef(Kind.TABLE, part.path().subList(0, 2));
    }

    boolean exist() {
        return before().isPresent();
    }

    String name() {
        return Quote.qualified(part);
    }

    /**
     * The value that a column will have in the rows that are there; empty where that is not known.
     *
     * @param prefix of the table, with its dot, or ""
     */
    Optional<String> value(String column, String prefix) {
        Optional<Column> was = before().flatMap(table -> table.column(column));
        Optional<Column> is = after().flatMap(table -> table.column(column));
        if (was.isEmpty()) {
            return is.flatMap(this::added);
        }
        String stored = prefix + Quote.name(column);
        if (is.isEmpty()) {
            return Optional.of(stored);
        }
        boolean computed = is.get().value() instanceof ColumnValue.Generated
                && !was.get().value().equals(is.get().value());
        if (computed) {
            return Optional.empty();
        }
        return Optional.of(
                was.get().type().equals(is.get().type())
                        ? stored
                        : conversion(was.get(), is.get()).cast(stored));
    }

    Conversion conversion(Column was, Column is) {
        return new Conversion(SqlType.of(was.type(), writing.before()), SqlType.of(is.type(), writing.after()));
    }

    /** What the engine puts into the rows that are there when it adds the column. */
    private Optional<String> added(Column column) {
        if (writing.lineage().origins().containsKey(column.ref())) {
            return Optional.empty();
        }
        return switch (column.value()) {
            case ColumnValue.Default(var expression) -> constant(expression, column.type());
            case ColumnValue.None _ ->
                domainDefault(column.type())
                        .map(expression -> constant(expression, column.type()))
                        .orElse(Optional.of("CAST(NULL AS "
                                + SqlType.of(column.type(), writing.after()).text() + ")"));
            case ColumnValue.Generated _, ColumnValue.Identity _ -> Optional.empty();
        };
    }

    /** A default that is the same for every row; one that calls something may not be. */
    private Optional<String> constant(String expression, String type) {
        boolean calls = expression.contains("(") || expression.contains("\"") || expression.startsWith("CURRENT_");
        String base = SqlType.of(type, writing.after()).text();
        return calls || expression.startsWith("NEXT VALUE") || expression.startsWith("LOCAL")
                ? Optional.empty()
                : Optional.of("CAST(" + expression + " AS " + base + ")");
    }

    /** The default that a column without one of its own has from its domain. */
    Optional<String> domainDefault(String type) {
        Optional<Domain> domain = SqlType.domain(type, writing.after());
        return domain.flatMap(it -> it.defaultExpression().or(() -> domainDefault(SqlType.baseOf(it))));
    }

    /** The columns by which a row is told from others, then those at fault. */
    String shown(List<String> columns, String prefix) {
        Set<String> all = new LinkedHashSet<>(keys());
        before().ifPresent(table -> columns.stream()
                .filter(column -> table.column(column).isPresent())
                .forEach(all::add));
        if (all.isEmpty()) {
            return "1 AS FOUND";
        }
        var list = new ArrayList<String>();
        all.forEach(column -> list.add(prefix + Quote.name(column)));
        return String.join(", ", list);
    }

    List<String> keys() {
        return writing.before()
                .parts(path(), Kind.PRIMARY_KEY)
                .findFirst()
                .map(Constraint.PrimaryKey.class::cast)
                .map(Constraint.PrimaryKey::columns)
                .orElse(List.of());
    }
}
