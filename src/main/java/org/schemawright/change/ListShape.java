package org.schemawright.change;

/**
 * What a value that is a list looks like.
 *
 * @param delimiter what stands between elements: any text, and for a list in JSON the comma with the blanks about it;
 *                  empty for an array of the engine's
 */
public record ListShape(Form form, String delimiter) {
    /** What holds the elements. */
    public enum Form {
        /** Text with a delimiter. */
        DELIMITED,
        /** Each element between angle brackets. */
        BRACKETED,
        JSON_ARRAY,
        /** A type of the engine's own. */
        ARRAY
    }
}
