package org.schemawright.discover;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Joined tables of which each row is made from its number. */
final class NumberedRows {
    private static final int ROWS = 4000;

    private NumberedRows() {}

    /** The columns of each relation, of a table whose rows are told by their number. */
    static List<Set<String>> apart(Path folder, String columns, IntFunction<String> row) throws Exception {
        return List.copyOf(named(folder, columns, row).values());
    }

    /** The same by the names of the relations. */
    static Map<String, Set<String>> named(Path folder, String columns, IntFunction<String> row) throws Exception {
        var text = new StringBuilder(columns).append('\n');
        for (int number = 1; number <= ROWS; number++) {
            text.append(row.apply(number)).append('\n');
        }
        EncodedTable table =
                CsvTable.read(Files.writeString(folder.resolve("rows.csv"), text.toString()), CsvOptions.PLAIN);
        return Proposal.of(table, "rows", Watch.NOBODY).stream()
                .collect(Collectors.toMap(
                        ProposedRelation::name,
                        relation -> Set.copyOf(relation.attributes()
                                .places()
                                .mapToObj(table.names()::get)
                                .toList())));
    }

    /** A number that looks as if it had been drawn, the same for the same seed, from 0 to below the limit. */
    static int drawn(int seed, int limit) {
        int mixed = seed * 0x9E3779B9;
        mixed = (mixed ^ mixed >>> 15) * 0x85EBCA6B;
        return Math.floorMod(mixed ^ mixed >>> 13, limit);
    }

    static String word(String kind, int number) {
        String digits = Integer.toString(number * 7919 + 11, 26);
        var letters = new StringBuilder(kind).append(' ');
        digits.chars().forEach(digit -> letters.append((char) ('a' + Character.digit(digit, 26))));
        return letters.toString();
    }
}
