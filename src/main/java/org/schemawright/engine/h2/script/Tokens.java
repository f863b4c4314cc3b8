package org.schemawright.engine.h2.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks over a script as the engine's own tokenizer would: quotes of all kinds, nested comments, dollar quotes. Knows
 * where a statement begins and ends, and its first words.
 */
final class Tokens {
    private static final int HEAD_WORDS = 8;

    /** What was opened and never closed. */
    record Open(String what, int at) {}

    private final String text;
    private int at;
    private Optional<Open> open = Optional.empty();

    Tokens(String text, int at) {
        this.text = text;
        this.at = at;
    }

    int at() {
        return at;
    }

    Optional<Open> open() {
        return open;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** Passes white space, comments and empty statements. */
    void toStatement() {
        while (!atEnd() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ';' || comment())) {
            if (!comment()) {
                at++;
            } else {
                next();
            }
        }
    }

    /** Passes one statement up to its semicolon, and gives its first words in capitals. */
    List<String> statement() {
        var words = new ArrayList<String>();
        while (!atEnd() && text.charAt(at) != ';') {
            int start = at;
            boolean word = Character.isUnicodeIdentifierStart(text.charAt(at));
            next();
            if (word && words.size() < HEAD_WORDS) {
                words.add(text.substring(start, at).toUpperCase(java.util.Locale.ROOT));
            } else if (words.size() < HEAD_WORDS && !Character.isWhitespace(text.charAt(start))) {
                boolean comment = text.startsWith("--", start) || text.startsWith("/", start);
                if (!comment) {
                    words.add(text.substring(start, at));
                }
            }
        }
        return words;
    }

    private boolean comment() {
        return text.startsWith("--", at) || text.startsWith("//", at) || text.startsWith("/*", at);
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\'' || c == '"' || c == '`') {
            quoted(c);
        } else if (text.startsWith("$$", at)) {
            dollar();
        } else if (text.startsWith("--", at) || text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", at)) {
            comments();
        } else if (Character.isUnicodeIdentifierStart(c)) {
            while (!atEnd() && isPart(text.charAt(at))) {
                at++;
            }
        } else {
            at++;
        }
    }

    private static boolean isPart(char c) {
        return Character.isUnicodeIdentifierPart(c) || c == '$' || c == '_';
    }

    private void quoted(char quote) {
        int end = text.indexOf(quote, at + 1);
        while (end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == quote) {
            end = text.indexOf(quote, end + 2);
        }
        close(end, 1, quote == '\'' ? "a text in quotes" : "a quoted name");
    }

    private void dollar() {
        close(text.indexOf("$$", at + 2), 2, "a text in $$");
    }

    private void close(int end, int length, String what) {
        if (end < 0) {
            open = Optional.of(new Open(what, at));
            at = text.length();
        } else {
            at = end + length;
        }
    }

    private void comments() {
        int start = at;
        int depth = 0;
        do {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && !atEnd());
        if (depth > 0) {
            open = Optional.of(new Open("a comment", start));
        }
    }
}
