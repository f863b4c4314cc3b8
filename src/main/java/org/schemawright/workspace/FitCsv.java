package org.schemawright.workspace;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.schemawright.discover.CsvOptions;
import org.schemawright.discover.CsvOptions.Header;
import org.schemawright.discover.NullRule;

/**
 * How a file with rows of a known table is written, told by its first line: the separator that finds most of the
 * table's columns there. A first line that names none of them is a row.
 */
public final class FitCsv {
    private static final String SEPARATORS = ",;\t|";
    private static final int LONGEST_LINE = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private FitCsv() {}

    /** @param columns of the table */
    public static CsvOptions options(Path file, Charset encoding, List<String> columns) {
        String line = firstLine(file, encoding);
        Set<String> wanted = Set.copyOf(columns);
        int best = SEPARATORS
                .chars()
                .boxed()
                .max(Comparator.comparingLong(separator -> fitting(line, separator, wanted)))
                .orElseThrow();
        boolean named = fitting(line, best, wanted) > 0;
        int separator = named
                ? best
                : SEPARATORS
                        .chars()
                        .filter(one -> fields(line, one).count() == columns.size())
                        .findFirst()
                        .orElse(',');
        boolean row = !named && columns.size() > 1 && fields(line, separator).count() == columns.size();
        return new CsvOptions(row ? Header.NONE : Header.FIRST_LINE, (char) separator, encoding, NullRule.EQUAL);
    }

    private static long fitting(String line, int separator, Set<String> wanted) {
        return fields(line, separator).filter(wanted::contains).count();
    }

    private static Stream<String> fields(String line, int separator) {
        return Stream.of(line.split(java.util.regex.Pattern.quote(Character.toString(separator)), -1))
                .map(field -> field.matches("\".*\"") ? field.substring(1, field.length() - 1) : field);
    }

    /** Empty where it cannot be read: whoever reads the rows says why. */
    private static String firstLine(Path file, Charset encoding) {
        try (BufferedReader reader = Files.newBufferedReader(file, encoding)) {
            var start = new char[LONGEST_LINE];
            int read = Math.max(0, reader.read(start));
            String text = new String(start, 0, read);
            String line = text.lines().findFirst().orElse("");
            return line.isEmpty() || line.charAt(0) != BYTE_ORDER_MARK ? line : line.substring(1);
        } catch (IOException e) {
            return "";
        }
    }
}
