package org.schemawright.engine.postgresql.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.CompositeType;
import org.schemawright.model.Database;
import org.schemawright.model.Domain;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.plan.RowCheck;

/** Tests the values of one type wherever they lie in others: in arrays, in fields of composite types, under domains. */
final class ValuesWithin {
    private static final int DEEPEST = 16;

    private final ObjectRef sought;
    private final Function<String, Optional<String>> test;
    private final Database database;

    /** @param test makes a condition of an expression of the type that is sought */
    ValuesWithin(ObjectRef sought, Function<String, Optional<String>> test, Database database) {
        this.sought = sought;
        this.test = test;
        this.database = database;
    }

    /** Asks for the rows that hold one that meets the test in the column. */
    List<RowCheck> check(Column column, String what, Writing writing) {
        var site = TableSite.of(column.ref(), writing);
        var rows = new StoredRows(site);
        if (!rows.exist()) {
            return List.of();
        }
        return in(Quote.name(column.name()), column.type())
                .map(found -> new RowCheck(
                        column.ref(),
                        what,
                        "SELECT " + rows.shown(List.of(column.name()), "") + " FROM " + site.name() + " WHERE "
                                + found))
                .stream()
                .toList();
    }

    /** The condition under which a value of the type holds one that meets the test; none where it cannot. */
    Optional<String> in(String value, String type) {
        return in(value, type, 0);
    }

    private Optional<String> in(String value, String type, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (TypeNames.isArray(type)) {
            String element = "element_" + depth;
            // A null that stands for a row is one still where it is selected, but not where it is selected from.
            return in(element, TypeNames.element(type), depth + 1)
                    .map(test -> "EXISTS (SELECT 1 FROM (SELECT pg_catalog.unnest(" + value + ") AS " + element
                            + ") AS elements_" + depth + " WHERE " + test + ")");
        }
        return TypeNames.find(type, database).flatMap(found -> {
            if (found.ref().path().equals(sought.path())) {
                return test.apply(value);
            }
            if (found instanceof Domain domain) {
                return in(value, domain.baseType(), depth + 1);
            }
            return inFields(value, fields(found), depth);
        });
    }

    private static Map<String, String> fields(SchemaObject type) {
        var fields = new LinkedHashMap<String, String>();
        switch (type) {
            case CompositeType row -> row.attributes().forEach(field -> fields.put(field.name(), field.type()));
            case Table table -> table.columns().forEach(field -> fields.put(field.name(), field.type()));
            default -> {}
        }
        return fields;
    }

    /** A null that stands for a whole row has no fields. */
    private Optional<String> inFields(String value, Map<String, String> fields, int depth) {
        List<String> any = fields.entrySet().stream()
                .flatMap(field ->
                        in("(" + value + ")." + Quote.name(field.getKey()), field.getValue(), depth + 1).stream())
                .toList();
        return any.isEmpty()
                ? Optional.empty()
                : Optional.of("(" + value + " IS DISTINCT FROM NULL AND (" + String.join(" OR ", any) + "))");
    }
}
