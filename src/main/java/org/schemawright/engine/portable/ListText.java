package org.schemawright.engine.portable;

/**
 * A text that is a list.
 *
 * @param delimiter what stands between elements; empty where the form says it itself
 */
public record ListText(Form form, String delimiter) {
    /** What holds the elements. */
    public enum Form {
        /** Text with a delimiter. */
        DELIMITED,
        /** Each element between angle brackets. */
        BRACKETED,
        JSON_ARRAY
    }

    /** The value as SQL without the brackets at both ends. */
    public String bare(String value) {
        return form == Form.BRACKETED ? "substr(" + value + ", 2, length(" + value + ") - 2)" : value;
    }

    /** The delimiter as a string of SQL. */
    public String between() {
        return "'" + delimiter.replace("'", "''") + "'";
    }
}
