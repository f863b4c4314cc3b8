package org.schemawright.engine.postgresql.read;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schemawright.model.Column;
import org.schemawright.model.Column.NotNull;
import org.schemawright.model.Table;
import org.schemawright.model.Table.PartitionOf;

/** What is known of a NOT NULL beyond its being there; version 18 has it in the last four columns of the query. */
final class NotNulls {
    static final int LONGEST_NAME = 63;
    private static final String SUFFIX = "_not_null";

    private static final NotNull INHERITED = new NotNull(Optional.empty(), true, false, false);

    private NotNulls() {}

    static NotNull read(ResultSet row, Table table, String column, Reading reading) throws SQLException {
        String name = reading.major() >= 18 ? row.getString(20) : null;
        if (name == null) {
            return NotNull.PLAIN;
        }
        boolean own = row.getBoolean(23);
        boolean engineChose = isChosen(name, table.ref().name(), column);
        NotNull known = new NotNull(
                engineChose ? Optional.empty() : Optional.of(name), row.getBoolean(21), row.getBoolean(22), own);
        return known.equals(NotNull.PLAIN) ? NotNull.PLAIN : known;
    }

    /** Before version 18 a column does not say whether it is its parents that refuse nulls: so they are asked. */
    static void inherit(Reading reading) {
        List<Table> heirs = reading.objects().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table ->
                        table.partitionOf().isPresent() || !table.inherits().isEmpty())
                .toList();
        for (Table heir : heirs) {
            Set<String> refused = refusedBy(heir, reading);
            reading.put(heir.withColumns(heir.columns().stream()
                    .map(column ->
                            refused.contains(column.name()) && column.notNull().isPresent()
                                    ? column.withNotNull(Optional.of(INHERITED))
                                    : column)
                    .toList()));
        }
    }

    private static Set<String> refusedBy(Table heir, Reading reading) {
        return Stream.concat(
                        heir.inherits().stream(), heir.partitionOf().stream().map(PartitionOf::parent))
                .flatMap(parent -> reading.object(parent).stream())
                .flatMap(parent -> ((Table) parent).columns().stream())
                .filter(column -> column.notNull().isPresent())
                .map(Column::name)
                .collect(Collectors.toSet());
    }

    /** Whether the engine would choose that name itself, a number against clashes included. */
    static boolean isChosen(String name, String table, String column) {
        int digits = name.length();
        while (digits > 0 && name.charAt(digits - 1) >= '0' && name.charAt(digits - 1) <= '9') {
            digits--;
        }
        return name.equals(chosen(table, column, SUFFIX + name.substring(digits)));
    }

    /** The same for a domain, which has no column to name. */
    static boolean isChosenForDomain(String name, String domain) {
        return name.equals(clip(domain, LONGEST_NAME - SUFFIX.length()) + SUFFIX);
    }

    /** The longer of the two names is cut first, a byte at a time, and never in the middle of a character. */
    private static String chosen(String table, String column, String suffix) {
        int first = bytes(table);
        int second = bytes(column);
        int room = LONGEST_NAME - suffix.length() - 1;
        while (first + second > room) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        return clip(table, first) + "_" + clip(column, second) + suffix;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    static String clip(String text, int limit) {
        if (text.length() * 3 <= limit || bytes(text) <= limit) {
            return text;
        }
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            used += bytes(Character.toString(point));
            if (used > limit) {
                break;
            }
            end += Character.charCount(point);
        }
        return text.substring(0, end);
    }
}
