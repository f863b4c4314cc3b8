package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.CompositeType;
import org.schemawright.model.CompositeType.Attribute;
import org.schemawright.model.SchemaObject;
import org.schemawright.plan.Draft;

/**
 * Values of a row type that is made anew, or of one that is made of it, attribute by attribute: the text of a row says
 * nothing of names. Rows in an array are taken out and put back by a function that is there for that alone.
 */
record RowConversion(CompositeType before, CompositeType after, Writing writing) {
    /** A statement that changes the column, with what has to be there for it. */
    List<Draft> move(Column column, Draft plain) {
        if (!TypeNames.isArray(column.type()) || !isMadeOfRows(TypeNames.element(column.type()))) {
            return List.of(plain);
        }
        String type = TypeNames.element(column.type());
        String function = Quote.qualified(before.ref().schema(), AsideName.of(column.ref(), writing));
        String old = TypeNames.find(type, writing.before()).map(this::aside).orElse(type);
        String body = "SELECT CASE WHEN $1 IS NOT NULL THEN coalesce((SELECT pg_catalog.array_agg("
                + convert("$1[i]", type) + " ORDER BY i) FROM pg_catalog.generate_subscripts($1, 1) AS i), '{}'::"
                + type
                + "[]) END";
        Draft moved = TableSite.of(column.ref(), writing)
                .alterColumn(
                        column.name(),
                        "TYPE " + column.type() + " USING " + function + "(" + Quote.name(column.name()) + ")");
        return List.of(
                Draft.of("CREATE FUNCTION " + function + "(" + old + "[]) RETURNS " + type + "[] LANGUAGE sql AS "
                        + Quote.text(body)),
                new Draft(moved.sql(), plain.hazards(), plain.losses(), plain.checks(), plain.turn()),
                Draft.of("DROP FUNCTION " + function + "(" + old + "[])"));
    }

    private String aside(SchemaObject type) {
        return Quote.qualified(type.ref().schema(), AsideName.of(type.ref(), writing));
    }

    private boolean isMadeOfRows(String type) {
        return TypeNames.find(type, writing.before())
                .filter(CompositeType.class::isInstance)
                .isPresent();
    }

    String convert(Column column) {
        return TypeNames.isArray(column.type())
                ? TypeSwap.throughText(column)
                : convert(Quote.name(column.name()), column.type());
    }

    private String convert(String value, String type) {
        Optional<SchemaObject> known = TypeNames.find(type, writing.before());
        if (known.isEmpty() || TypeNames.isArray(type) || !(known.get() instanceof CompositeType row)) {
            return known.isEmpty() ? value : value + "::text" + (TypeNames.isArray(type) ? "[]" : "") + "::" + type;
        }
        if (row.ref().equals(before.ref())) {
            return rebuilt(
                    value,
                    type,
                    after.attributes().stream().map(is -> changed(value, is)).toList());
        }
        boolean container = TypeContainers.of(before.ref(), writing).stream()
                .anyMatch(it -> it.ref().equals(row.ref()));
        return container
                ? rebuilt(
                        value,
                        type,
                        row.attributes().stream()
                                .map(it -> convert(field(value, it), it.type()))
                                .toList())
                : value;
    }

    private static String rebuilt(String value, String type, List<String> fields) {
        return "CASE WHEN " + value + " IS DISTINCT FROM NULL THEN ROW("
                + fields.stream().collect(Collectors.joining(", ")) + ")::" + type + " END";
    }

    private String changed(String value, Attribute is) {
        return before.attributes().stream()
                .filter(was -> was.name().equals(is.name()))
                .findFirst()
                .map(was -> ColumnCast.of(was.type(), is.type(), field(value, is), writing)
                        .using()
                        .orElse(field(value, is)))
                .orElse("NULL");
    }

    private static String field(String value, Attribute attribute) {
        return "(" + value + ")." + Quote.name(attribute.name());
    }
}
