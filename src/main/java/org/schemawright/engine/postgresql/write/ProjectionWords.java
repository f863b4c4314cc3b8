package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schemawright.change.ListShape;
import org.schemawright.engine.ListedRows;
import org.schemawright.engine.portable.ElementRows;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ObjectRef;

/** Values are the same if their texts are: 1.0 equals 1.00 and is not the same. */
final class ProjectionWords implements ListedRows.Words {
    /** Of these no two values are told apart by what DISTINCT asks. */
    private static final Set<String> WITHOUT_ORDER =
            Set.of("json", "xml", "point", "line", "lseg", "box", "path", "polygon", "circle");

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
        return "coalesce('=' || " + value + "::text COLLATE \"C\", '')";
    }

    @Override
    public String distinct(List<String> key, List<Column> columns) {
        boolean comparable = columns.stream()
                .noneMatch(column -> WITHOUT_ORDER.contains(column.type().replace("[]", "")));
        return comparable || key.isEmpty() ? "DISTINCT" : "DISTINCT ON (" + String.join(", ", key) + ")";
    }

    @Override
    public Optional<ElementRows> elements(ListShape list, String value) {
        return Optional.of(Lists.elements(list, value));
    }

    @Override
    public String joined(ListShape list, String element, String place) {
        return Lists.joined(list, element, place);
    }

    @Override
    public String text(String value) {
        return "CAST(" + value + " AS text)";
    }

    @Override
    public String trimmed(String text) {
        return "btrim(" + text + ")";
    }

    @Override
    public String none(ListShape list, Column column) {
        return as(Lists.none(list), column);
    }
}
