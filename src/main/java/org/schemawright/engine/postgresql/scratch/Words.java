package org.schemawright.engine.postgresql.scratch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.schemawright.engine.postgresql.scratch.Word.Shape;

/**
 * Cuts a statement into words as the engine does with standard_conforming_strings on, without blanks and comments. What
 * ends too early is cut at the end of the text; the engine then refuses the statement itself.
 */
final class Words {
    private final String sql;
    private final List<Word> words = new ArrayList<>();
    private int at;

    private Words(String sql) {
        this.sql = sql;
    }

    static List<Word> of(String sql) {
        Words cutter = new Words(sql);
        while (cutter.at < sql.length()) {
            cutter.cutOne();
        }
        return List.copyOf(cutter.words);
    }

    private void cutOne() {
        char first = sql.charAt(at);
        if (isBlank(first)) {
            at++;
        } else if (sql.startsWith("--", at)) {
            skipLine();
        } else if (sql.startsWith("/*", at)) {
            skipComment();
        } else if (first == '"') {
            quoted(at);
        } else if (first == '\'') {
            constant(at, false);
        } else if (first == '$') {
            dollar();
        } else if (startsName(first)) {
            name();
        } else {
            add(Shape.SIGN, String.valueOf(first), at, at + 1);
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u000b';
    }

    private static boolean startsName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    private static boolean continuesName(char c) {
        return startsName(c) || (c >= '0' && c <= '9') || c == '$';
    }

    private void add(Shape shape, String text, int start, int end) {
        words.add(new Word(shape, text, start, end));
        at = end;
    }

    private void skipLine() {
        while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
            at++;
        }
    }

    private void skipComment() {
        int depth = 0;
        do {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < sql.length());
        at = Math.min(at, sql.length());
    }

    private void quoted(int start) {
        int end = closing(at + 1, '"', false);
        String inner = sql.substring(at + 1, Math.max(at + 1, end - 1));
        add(Shape.QUOTED, inner.replace("\"\"", "\""), start, end);
    }

    private void constant(int start, boolean escapes) {
        int end = closing(at + 1, '\'', escapes);
        add(Shape.CONSTANT, sql.substring(start, end), start, end);
    }

    /** Behind the closing quote; a doubled quote does not close, nor one behind a backslash where those count. */
    private int closing(int from, char quote, boolean escapes) {
        int i = from;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            if (escapes && c == '\\') {
                i += 2;
            } else if (c != quote) {
                i++;
            } else if (i + 1 < sql.length() && sql.charAt(i + 1) == quote) {
                i += 2;
            } else {
                return i + 1;
            }
        }
        return sql.length();
    }

    private void dollar() {
        int end = at + 1;
        if (end < sql.length() && startsName(sql.charAt(end))) {
            while (end < sql.length() && continuesName(sql.charAt(end)) && sql.charAt(end) != '$') {
                end++;
            }
        }
        if (end >= sql.length() || sql.charAt(end) != '$') {
            add(Shape.SIGN, "$", at, at + 1);
            return;
        }
        String tag = sql.substring(at, end + 1);
        int close = sql.indexOf(tag, end + 1);
        int behind = close < 0 ? sql.length() : close + tag.length();
        add(Shape.CONSTANT, sql.substring(at, behind), at, behind);
    }

    private void name() {
        int start = at;
        int end = at;
        while (end < sql.length() && continuesName(sql.charAt(end))) {
            end++;
        }
        String text = sql.substring(start, end).toLowerCase(Locale.ROOT);
        char next = end < sql.length() ? sql.charAt(end) : ' ';
        if (next == '\'' && (text.equals("e") || text.equals("b") || text.equals("x") || text.equals("n"))) {
            at = end;
            constant(start, text.equals("e"));
        } else if (text.equals("u") && sql.startsWith("&'", end)) {
            at = end + 1;
            constant(start, false);
        } else if (text.equals("u") && sql.startsWith("&\"", end)) {
            // Its escapes are not worked out: the name is compared with nothing, and a keyword it never is.
            at = end + 1;
            quoted(start);
        } else {
            add(Shape.PLAIN, text, start, end);
        }
    }
}
