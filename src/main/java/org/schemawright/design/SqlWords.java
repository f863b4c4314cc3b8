package org.schemawright.design;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names and texts of an expression, one after the other. */
final class SqlWords {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

    private final String sql;
    private int start;
    private int end;

    SqlWords(String sql) {
        this.sql = sql;
    }

    /** Goes to the next name, number or text in quotes. */
    boolean next() {
        start = end;
        while (start < sql.length() && !begins(sql.charAt(start))) {
            start++;
        }
        if (start >= sql.length()) {
            return false;
        }
        char first = sql.charAt(start);
        end = first == '"' || first == '\'' ? closing(first) : afterWord();
        return true;
    }

    private static boolean begins(char c) {
        return c == '"' || c == '\'' || Character.isLetterOrDigit(c) || c == '_';
    }

    private int closing(char quote) {
        int at = start + 1;
        while (at < sql.length()) {
            if (sql.charAt(at) == quote) {
                if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
                    at++;
                } else {
                    return at + 1;
                }
            }
            at++;
        }
        return sql.length();
    }

    private int afterWord() {
        int at = start;
        while (at < sql.length() && (Character.isLetterOrDigit(sql.charAt(at)) || "_$".indexOf(sql.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** A text in single quotes, which is no name. */
    boolean isText() {
        return sql.charAt(start) == '\'';
    }

    boolean isName() {
        return !isText() && !Character.isDigit(sql.charAt(start));
    }

    /** The word without its quotes. */
    String name() {
        return sql.charAt(start) == '"'
                ? sql.substring(start + 1, Math.max(start + 1, end - 1)).replace("\"\"", "\"")
                : sql.substring(start, end);
    }

    static String quoted(String name) {
        return PLAIN.matcher(name).matches() ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String joined(List<String> path) {
        return path.stream().map(SqlWords::quoted).collect(Collectors.joining("."));
    }
}
