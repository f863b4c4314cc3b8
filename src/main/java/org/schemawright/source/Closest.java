package org.schemawright.source;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.schemawright.model.Visible;

/** The names most like one that does not exist. */
final class Closest {
    private static final int SHOWN = 5;
    private static final int LONGEST = 200;

    private Closest() {}

    /** For the end of a message: what exists, the most alike first; nothing if nothing exists. */
    static String to(String wanted, Collection<String> existing) {
        List<String> best = existing.stream()
                .distinct()
                .sorted(Comparator.comparingInt((String name) -> distance(wanted, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .map(Visible::text)
                .toList();
        return best.isEmpty() ? "" : best.stream().collect(Collectors.joining(", ", "; there is ", ""));
    }

    /** Levenshtein's distance of the beginnings. */
    private static int distance(String a, String b) {
        int width = Math.min(b.length(), LONGEST);
        int[] row = new int[width + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= Math.min(a.length(), LONGEST); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= width; j++) {
                int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(swap, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[width];
    }
}
