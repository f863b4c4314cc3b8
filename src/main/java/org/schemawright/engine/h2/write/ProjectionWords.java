package org.schemawright.engine.h2.write;

import java.util.Optional;
import org.schemawright.change.ListShape;
import org.schemawright.engine.ListedRows;
import org.schemawright.engine.h2.Quote;
import org.schemawright.engine.portable.ElementRows;
import org.schemawright.model.Column;
import org.schemawright.model.ObjectRef;

/** Values are the same if their texts or bytes are, whatever the column takes for equal. */
final class ProjectionWords implements ListedRows.Words {
    @Override
    public String name(String name) {
        return Quote.name(name);
    }

    @Override
    public String relation(ObjectRef ref) {
        return Quote.qualified(ref);
    }

    @Override
    public String exact(String value, Column column) {
        return "COALESCE('=' || " + text(value, column.type()) + ", '')";
    }

    private static String text(String value, String type) {
        if (type.endsWith("ARRAY") || type.contains("ARRAY[")) {
            return "CAST(CAST(" + value + " AS JSON) AS VARCHAR)";
        }
        boolean bytes = type.startsWith("BINARY") || type.startsWith("BLOB") || type.startsWith("JAVA_OBJECT");
        return bytes
                ? "RAWTOHEX(CAST(" + value + " AS BINARY VARYING))"
                : "CAST(" + value + " AS " + (type.startsWith("CHARACTER LARGE") ? "CLOB" : "VARCHAR") + ")";
    }

    @Override
    public Optional<ElementRows> elements(ListShape list, String value) {
        return Lists.elements(list, value);
    }

    @Override
    public String joined(ListShape list, String element, String place) {
        return Lists.joined(list, element, place);
    }

    @Override
    public String text(String value) {
        return "CAST(" + value + " AS VARCHAR)";
    }

    @Override
    public String none(ListShape list, Column column) {
        return as(Lists.none(list), column);
    }
}
