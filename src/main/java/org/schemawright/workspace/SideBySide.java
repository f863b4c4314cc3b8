package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two texts line by line, each line beside the one that it was or became. */
public final class SideBySide {
    /** Beyond that everything between the first and the last difference counts as different. */
    private static final long MOST_PAIRS = 4_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Row> rows = new ArrayList<>();

    private SideBySide(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** A line of each side; empty where the other side has one more. */
    public record Row(Optional<String> before, Optional<String> after) {
        public boolean differs() {
            return !before.equals(after);
        }

        /** How many characters at the beginning of both are the same. */
        public int sameStart() {
            String one = before.orElse("");
            String two = after.orElse("");
            int i = 0;
            while (i < Math.min(one.length(), two.length()) && one.charAt(i) == two.charAt(i)) {
                i++;
            }
            return i;
        }

        /** How many characters at the end of both are the same, those at the beginning left out. */
        public int sameEnd() {
            String one = before.orElse("");
            String two = after.orElse("");
            int most = Math.min(one.length(), two.length()) - sameStart();
            int i = 0;
            while (i < most && one.charAt(one.length() - 1 - i) == two.charAt(two.length() - 1 - i)) {
                i++;
            }
            return i;
        }
    }

    public static List<Row> of(String before, String after) {
        var texts = new SideBySide(before.lines().toList(), after.lines().toList());
        texts.compare();
        return List.copyOf(texts.rows);
    }

    private void compare() {
        int start = 0;
        int end = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        before.subList(0, start).forEach(this::same);
        between(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        before.subList(before.size() - end, before.size()).forEach(this::same);
    }

    private void same(String line) {
        rows.add(new Row(Optional.of(line), Optional.of(line)));
    }

    private void between(List<String> one, List<String> two) {
        if ((long) one.size() * two.size() > MOST_PAIRS) {
            different(one, two);
            return;
        }
        int[][] longest = longest(one, two);
        var gone = new ArrayList<String>();
        var come = new ArrayList<String>();
        int i = 0;
        int j = 0;
        while (i < one.size() || j < two.size()) {
            if (i < one.size() && j < two.size() && one.get(i).equals(two.get(j))) {
                different(gone, come);
                gone.clear();
                come.clear();
                same(one.get(i));
                i++;
                j++;
            } else if (j >= two.size() || i < one.size() && longest[i + 1][j] >= longest[i][j + 1]) {
                gone.add(one.get(i++));
            } else {
                come.add(two.get(j++));
            }
        }
        different(gone, come);
    }

    /** The length of the longest common part of what begins at each pair of lines. */
    private static int[][] longest(List<String> one, List<String> two) {
        var longest = new int[one.size() + 1][two.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = two.size() - 1; j >= 0; j--) {
                longest[i][j] = one.get(i).equals(two.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    private void different(List<String> gone, List<String> come) {
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            rows.add(new Row(at(gone, i), at(come, i)));
        }
    }

    private static Optional<String> at(List<String> lines, int i) {
        return i < lines.size() ? Optional.of(lines.get(i)) : Optional.empty();
    }
}
