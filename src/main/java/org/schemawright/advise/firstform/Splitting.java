package org.schemawright.advise.firstform;

import java.util.Optional;

/**
 * How the values of a column are taken apart into elements, an element a row.
 *
 * @param column    the column's name
 * @param form      what the values look like
 * @param delimiter what stands between elements; empty where the form says it itself
 * @param keys      whether all elements are whole numbers, as keys of another table are
 */
public record Splitting(String column, Form form, String delimiter, boolean keys) {
    /** What holds the elements. */
    public enum Form {
        /** Text with a delimiter. */
        DELIMITED,
        /** Each element between angle brackets. */
        BRACKETED,
        JSON_ARRAY
    }

    /**
     * A way to make each element a row. Elements may be empty and may come twice: {@code SELECT DISTINCT …, element FROM
     * table join WHERE element <> ''}.
     *
     * @param join    what stands behind the table in FROM
     * @param element the element, trimmed
     */
    public record Parts(String join, String element) {}

    /**
     * @param engine the engine's word
     * @param value  the column as SQL, quoted and with its table's alias
     * @return empty where the engine has no way that is known here
     */
    public Optional<Parts> parts(String engine, String value) {
        return switch (engine) {
            case "postgresql" ->
                Optional.of(
                        form == Form.JSON_ARRAY
                                ? new Parts(
                                        "CROSS JOIN LATERAL jsonb_array_elements_text(CAST(" + value
                                                + " AS jsonb)) AS part (element)",
                                        "part.element")
                                : new Parts(
                                        "CROSS JOIN LATERAL unnest(string_to_array(" + plain(value) + ", " + between()
                                                + ")) AS part (element)",
                                        "btrim(part.element)"));
            case "sqlite" ->
                Optional.of(new Parts(
                        "JOIN json_each(" + (form == Form.JSON_ARRAY ? value : array(value)) + ") AS part",
                        form == Form.JSON_ARRAY ? "part.value" : "trim(part.value)"));
            case "h2" -> form == Form.JSON_ARRAY ? Optional.empty() : Optional.of(counted(value));
            default -> Optional.empty();
        };
    }

    /** Without the brackets at both ends. */
    private String plain(String value) {
        return form == Form.BRACKETED ? "substr(" + value + ", 2, length(" + value + ") - 2)" : value;
    }

    private String between() {
        return "'" + delimiter.replace("'", "''") + "'";
    }

    private String array(String value) {
        return "'[\"' || replace(replace(replace(replace(" + plain(value)
                + ", '\\', '\\\\'), '\"', '\\\"'), char(10), '\\n'), " + (delimiter.equals("\n") ? "'\\n'" : between())
                + ", '\",\"') || '\"]'";
    }

    /** As many rows as there may be elements, and of each row the element of its number. */
    private Parts counted(String value) {
        String mark = form == Form.BRACKETED ? "<>" : delimiter;
        String pattern =
                "'[^" + mark.replaceAll("([\\\\\\[\\]^$.|?*+(){}-])", "\\\\$1").replace("'", "''") + "]+'";
        String places = "1 + length(" + value + ") - length(replace(" + value + ", '"
                + delimiter.substring(0, 1).replace("'", "''") + "', ''))";
        return new Parts(
                "JOIN system_range(1, 100000) AS part ON part.x <= " + places,
                "trim(regexp_substr(" + value + ", " + pattern + ", 1, part.x))");
    }
}
