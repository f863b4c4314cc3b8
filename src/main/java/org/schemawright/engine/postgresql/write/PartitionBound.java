package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The engine's rendering of a partition's bound, taken apart. */
sealed interface PartitionBound {
    /** All rows that no other partition takes. */
    record Rest() implements PartitionBound {}

    record Values(List<String> values) implements PartitionBound {}

    record Range(List<String> from, List<String> to) implements PartitionBound {}

    record Hash(String modulus, String remainder) implements PartitionBound {}

    static PartitionBound of(String bound) {
        if (bound.equals("DEFAULT")) {
            return new Rest();
        }
        if (bound.startsWith("FOR VALUES IN ")) {
            return new Values(Clause.split(Clause.inner(bound, 0)));
        }
        if (bound.startsWith("FOR VALUES FROM ")) {
            String from = Clause.inner(bound, 0);
            int to = bound.indexOf('(') + from.length() + 2;
            return new Range(Clause.split(from), Clause.split(Clause.inner(bound, to)));
        }
        List<String> words = Clause.split(Clause.inner(bound, 0));
        return new Hash(
                words.getFirst().replaceAll("[^0-9]", ""), words.getLast().replaceAll("[^0-9]", ""));
    }

    /** Whether every row that the other bound lets in is known to be let in by this one. */
    default boolean covers(PartitionBound other) {
        return switch (this) {
            case Rest _ -> false;
            case Values(var values) -> other instanceof Values(var had) && new HashSet<>(values).containsAll(had);
            case Range(var from, var to) ->
                other instanceof Range(var low, var high) && isUpTo(from, low) && isUpTo(high, to);
            case Hash _ -> equals(other);
        };
    }

    /** Literals of the same shape are compared as numbers or, where they are of the same length, as texts. */
    private static boolean isUpTo(List<String> low, List<String> high) {
        if (low.equals(high)) {
            return true;
        }
        String first = low.getFirst();
        String second = high.getFirst();
        if (first.equals("MINVALUE") || second.equals("MAXVALUE")) {
            return true;
        }
        if (first.equals("MAXVALUE") || second.equals("MINVALUE") || low.size() > 1) {
            return false;
        }
        String a = first.replace("'", "");
        String b = second.replace("'", "");
        if (a.matches("-?[0-9]{1,18}") && b.matches("-?[0-9]{1,18}")) {
            return Long.parseLong(a) <= Long.parseLong(b);
        }
        return a.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*") && a.length() == b.length() && a.compareTo(b) <= 0;
    }

    /** A condition on the values of the key that holds for the rows that belong here, and for no others. */
    default String condition(List<String> key, String hashed) {
        return switch (this) {
            case Rest _ -> "true";
            case Values(var values) -> listed(key.getFirst(), values);
            case Range(var from, var to) -> "(" + above(key, from, 0) + ") AND (" + below(key, to, 0) + ")";
            case Hash(var modulus, var remainder) ->
                "pg_catalog.satisfies_hash_partition(" + hashed + ", " + modulus + ", " + remainder + ", "
                        + String.join(", ", key) + ")";
        };
    }

    private static String listed(String value, List<String> values) {
        var stated = new ArrayList<>(values);
        boolean nulls = stated.remove("NULL");
        String in = stated.isEmpty() ? "false" : value + " IN (" + String.join(", ", stated) + ")";
        return nulls ? "(" + in + " OR " + value + " IS NULL)" : in;
    }

    private static String above(List<String> key, List<String> from, int i) {
        String value = key.get(i);
        return switch (from.get(i)) {
            case "MINVALUE" -> value + " IS NOT NULL";
            case "MAXVALUE" -> "false";
            default ->
                i == key.size() - 1
                        ? value + " >= " + from.get(i)
                        : value + " > " + from.get(i) + " OR " + value + " = " + from.get(i) + " AND ("
                                + above(key, from, i + 1) + ")";
        };
    }

    private static String below(List<String> key, List<String> to, int i) {
        String value = key.get(i);
        return switch (to.get(i)) {
            case "MINVALUE" -> "false";
            case "MAXVALUE" -> value + " IS NOT NULL";
            default ->
                i == key.size() - 1
                        ? value + " < " + to.get(i)
                        : value + " < " + to.get(i) + " OR " + value + " = " + to.get(i) + " AND ("
                                + below(key, to, i + 1) + ")";
        };
    }
}
