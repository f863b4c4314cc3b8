package org.schemawright.source;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number at the start of a migration's name. Its parts are compared as numbers: 2 comes before 10, 1 is 1.0. */
record Version(List<BigInteger> parts) implements Comparable<Version> {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,40})(?=[._-]|\\s|$)");

    /**
     * The leading numbers of a name without its endings, a number being digits up to a point, underscore, hyphen or
     * blank: {@code 2024_01_05_create} is 2024.1.5, {@code 001_2fa} is 1, {@code v3_x} is 3.
     */
    static Optional<Version> leading(String name) {
        var parts = new ArrayList<BigInteger>();
        Matcher number = NUMBER.matcher(name);
        int at = name.matches("[Vv]\\d.*") ? 1 : 0;
        while (at < name.length() && number.region(at, name.length()).lookingAt()) {
            parts.add(new BigInteger(number.group(1)));
            at = number.end() + 1;
            if (name.startsWith("__", number.end())) {
                break;
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(of(parts));
    }

    private static Version of(List<BigInteger> parts) {
        int length = parts.size();
        while (length > 1 && parts.get(length - 1).signum() == 0) {
            length--;
        }
        return new Version(List.copyOf(parts.subList(0, length)));
    }

    @Override
    public int compareTo(Version other) {
        int common = Math.min(parts.size(), other.parts.size());
        for (int i = 0; i < common; i++) {
            int order = parts.get(i).compareTo(other.parts.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(parts.size(), other.parts.size());
    }
}
