package org.schemawright.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the names of a column, a table and its key say about whether the one refers to the other. */
final class ReferenceNames {
    static final double CERTAIN = 1;
    static final double LIKELY = 0.7;
    static final double POSSIBLE = 0.4;
    private static final int LONGEST_MARK = 3;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\d]+|(?<=[\\p{Ll}\\d])(?=\\p{Lu})");
    private static final Set<String> KEY_WORDS =
            Set.of("id", "key", "code", "no", "nr", "num", "pk", "fk", "uid", "uuid", "sk");
    private static final Set<String> TABLE_WORDS = Set.of("tbl", "table", "dim", "fact", "t", "master", "data", "csv");
    private static final Set<String> OWN = Set.of(
            "parent",
            "manager",
            "boss",
            "supervisor",
            "reports",
            "reply",
            "previous",
            "next",
            "superior",
            "root",
            "leader");

    private ReferenceNames() {}

    static List<String> words(String name) {
        var words = new ArrayList<String>();
        for (String word : BETWEEN.split(name)) {
            if (!word.isEmpty()) {
                words.add(singular(word.toLowerCase(Locale.ROOT)));
            }
        }
        return words;
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > 4 && word.matches(".*(?:ses|xes|ches|shes)")) {
            return word.substring(0, word.length() - 2);
        }
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** What a column speaks of: its words without those that only say that it is a key. */
    private static List<String> subject(String column) {
        List<String> words = words(column);
        List<String> subject =
                words.stream().filter(word -> !KEY_WORDS.contains(word)).toList();
        if (subject.size() == 1 && subject.getFirst().equals(words.getLast())) {
            return List.of(subject.getFirst().replaceFirst("(?<=\\p{L}{3})(?:id|key|code)$", ""));
        }
        return subject;
    }

    private static List<String> table(String name) {
        return words(name).stream().filter(word -> !TABLE_WORDS.contains(word)).toList();
    }

    /** Such as {@code o_custkey} and {@code c_custkey} or {@code custkey}: tables mark their columns, and say the same. */
    static boolean areSameBehindMarks(List<String> column, List<String> key) {
        if (column.size() < 2 || column.getFirst().length() > LONGEST_MARK) {
            return false;
        }
        List<String> rest = column.subList(1, column.size());
        boolean marked = !key.isEmpty() && key.getFirst().length() <= LONGEST_MARK;
        return !KEY_WORDS.containsAll(rest) && (rest.equals(key) || marked && rest.equals(key.subList(1, key.size())));
    }

    /** From 0 to 1. */
    static double score(String fromTable, String column, String toTable, String key) {
        List<String> subject = subject(column);
        List<String> thing = table(toTable);
        boolean same = fromTable.equals(toTable);
        if (subject.isEmpty()) {
            return 0;
        }
        if (same) {
            return subject.stream().anyMatch(OWN::contains) ? LIKELY : 0;
        }
        String about = String.join("", subject);
        String named = String.join("", thing);
        boolean saysKey = !subject.equals(words(column)) || !about.equals(String.join("", words(column)));
        if (about.equals(named)) {
            return saysKey ? CERTAIN : LIKELY;
        }
        List<String> keySubject = subject(key);
        boolean equalNames = words(column).equals(words(key)) && !keySubject.isEmpty();
        if (equalNames) {
            return CERTAIN;
        }
        if (!named.isEmpty() && about.endsWith(named)
                || !thing.isEmpty() && subject.getLast().equals(thing.getLast())) {
            return saysKey ? LIKELY : POSSIBLE;
        }
        if (!keySubject.isEmpty() && about.endsWith(String.join("", keySubject))) {
            return LIKELY;
        }
        if (areSameBehindMarks(words(column), words(key))) {
            return LIKELY;
        }
        return subject.stream().anyMatch(word -> word.length() > 3 && thing.contains(word))
                        || named.length() > 3 && about.startsWith(named)
                        || about.length() > 3 && named.endsWith(about)
                ? POSSIBLE
                : 0;
    }
}
