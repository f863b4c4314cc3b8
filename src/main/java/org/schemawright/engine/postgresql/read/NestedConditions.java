package org.schemawright.engine.postgresql.read;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * {@code a BETWEEN 1 AND 5 AND b} is rendered as {@code (((a >= 1) AND (a <= 5)) AND b)}, which PostgreSQL reads back
 * flat, as it does with every AND that begins with another, and every OR. Texts are brought to the flat form.
 */
final class NestedConditions {
    private static final List<String> WORDS = List.of(" AND ", " OR ");
    private static final int NONE = -1;

    private final String text;
    private final int[] closing;

    private NestedConditions(String text) {
        this.text = text;
        this.closing = closing(text);
    }

    static String normal(String text) {
        return text.contains("((") ? new NestedConditions(text).flat() : text;
    }

    private String flat() {
        var dropped = new BitSet();
        for (int i = 1; i < text.length(); i++) {
            if (closing[i] != NONE && closing[i - 1] != NONE && isNested(i)) {
                dropped.set(i);
                dropped.set(closing[i]);
            }
        }
        if (dropped.isEmpty()) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!dropped.get(i)) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private boolean isNested(int open) {
        return WORDS.stream().anyMatch(word -> text.startsWith(word, closing[open] + 1) && joins(word, open));
    }

    /** Whether what stands in the parentheses is itself a list joined by the word. */
    private boolean joins(String word, int open) {
        if (text.charAt(open + 1) == ' ') {
            return false;
        }
        int i = open + 1;
        while (i < closing[open]) {
            if (text.startsWith(word, i)) {
                return true;
            }
            i = closing[i] == NONE ? Math.max(i + 1, ArrayCasts.skip(text, i)) : closing[i] + 1;
        }
        return false;
    }

    /** For each opening parenthesis where it is closed; those in constants and names are none. */
    private static int[] closing(String text) {
        int[] closing = new int[text.length()];
        Arrays.fill(closing, NONE);
        var open = new ArrayDeque<Integer>();
        int i = 0;
        while (i < text.length()) {
            int end = ArrayCasts.skip(text, i);
            if (end > i) {
                i = end;
                continue;
            }
            if (text.charAt(i) == '(') {
                open.push(i);
            } else if (text.charAt(i) == ')' && !open.isEmpty()) {
                closing[open.pop()] = i;
            }
            i++;
        }
        return closing;
    }
}
