package org.schemawright.source.lexer;

import java.nio.ByteBuffer;

/** Finds where a quoted thing ends. Each method takes the position of its first byte and returns the one after it. */
final class QuoteScan {
    private final ByteBuffer text;
    private final int limit;

    QuoteScan(ByteBuffer text) {
        this.text = text;
        this.limit = text.limit();
    }

    /** Doubled quotes need no care: each half is a string of its own and nothing lies between. */
    int plain(int open, int quoteAt, String what) throws LexicalProblem {
        byte quote = text.get(quoteAt);
        for (int i = quoteAt + 1; i < limit; i++) {
            if (text.get(i) == quote) {
                if (i + 1 < limit && text.get(i + 1) == quote) {
                    i++;
                } else {
                    return i + 1;
                }
            }
        }
        throw new LexicalProblem(what + " that begins here is never closed", open);
    }

    /**
     * A string with backslash escapes. It goes on after its quote if another follows behind a line end, as the server
     * has it; psql, which reads by lines, takes the other for a string of its own.
     */
    int escaped(int open, int quoteAt) throws LexicalProblem {
        int i = quoteAt + 1;
        while (i < limit) {
            byte b = text.get(i);
            if (b == '\\') {
                i += 2;
            } else if (b != '\'') {
                i++;
            } else if (i + 1 < limit && text.get(i + 1) == '\'') {
                i += 2;
            } else {
                int next = continuation(i + 1);
                if (next < 0) {
                    return i + 1;
                }
                i = next;
            }
        }
        throw new LexicalProblem("the string that begins here is never closed", open);
    }

    /** The position after the quote that continues a string, or -1. */
    private int continuation(int from) {
        boolean line = false;
        int i = from;
        while (i < limit) {
            byte b = text.get(i);
            if (Bytes.blank(b)) {
                line |= b == '\n' || b == '\r';
                i++;
            } else if (b == '-' && i + 1 < limit && text.get(i + 1) == '-') {
                i = lineEnd(i);
            } else {
                return line && b == '\'' ? i + 1 : -1;
            }
        }
        return -1;
    }

    int lineEnd(int from) {
        int i = from;
        while (i < limit && text.get(i) != '\n' && text.get(i) != '\r') {
            i++;
        }
        return i;
    }

    int comment(int open) throws LexicalProblem {
        int depth = 1;
        int i = open + 2;
        while (i + 1 < limit) {
            byte b = text.get(i);
            byte next = text.get(i + 1);
            if (b == '*' && next == '/') {
                i += 2;
                if (--depth == 0) {
                    return i;
                }
            } else if (b == '/' && next == '*') {
                i += 2;
                if (++depth > PsqlLexer.DEEPEST) {
                    throw new LexicalProblem(
                            "the comment that begins here is nested more than " + PsqlLexer.DEEPEST + " deep", open);
                }
            } else {
                i++;
            }
        }
        throw new LexicalProblem("the comment that begins here is never closed", open);
    }

    /** The end of the opening tag at this dollar sign, or -1 if it is none. */
    int dollarTag(int open) {
        int i = open + 1;
        if (i < limit && Bytes.nameStart(text.get(i))) {
            while (i < limit && Bytes.tagPart(text.get(i))) {
                i++;
            }
        }
        return i < limit && text.get(i) == '$' ? i + 1 : -1;
    }

    int dollar(int open, int tagEnd) throws LexicalProblem {
        int length = tagEnd - open;
        for (int i = tagEnd; i <= limit - length; i++) {
            if (text.get(i) == '$' && sameTag(open, i, length)) {
                return i + length;
            }
        }
        String tag = length > 70 ? "dollar-quoted text" : Bytes.decode(text, open, tagEnd);
        throw new LexicalProblem("the " + tag + " that begins here is never closed", open);
    }

    private boolean sameTag(int open, int at, int length) {
        for (int i = 1; i < length; i++) {
            if (text.get(open + i) != text.get(at + i)) {
                return false;
            }
        }
        return true;
    }

    /** The end of COPY data that begins behind the semicolon at {@code from}. */
    int copyData(int from) throws LexicalProblem {
        int i = from;
        while (i < limit && text.get(i) != '\n') {
            if (text.get(i) == '-' && i + 1 < limit && text.get(i + 1) == '-') {
                i = lineEnd(i);
            } else if (Bytes.blank(text.get(i))) {
                i++;
            } else {
                throw new LexicalProblem(
                        "on the line of COPY ... FROM stdin; more follows before its rows: put it behind them", i);
            }
        }
        i = Math.min(i + 1, limit);
        while (i < limit) {
            int end = i;
            while (end < limit && text.get(end) != '\n') {
                end++;
            }
            int next = Math.min(end + 1, limit);
            if (endOfData(i, end)) {
                return next;
            }
            i = next;
        }
        return limit;
    }

    private boolean endOfData(int start, int end) {
        int last = end > start && text.get(end - 1) == '\r' ? end - 1 : end;
        return last - start == 2 && text.get(start) == '\\' && text.get(start + 1) == '.';
    }
}
