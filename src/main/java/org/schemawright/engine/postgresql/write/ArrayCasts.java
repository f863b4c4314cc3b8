package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.plan.Draft;

/**
 * Keeps casts of whole arrays what they are. The engine renders {@code code IN ('a', 'b')} on a varchar as
 * {@code (code)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])}; what it reads there is a
 * cast of each element, and renders it as one. With the array's own type stated in between it reads what it wrote (14 to
 * 18).
 */
final class ArrayCasts {
    private static final String START = "(ARRAY[";
    private static final String END = "])::";

    private static final Pattern TAG = Pattern.compile("\\$([A-Za-z_\\x80-\\uFFFF][\\w\\x80-\\uFFFF]*)?\\$");
    private static final Pattern TYPE = Pattern.compile(
            "(?:\"(?:[^\"]|\"\")+\"|[a-z_][a-z0-9_]*)(?:\\.(?:\"(?:[^\"]|\"\")+\"|[a-z_][a-z0-9_]*)| [a-z]+)*");
    private static final Pattern MODIFIER = Pattern.compile("\\([0-9, -]+\\)");

    private ArrayCasts() {}

    static List<Draft> keptIn(List<Draft> drafts) {
        return drafts.stream()
                .map(draft ->
                        new Draft(kept(draft.sql()), draft.hazards(), draft.losses(), draft.checks(), draft.turn()))
                .toList();
    }

    static String kept(String sql) {
        if (!sql.contains(START)) {
            return sql;
        }
        var kept = new StringBuilder(sql.length() + 32);
        int copied = 0;
        for (int i = 0; i < sql.length(); i = next(sql, i)) {
            int end = sql.startsWith(START, i) ? closing(sql, i + START.length()) : sql.length();
            if (sql.startsWith(END, end)) {
                String elements = sql.substring(i + START.length(), end);
                kept.append(sql, copied, i).append(START).append(kept(elements)).append(']');
                typeOf(elements)
                        .ifPresent(type -> kept.append("::").append(type).append("[]"));
                copied = end + 1;
                i = end;
            }
        }
        return kept.append(sql, copied, sql.length()).toString();
    }

    /**
     * The type of the elements, where all show the same, lengths included. To state another for an element would be to
     * cast it.
     */
    private static Optional<String> typeOf(String elements) {
        Optional<String> common = Optional.empty();
        for (int start = 0; start < elements.length(); ) {
            int comma = start;
            int cast = -1;
            for (; comma < elements.length() && elements.charAt(comma) != ','; comma = nextOutside(elements, comma)) {
                cast = elements.startsWith("::", comma) ? comma : cast;
            }
            Optional<String> type = cast < 0
                    ? literal(elements.substring(start, comma).strip())
                    : named(elements.substring(cast + 2, comma).strip());
            if (type.isEmpty() || common.isPresent() && !common.equals(type)) {
                return Optional.empty();
            }
            common = type;
            start = comma + 1;
        }
        return common;
    }

    private static Optional<String> named(String type) {
        String plain = MODIFIER.matcher(type).replaceFirst("");
        return TYPE.matcher(plain).matches() && !plain.equals("\"bit\"") ? Optional.of(type) : Optional.empty();
    }

    private static Optional<String> literal(String text) {
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of("integer");
        }
        if (text.matches("[0-9]+\\.[0-9]+")) {
            return Optional.of("numeric");
        }
        return text.equals("true") || text.equals("false") ? Optional.of("boolean") : Optional.empty();
    }

    /** The place behind what starts here: a quoted text, a whole bracket or one character. */
    private static int nextOutside(String sql, int i) {
        char c = sql.charAt(i);
        return c == '(' || c == '[' ? Math.min(closing(sql, i + 1) + 1, sql.length()) : next(sql, i);
    }

    /** Where the bracket that is open here closes. */
    private static int closing(String sql, int from) {
        int depth = 1;
        for (int i = from; i < sql.length(); i = next(sql, i)) {
            char c = sql.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return sql.length();
    }

    /** The place behind what starts here: a quoted text or one character. */
    private static int next(String sql, int i) {
        return switch (sql.charAt(i)) {
            case '"' -> behind(sql, "\"", i + 1);
            case '\'' -> i > 0 && sql.charAt(i - 1) == 'E' ? behindEscaped(sql, i + 1) : behind(sql, "'", i + 1);
            case '$' -> {
                Matcher tag = TAG.matcher(sql).region(i, sql.length());
                yield tag.lookingAt() ? behind(sql, tag.group(), tag.end()) : i + 1;
            }
            default -> i + 1;
        };
    }

    private static int behind(String sql, String closing, int from) {
        int end = sql.indexOf(closing, from);
        return end < 0 ? sql.length() : end + closing.length();
    }

    private static int behindEscaped(String sql, int from) {
        for (int i = from; i < sql.length(); i++) {
            if (sql.charAt(i) == '\\') {
                i++;
            } else if (sql.charAt(i) == '\'') {
                return i + 1;
            }
        }
        return sql.length();
    }
}
