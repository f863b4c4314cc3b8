package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.schemawright.engine.Writing;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Domain;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.RowCheck;

/** What a column means for the rows of a table that it is added to. */
final class NewColumn {
    /** A call of anything but what the engine evaluates once for the whole statement. */
    private static final Pattern CALL =
            Pattern.compile("(?<![a-z_])(?!(?:now|transaction_timestamp|statement_timestamp)\\()[\\w\"]+\\(");
    /** A type's precision looks like a call. */
    private static final Pattern CAST = Pattern.compile("::[a-z ]+(\\([0-9, ]+\\))?");

    private NewColumn() {}

    static Hazard[] hazards(Column column, Writing writing) {
        if (rewrites(column, writing)) {
            return new Hazard[] {Hazard.REWRITES_TABLE};
        }
        return looksForNulls(column) ? new Hazard[] {Hazard.SCANS_TABLE} : new Hazard[0];
    }

    /** A constant default spares the engine to look. */
    private static boolean looksForNulls(Column column) {
        return column.notNull().filter(Column.NotNull::validated).isPresent()
                && !(column.value() instanceof ColumnValue.Default);
    }

    private static boolean rewrites(Column column, Writing writing) {
        return switch (column.value()) {
            case ColumnValue.None _ -> domain(column, writing).isPresent();
            case ColumnValue.Default(var expression) -> domain(column, writing).isPresent() || calls(expression);
            case ColumnValue.Identity _ -> true;
            case ColumnValue.Generated(var _, var stored) -> stored;
        };
    }

    private static boolean calls(String expression) {
        return CALL.matcher(CAST.matcher(expression.replaceAll("'[^']*'", "''")).replaceAll(""))
                .find();
    }

    static Optional<Domain> domain(Column column, Writing writing) {
        return TypeNames.find(column.type(), writing.after())
                .filter(Domain.class::isInstance)
                .map(Domain.class::cast);
    }

    static List<RowCheck> checks(Column column, TableSite site) {
        boolean filled = !(column.value() instanceof ColumnValue.None)
                || domain(column, site.writing())
                        .flatMap(Domain::defaultExpression)
                        .isPresent();
        boolean required = column.notNull().filter(Column.NotNull::validated).isPresent()
                || domain(column, site.writing()).filter(Domain::notNull).isPresent();
        if (required && column.value() instanceof ColumnValue.Generated(var expression, var _)) {
            return NullCheck.ofComputed(column.ref(), expression, site);
        }
        return required && !filled ? NullCheck.ofNew(column.ref(), site) : List.of();
    }
}
