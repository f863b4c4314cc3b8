package org.schemawright.discover;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a file of comma-separated values is read. Values are taken as they stand: nothing is trimmed and nothing is
 * turned into a number.
 */
public record CsvOptions(Header header, char separator, Charset encoding, NullRule nulls) {
    public static final CsvOptions PLAIN =
            new CsvOptions(Header.FIRST_LINE, ',', StandardCharsets.UTF_8, NullRule.EQUAL);

    /** Where the names of the columns come from. */
    public enum Header {
        FIRST_LINE,
        /** column1, column2, … */
        NONE
    }

    public CsvOptions withHeader(Header other) {
        return new CsvOptions(other, separator, encoding, nulls);
    }

    public CsvOptions withNulls(NullRule other) {
        return new CsvOptions(header, separator, encoding, other);
    }
}
