package org.schemawright.engine.postgresql.rows;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts for values that a condition itself speaks of, and their neighbours: the likeliest to keep it. */
final class MinedTexts {
    private static final int LONGEST = 200;
    private static final int MOST = 60;
    private static final Pattern STRING = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.'])-?[0-9]{1,15}(?:\\.[0-9]{1,6})?(?![\\w.])");

    private MinedTexts() {}

    static List<String> of(List<String> conditions, RenderedType type) {
        Set<String> mined = new LinkedHashSet<>();
        for (String condition : conditions) {
            strings(condition, type, mined);
            numbers(condition, type, mined);
        }
        return mined.stream().filter(type::holds).limit(MOST).toList();
    }

    private static void strings(String condition, RenderedType type, Set<String> mined) {
        Matcher strings = STRING.matcher(condition);
        while (strings.find()) {
            String text = strings.group(1).replace("''", "'");
            boolean number = text.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
            if (type.isText()) {
                mined.add(text);
            } else if (type.isNumber() && number) {
                around(text, type, mined);
            } else if (type.isDay() && text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*")) {
                mined.add(text);
            }
        }
    }

    private static void numbers(String condition, RenderedType type, Set<String> mined) {
        Matcher numbers = NUMBER.matcher(STRING.matcher(condition).replaceAll(" "));
        while (numbers.find()) {
            String number = numbers.group();
            if (type.isNumber()) {
                around(number, type, mined);
            } else if (type.isText() && number.matches("[0-9]{1,3}") && Integer.parseInt(number) <= LONGEST) {
                int length = Integer.parseInt(number);
                mined.add("x".repeat(length));
                mined.add("7".repeat(length));
                mined.add("A".repeat(length));
            }
        }
    }

    private static void around(String number, RenderedType type, Set<String> mined) {
        boolean whole = number.indexOf('.') < 0;
        long floor = Long.parseLong(number.replaceFirst("\\..*", "").replaceFirst("^-$", "0"));
        if (whole || type.name().equals("numeric") || type.name().startsWith("d")) {
            mined.add(number.indexOf('.') >= 0 && !type.isNumber() ? String.valueOf(floor) : number);
        }
        mined.add(String.valueOf(floor + 1));
        mined.add(String.valueOf(floor - 1));
    }
}
