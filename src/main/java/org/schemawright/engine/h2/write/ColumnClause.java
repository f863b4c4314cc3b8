package org.schemawright.engine.h2.write;

import java.util.Optional;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;

/** A column as a table is made with it. */
final class ColumnClause {
    private ColumnClause() {}

    static String of(Column column) {
        return Quote.name(column.name()) + " " + definition(column);
    }

    /** Everything but the name. */
    static String definition(Column column) {
        var words = new StringBuilder(column.type());
        if (column.properties().containsKey("invisible")) {
            words.append(" INVISIBLE");
        }
        words.append(value(column.value()));
        property(column, "on update")
                .ifPresent(expression -> words.append(" ON UPDATE ").append(expression));
        if (column.properties().containsKey("default on null")) {
            words.append(" DEFAULT ON NULL");
        }
        if (column.notNull().isPresent() && !(column.value() instanceof ColumnValue.Identity)) {
            words.append(" NOT NULL");
        }
        column.traits().comment().ifPresent(text -> words.append(" COMMENT ").append(Quote.text(text)));
        return words.toString();
    }

    static Optional<String> property(Column column, String name) {
        return Optional.ofNullable(column.properties().get(name));
    }

    private static String value(ColumnValue value) {
        return switch (value) {
            case ColumnValue.None _ -> "";
            case ColumnValue.Default(var expression) -> " DEFAULT " + expression;
            case ColumnValue.Generated(var expression, var _) -> " GENERATED ALWAYS AS (" + expression + ")";
            case ColumnValue.Identity(var always, var _, var _, var options) ->
                " GENERATED " + (always ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY (" + SequenceClause.of(options)
                        + ")";
        };
    }
}
