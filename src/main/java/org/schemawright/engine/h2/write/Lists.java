package org.schemawright.engine.h2.write;

import java.util.Optional;
import org.schemawright.change.ListShape;
import org.schemawright.engine.h2.Quote;
import org.schemawright.engine.portable.ElementRows;

/**
 * Lists taken apart and put together: as many rows as there are elements, and of each row the element of its number.
 * An outer join keeps H2 from going through all numbers first.
 */
public final class Lists {
    private static final int MOST_ELEMENTS = 1_000_000;

    private Lists() {}

    /** @param value the list, as a column of a table before; empty for JSON, whose texts H2 does not read out */
    public static Optional<ElementRows> elements(ListShape list, String value) {
        return switch (list.form()) {
            case DELIMITED -> Optional.of(texts(value, list));
            case BRACKETED ->
                Optional.of(texts("substring(" + value + ", 2, greatest(char_length(" + value + ") - 2, 0))", list));
            case JSON_ARRAY -> Optional.empty();
            case ARRAY -> Optional.of(rows("cardinality(" + value + ")", value + "[part.x]"));
        };
    }

    private static ElementRows texts(String value, ListShape list) {
        String delimiter = Quote.text(list.delimiter());
        String pattern = Quote.text("(.*?)\\Q" + list.delimiter() + "\\E");
        String count = "CASE WHEN " + value + " = '' THEN 0 ELSE 1 + (char_length(" + value
                + ") - char_length(replace(" + value + ", " + delimiter + ", ''))) / char_length(" + delimiter
                + ") END";
        return rows(count, "regexp_substr(" + value + " || " + delimiter + ", " + pattern + ", 1, part.x, 'n', 1)");
    }

    /** A bound that is NULL is none for H2. */
    private static ElementRows rows(String count, String element) {
        return new ElementRows(
                "LEFT JOIN system_range(1, " + MOST_ELEMENTS + ") AS part ON part.x <= coalesce(" + count + ", 0)",
                element,
                "part.x");
    }

    static String joined(ListShape list, String element, String place) {
        String text = "CAST(" + element + " AS VARCHAR)";
        return switch (list.form()) {
            case DELIMITED, JSON_ARRAY -> texts(text, list, place);
            case BRACKETED -> "'<' || " + texts(text, list, place) + " || '>'";
            case ARRAY -> "array_agg(" + element + " ORDER BY " + place + ")";
        };
    }

    private static String texts(String text, ListShape list, String place) {
        return "listagg(" + text + ", " + Quote.text(list.delimiter()) + ") WITHIN GROUP (ORDER BY " + place + ")";
    }

    static String none(ListShape list) {
        return list.form() == ListShape.Form.ARRAY ? "ARRAY[]" : "''";
    }
}
