package org.schemawright.advise.firstform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A code and what it means: each has one meaning, each meaning one code, and they come again. */
final class CodedText {
    private static final double NEARLY_ALL = 0.95;
    private static final int LONGEST = 300;
    private static final List<Pattern> MARKED = List.of(
            Pattern.compile("([A-Z]{0,4}\\d[\\dA-Z.]{1,9})(?: ?[:–-] ?|\\) ?)(\\p{Lu}.*)"),
            Pattern.compile("([A-Z]{2,4}) [:–-] (\\p{Lu}\\p{L}.*)"),
            Pattern.compile("(\\p{Lu}.{1,200}?) ?[(\\[]([A-Z]{0,4}\\d[\\dA-Z.]{1,9})[)\\]]"));
    private static final Pattern BLANK = Pattern.compile("(\\d{3,10}) (\\p{Lu}.*)");

    private CodedText() {}

    static boolean are(List<String> values) {
        return MARKED.stream().anyMatch(shape -> are(values, shape, false)) || are(values, BLANK, true);
    }

    private static boolean are(List<String> values, Pattern shape, boolean oneLength) {
        Map<String, String> meanings = new HashMap<>();
        Set<String> texts = new HashSet<>();
        Set<Integer> lengths = new HashSet<>();
        int allowed = (int) Math.floor((1 - NEARLY_ALL) * values.size());
        for (String value : values) {
            Matcher parts = shape.matcher(value);
            if (value.length() > LONGEST || !parts.matches()) {
                if (--allowed < 0) {
                    return false;
                }
                continue;
            }
            lengths.add(parts.group(1).length());
            texts.add(parts.group(2));
            String before = meanings.put(parts.group(1), parts.group(2));
            if (before != null && !before.equals(parts.group(2))) {
                return false;
            }
        }
        return meanings.size() >= 5
                && texts.size() == meanings.size()
                && values.size() >= 2 * meanings.size()
                && (!oneLength || lengths.size() == 1);
    }
}
