package org.schemawright.engine.portable;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the rows of a table of one engine as statements that put them into a table of another. */
public final class RowScript {
    private static final int ROWS_A_STATEMENT = 100;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private final Dialect from;
    private final Dialect to;

    public RowScript(Dialect from, Dialect to) {
        this.from = from;
        this.to = to;
    }

    /** One column here and there, by plain names. */
    public record Field(String from, String to, PortableType type) {}

    /** Somewhere rows can be read. */
    @FunctionalInterface
    public interface RowSource {
        /** Hands every row of a query's result to the receiver, as texts, in the order of the columns. */
        void each(String query, Receiver receiver) throws SQLException, IOException;
    }

    /** Takes one row after the other. */
    @FunctionalInterface
    public interface Receiver {
        void row(List<Optional<String>> values) throws IOException;
    }

    /** @return the query for the values of the fields, each as a text that other engines understand */
    public String query(String source, List<Field> fields) {
        return fields.stream()
                        .map(field -> from.readable(field.type(), from.quoted(field.from())))
                        .collect(Collectors.joining(", ", "SELECT ", ""))
                + " FROM " + source;
    }

    /**
     * Appends the statements, each with its semicolon at the end of a line.
     *
     * @param source the table to read, as the source's SQL names it
     * @param target the table to fill, as the target's SQL names it
     * @param seen   told of every row too
     * @return how many rows there were
     */
    public long write(
            RowSource rows, String source, String target, List<Field> fields, Appendable script, Receiver seen)
            throws SQLException, IOException {
        String insert = fields.stream()
                .map(field -> to.quoted(field.to()))
                .collect(Collectors.joining(", ", "INSERT INTO " + target + " (", ") VALUES"));
        var count = new AtomicLong();
        rows.each(query(source, fields), values -> {
            long before = count.getAndIncrement();
            boolean first = before % ROWS_A_STATEMENT == 0;
            script.append(first ? (before == 0 ? "" : ";\n") + insert + "\n  (" : ",\n  (");
            for (int i = 0; i < fields.size(); i++) {
                PortableType type = fields.get(i).type();
                script.append(i == 0 ? "" : ", ")
                        .append(values.get(i)
                                .map(value -> to.literal(type, value))
                                .orElse("NULL"));
            }
            script.append(')');
            seen.row(values);
        });
        script.append(count.get() == 0 ? "" : ";\n");
        return count.get();
    }

    /** Whether a text can stand in SQL as a number; what else a column of numbers may hold needs quotes. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Whether a text stands for true, in any engine's words. */
    public static boolean isTrue(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "t", "true", "1", "yes", "on" -> true;
            default -> false;
        };
    }

    /** Literals of a list's elements; empty where the text is no list. */
    public static Optional<String> elements(String text, PortableType element, Dialect dialect) {
        return JsonList.elements(text)
                .map(all -> all.stream()
                        .map(one -> one.map(value -> dialect.literal(element, value))
                                .orElse("NULL"))
                        .collect(Collectors.joining(", ")));
    }
}
