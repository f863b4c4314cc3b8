package org.schemawright.advise.firstform;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two measures in one, the greater first: {@code 120/80}. Not a day of a month, a fraction or a season, whose second
 * number follows from the first.
 */
final class NumberPair {
    private static final double NEARLY_ALL = 0.95;
    private static final int LEAST = 10;
    private static final Pattern PAIR = Pattern.compile("(\\d{2,3})/(\\d{2,3})");
    private static final Pattern PART = Pattern.compile("(\\d{1,6}) (?:of|out of|von|de|sur) (\\d{1,6})");

    private NumberPair() {}

    static boolean are(List<String> values) {
        return areParts(values) || areFalling(values);
    }

    /** So many of so many, which differ too. */
    private static boolean areParts(List<String> values) {
        Set<String> wholes = new HashSet<>();
        int parts = 0;
        for (String value : values) {
            Matcher part = PART.matcher(value);
            if (part.matches()) {
                parts++;
                wholes.add(part.group(2));
            }
        }
        return parts >= NEARLY_ALL * values.size() && wholes.size() >= LEAST / 2;
    }

    private static boolean areFalling(List<String> values) {
        Set<String> firsts = new HashSet<>();
        Set<String> seconds = new HashSet<>();
        Set<String> pairs = new HashSet<>();
        int falling = 0;
        int beyond = 0;
        for (String value : values) {
            Matcher pair = PAIR.matcher(value);
            if (pair.matches()) {
                int first = Integer.parseInt(pair.group(1));
                int second = Integer.parseInt(pair.group(2));
                firsts.add(pair.group(1));
                seconds.add(pair.group(2));
                pairs.add(value);
                falling += first >= second ? 1 : 0;
                beyond += first > 31 && second > 12 ? 1 : 0;
            }
        }
        return falling >= NEARLY_ALL * values.size()
                && beyond >= NEARLY_ALL * values.size()
                && firsts.size() >= LEAST
                && seconds.size() >= LEAST
                && pairs.size() >= 1.2 * Math.max(firsts.size(), seconds.size());
    }
}
