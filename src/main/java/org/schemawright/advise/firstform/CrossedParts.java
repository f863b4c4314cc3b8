package org.schemawright.advise.firstform;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two attributes in one: each part comes again and again, and in ever other company, as in {@code insulin 10 ml}. */
final class CrossedParts {
    private static final double NEARLY_ALL = 0.95;
    private static final int LONGEST = 200;
    private static final List<Pattern> PAIRS = List.of(
            Pattern.compile("(\\p{L}[^\\d]*+(?:\\d[\\w-]*+ |[\\p{L}(-][^\\d]*+)*)(" + Units.AMOUNT + ".*)"),
            Pattern.compile("(" + Units.AMOUNT + ") (\\p{L}.*)"),
            Pattern.compile("(\\d{1,3}) ?[/,| -]? ?(?i)([MF]|male|female|man|woman)"),
            Pattern.compile("(?i)([MF]|male|female|man|woman) ?[/,| -] ?(\\d{1,3})"));

    private CrossedParts() {}

    static boolean are(List<String> values) {
        return PAIRS.stream().anyMatch(pair -> are(values, pair));
    }

    private static boolean are(List<String> values, Pattern pair) {
        int allowed = (int) Math.floor((1 - NEARLY_ALL) * values.size());
        Set<String> firsts = new HashSet<>();
        Set<String> seconds = new HashSet<>();
        Set<String> both = new HashSet<>();
        for (String value : values) {
            Matcher parts = pair.matcher(value);
            if (value.length() <= LONGEST && parts.matches()) {
                firsts.add(parts.group(1));
                seconds.add(parts.group(2));
                both.add(value);
            } else if (--allowed < 0) {
                return false;
            }
        }
        return Math.min(firsts.size(), seconds.size()) >= 2
                && Math.max(firsts.size(), seconds.size()) * 2 <= values.size()
                && both.size() >= 1.3 * Math.max(firsts.size(), seconds.size());
    }
}
