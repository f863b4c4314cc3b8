package org.schemawright.engine.sqlite.write;

import java.util.Optional;
import org.schemawright.change.ListShape;
import org.schemawright.engine.portable.ElementRows;
import org.schemawright.engine.sqlite.Quote;

/** Lists taken apart by way of JSON, which SQLite reads since 3.38, and put together in order, as since 3.44. */
public final class Lists {
    private Lists() {}

    /** @param value the list, as a column of a table before; empty for arrays, which there are none of */
    public static Optional<ElementRows> elements(ListShape list, String value) {
        return switch (list.form()) {
            case DELIMITED -> Optional.of(rows(array(value, list)));
            case BRACKETED ->
                Optional.of(rows(array("substr(" + value + ", 2, max(length(" + value + ") - 2, 0))", list)));
            case JSON_ARRAY -> Optional.of(rows(value));
            case ARRAY -> Optional.empty();
        };
    }

    private static ElementRows rows(String json) {
        return new ElementRows("JOIN json_each(" + json + ") AS part", "part.value", "(part.key + 1)");
    }

    /** What the delimiter is within a text of JSON takes the place of the marks between two such texts. */
    private static String array(String value, ListShape list) {
        String within = "json_quote(" + Quote.text(list.delimiter()) + ")";
        return "CASE WHEN coalesce(" + value + ", '') = '' THEN '[]' ELSE '[' || replace(json_quote(CAST(" + value
                + " AS TEXT)), substr(" + within + ", 2, length(" + within + ") - 2), '\",\"') || ']' END";
    }

    static String joined(ListShape list, String element, String place) {
        return switch (list.form()) {
            case BRACKETED -> "'<' || " + texts(element, list, place) + " || '>'";
            case JSON_ARRAY -> "'[' || " + texts("json_quote(" + element + ")", list, place) + " || ']'";
            case DELIMITED, ARRAY -> texts(element, list, place);
        };
    }

    private static String texts(String text, ListShape list, String place) {
        return "group_concat(" + text + ", " + Quote.text(list.delimiter()) + " ORDER BY " + place + ")";
    }
}
