package org.schemawright.engine.postgresql.script;

/**
 * A statement as psql sends it on unchanged. Outside of quotes and comments psql takes a colon with a name or a quoted
 * name behind it for a variable of its own, where SQL has the end of an array slice: {@code a[1:"HOST"]}. A blank between
 * the two means the same to the server and nothing to psql.
 */
final class PsqlText {
    private final String sql;
    private final StringBuilder safe;
    private int at;

    private PsqlText(String sql) {
        this.sql = sql;
        this.safe = new StringBuilder(sql.length() + 8);
    }

    static String of(String sql) {
        return sql.indexOf(':') < 0 ? sql : new PsqlText(sql).text();
    }

    private String text() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            switch (c) {
                case '\'' -> copyTo(endOfQuote('\'', hasEscapes()));
                case '"' -> copyTo(endOfQuote('"', false));
                case '$' -> copyTo(endOfDollars());
                case '-' -> copyTo(sql.startsWith("--", at) ? lineEnd() : at + 1);
                case '/' -> copyTo(sql.startsWith("/*", at) ? endOfComment() : at + 1);
                case ':' -> colon();
                default -> copyTo(at + 1);
            }
        }
        return safe.toString();
    }

    private void copyTo(int end) {
        safe.append(sql, at, end);
        at = end;
    }

    private void colon() {
        if (sql.startsWith("::", at) || sql.startsWith(":=", at)) {
            copyTo(at + 2);
            return;
        }
        copyTo(at + 1);
        if (at < sql.length() && (isNamePart(sql.charAt(at)) || "\"'{".indexOf(sql.charAt(at)) >= 0)) {
            safe.append(' ');
        }
    }

    /** Whether the quote here belongs to a string of the form E'…'. */
    private boolean hasEscapes() {
        boolean marked = at > 0 && (sql.charAt(at - 1) == 'E' || sql.charAt(at - 1) == 'e');
        return marked && (at == 1 || !isNamePart(sql.charAt(at - 2)));
    }

    private int endOfQuote(char quote, boolean escapes) {
        for (int i = at + 1; i < sql.length(); i++) {
            if (escapes && sql.charAt(i) == '\\') {
                i++;
            } else if (sql.charAt(i) == quote) {
                boolean doubled = i + 1 < sql.length() && sql.charAt(i + 1) == quote;
                if (!doubled) {
                    return i + 1;
                }
                i++;
            }
        }
        return sql.length();
    }

    private int endOfDollars() {
        int tagEnd = at + 1;
        while (tagEnd < sql.length() && isNamePart(sql.charAt(tagEnd))) {
            tagEnd++;
        }
        boolean opens = tagEnd < sql.length()
                && sql.charAt(tagEnd) == '$'
                && !Character.isDigit(sql.charAt(at + 1))
                && (at == 0 || !isNamePart(sql.charAt(at - 1)));
        if (!opens) {
            return at + 1;
        }
        String tag = sql.substring(at, tagEnd + 1);
        int end = sql.indexOf(tag, tagEnd + 1);
        return end < 0 ? sql.length() : end + tag.length();
    }

    private int lineEnd() {
        int end = sql.indexOf('\n', at);
        return end < 0 ? sql.length() : end;
    }

    private int endOfComment() {
        int depth = 0;
        for (int i = at; i < sql.length(); i++) {
            if (sql.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (sql.startsWith("*/", i)) {
                depth--;
                i++;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return sql.length();
    }

    private static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c >= 128;
    }
}
