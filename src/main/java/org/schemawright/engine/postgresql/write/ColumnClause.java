package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;

/** A column as CREATE TABLE and ADD COLUMN take it, and the statements for what they do not take. */
final class ColumnClause {
    private ColumnClause() {}

    static String of(Column column, int major) {
        var words = new ArrayList<String>();
        words.add(Quote.name(column.name()));
        words.add(column.type());
        Optional.ofNullable(column.properties().get("fdw options"))
                .ifPresent(options -> words.add("OPTIONS (" + options + ")"));
        column.collation().ifPresent(collation -> words.add("COLLATE " + collation));
        words.addAll(constraints(column, major));
        return String.join(" ", words);
    }

    /** A column of a typed table, which has its type already; empty where there is nothing to say about it. */
    static Optional<String> withOptions(Column column, int major) {
        List<String> words = constraints(column, major);
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(Quote.name(column.name()) + " WITH OPTIONS " + String.join(" ", words));
    }

    private static List<String> constraints(Column column, int major) {
        var words = new ArrayList<String>();
        value(column.value()).ifPresent(words::add);
        column.notNull().filter(Column.NotNull::validated).ifPresent(notNull -> words.add(notNull(notNull, major)));
        return words;
    }

    static String notNull(Column.NotNull notNull, int major) {
        String name =
                notNull.name().map(it -> "CONSTRAINT " + Quote.name(it) + " ").orElse("");
        return (major >= 18 ? name : "") + "NOT NULL" + (notNull.noInherit() ? " NO INHERIT" : "");
    }

    private static Optional<String> value(ColumnValue value) {
        return switch (value) {
            case ColumnValue.None _ -> Optional.empty();
            case ColumnValue.Default(var expression) -> Optional.of("DEFAULT " + expression);
            case ColumnValue.Identity identity -> Optional.of(SequenceClause.identity(identity));
            case ColumnValue.Generated(var expression, var stored) -> Optional.of(generated(expression, stored));
        };
    }

    private static String generated(String expression, boolean stored) {
        return "GENERATED ALWAYS AS (" + expression + ") " + (stored ? "STORED" : "VIRTUAL");
    }
}
