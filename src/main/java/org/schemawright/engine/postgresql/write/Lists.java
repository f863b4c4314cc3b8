package org.schemawright.engine.postgresql.write;

import org.schemawright.change.ListShape;
import org.schemawright.engine.portable.ElementRows;
import org.schemawright.engine.postgresql.Quote;

/** Lists taken apart and put together. */
public final class Lists {
    private Lists() {}

    /** @param value the list, as a column of a table before */
    public static ElementRows elements(ListShape list, String value) {
        String delimiter = Quote.text(list.delimiter());
        return switch (list.form()) {
            case DELIMITED -> texts("string_to_array(CAST(" + value + " AS text), " + delimiter + ")");
            case BRACKETED ->
                texts("string_to_array(substr(CAST(" + value + " AS text), 2, greatest(length(CAST(" + value
                        + " AS text)) - 2, 0)), " + delimiter + ")");
            case JSON_ARRAY -> rows("jsonb_array_elements(CAST(" + value + " AS jsonb))", "(part.element #>> '{}')");
            case ARRAY -> texts(value);
        };
    }

    private static ElementRows texts(String array) {
        return rows("unnest(" + array + ")", "part.element");
    }

    private static ElementRows rows(String function, String element) {
        return new ElementRows(
                "CROSS JOIN LATERAL " + function + " WITH ORDINALITY AS part (element, place)", element, "part.place");
    }

    static String joined(ListShape list, String element, String place) {
        String text = "CAST(" + element + " AS text)";
        return switch (list.form()) {
            case DELIMITED -> texts(text, list, place);
            case BRACKETED -> "'<' || " + texts(text, list, place) + " || '>'";
            case JSON_ARRAY ->
                "'[' || " + texts("coalesce(CAST(to_json(" + element + ") AS text), 'null')", list, place) + " || ']'";
            case ARRAY -> "array_agg(" + element + " ORDER BY " + place + ")";
        };
    }

    private static String texts(String text, ListShape list, String place) {
        return "string_agg(" + text + ", " + Quote.text(list.delimiter()) + " ORDER BY " + place + ")";
    }

    static String none(ListShape list) {
        return switch (list.form()) {
            case DELIMITED, BRACKETED -> "''";
            case JSON_ARRAY -> "'[]'";
            case ARRAY -> "'{}'";
        };
    }
}
