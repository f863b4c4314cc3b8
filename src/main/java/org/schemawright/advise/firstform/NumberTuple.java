package org.schemawright.advise.firstform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * As many numbers in each value, and no more: a vector, a colour, a box. Not the groups of figures of one number, which
 * are of one length; two numbers only where both have a fraction.
 */
final class NumberTuple {
    private static final double NEARLY_ALL = 0.98;
    private static final int LONGEST = 400;
    private static final int MOST = 16;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}(?:\\.\\d{1,15})?(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern FRACTION = Pattern.compile("[+-]?\\d{1,12}\\.\\d{1,15}");
    private static final Pattern PADDED = Pattern.compile("[+-]?0\\d.*");
    private static final List<String> BETWEEN = List.of(",", ";", " ", "/", "|");

    private NumberTuple() {}

    static boolean are(List<String> values) {
        return BETWEEN.stream().anyMatch(mark -> are(values, mark));
    }

    private static boolean are(List<String> values, String mark) {
        int size = parts(values.getFirst(), mark).size();
        if (size < 2 || size > MOST) {
            return false;
        }
        List<List<String>> tuples = values.stream()
                .filter(value -> value.length() <= LONGEST)
                .map(value -> parts(value, mark))
                .filter(parts -> parts.size() == size
                        && parts.stream().allMatch(part -> NUMBER.matcher(part).matches()))
                .toList();
        if (tuples.size() < NEARLY_ALL * values.size()) {
            return false;
        }
        boolean fractions = share(tuples, FRACTION) >= 0.9;
        return fractions || size >= 3 && !mark.equals("/") && share(tuples, PADDED) <= 0.02 && vary(tuples, size);
    }

    private static List<String> parts(String whole, String mark) {
        String value = whole.strip();
        if (value.length() > LONGEST) {
            return List.of();
        }
        boolean closed = value.startsWith("(") && value.endsWith(")") || value.startsWith("[") && value.endsWith("]");
        var parts = new ArrayList<String>();
        for (String part : (closed ? value.substring(1, value.length() - 1) : value).split(Pattern.quote(mark), -1)) {
            if (!mark.equals(" ") || !part.isEmpty()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static double share(List<List<String>> tuples, Pattern shape) {
        long matching = tuples.stream()
                .flatMap(List::stream)
                .filter(part -> shape.matcher(part).matches())
                .count();
        return matching / (double) (tuples.size() * tuples.getFirst().size());
    }

    /** Whether each place but the first has numbers of several lengths, and most have several numbers. */
    private static boolean vary(List<List<String>> tuples, int size) {
        int several = 0;
        for (int place = 0; place < size; place++) {
            int at = place;
            Set<String> numbers = new HashSet<>();
            tuples.forEach(tuple -> numbers.add(tuple.get(at)));
            if (place > 0
                    && numbers.size() > 2
                    && numbers.stream().map(String::length).distinct().count() < 2) {
                return false;
            }
            several += numbers.size() >= 5 ? 1 : 0;
        }
        return several * 2 > size;
    }
}
