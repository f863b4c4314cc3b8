package org.schemawright.engine.sqlite.write;

import java.util.Optional;
import org.schemawright.change.ListShape;
import org.schemawright.engine.ListedRows;
import org.schemawright.engine.portable.ElementRows;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ObjectRef;

/** Values are the same if they are of one class and have the same bytes; 1 equals 1.0 and is not the same. */
final class ProjectionWords implements ListedRows.Words {
    @Override
    public String name(String name) {
        return Quote.name(name);
    }

    @Override
    public String relation(ObjectRef ref) {
        return Quote.relation(ref);
    }

    /** A text with a NUL within would be cut short by quote(). */
    @Override
    public String exact(String value, Column column) {
        return "CASE typeof(" + value + ") WHEN 'text' THEN 't' || hex(" + value + ") ELSE quote(" + value + ") END";
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
        return "CAST(" + value + " AS TEXT)";
    }

    @Override
    public String as(String text, Column column) {
        return column.type().isBlank() ? text : "CAST(" + text + " AS " + column.type() + ")";
    }

    @Override
    public String none(ListShape list, Column column) {
        return list.form() == ListShape.Form.JSON_ARRAY ? "'[]'" : "''";
    }
}
