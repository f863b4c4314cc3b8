package org.schemawright.source.lexer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Cuts a psql script into tokens, one call of {@link #next()} each, without copying. Takes time in proportion to the
 * text and no memory that grows with it; nesting is counted, never recursed into.
 */
public final class PsqlLexer {
    /** PostgreSQL's own parser gives up at this depth of parentheses (its YYMAXDEPTH). */
    static final int DEEPEST = 10_000;

    private final ByteBuffer text;
    private final int limit;
    private final QuoteScan quotes;
    private final StatementShape shape = new StatementShape();
    private boolean standardStrings = true;
    private boolean rowsFollow;
    private int parentheses;
    private int outermost;
    private TokenKind kind = TokenKind.BLANK;
    private int start;
    private int end;

    /** Reads from index 0 to the limit of the buffer, by absolute positions. */
    public PsqlLexer(ByteBuffer utf8) {
        this.text = utf8;
        this.limit = utf8.limit();
        this.quotes = new QuoteScan(utf8);
    }

    public PsqlLexer(String script) {
        this(ByteBuffer.wrap(script.getBytes(StandardCharsets.UTF_8)));
    }

    public TokenKind kind() {
        return kind;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    /** How many parentheses are open after this token. */
    public int parentheses() {
        return parentheses;
    }

    /** The text of the current token. */
    public String text() {
        return Bytes.decode(text, start, end);
    }

    /** Whether a backslash in a plain string is a backslash: the server's standard_conforming_strings. */
    public void standardStrings(boolean on) {
        standardStrings = on;
    }

    /** Goes to the next token; false at the end of the text. */
    public boolean next() throws LexicalProblem {
        start = end;
        if (start == limit) {
            atEnd();
            return false;
        }
        if (rowsFollow) {
            rowsFollow = false;
            kind = TokenKind.COPY_DATA;
            end = quotes.copyData(start);
            return true;
        }
        scan(text.get(start));
        switch (kind) {
            case BLANK, COMMENT, WORD, SEMICOLON, COMMAND, COPY_DATA -> {}
            case QUOTED_NAME, STRING, DOLLAR_STRING, NUMBER, PARAMETER, VARIABLE, SYMBOL -> shape.other();
        }
        return true;
    }

    private void atEnd() throws LexicalProblem {
        if (parentheses > 0) {
            throw new LexicalProblem("the parenthesis that opens here is never closed", outermost);
        }
        if (shape.blocks() > 0) {
            throw new LexicalProblem("the BEGIN here has no END", shape.blockStart());
        }
    }

    private void scan(byte first) throws LexicalProblem {
        if (Bytes.blank(first)) {
            blank();
        } else if (Bytes.nameStart(first)) {
            wordOrPrefixedQuote(first);
        } else if (Bytes.digit(first)) {
            number();
        } else {
            switch (first) {
                case '\'' -> string(start, !standardStrings);
                case '"' -> take(TokenKind.QUOTED_NAME, quotes.plain(start, start, "the quoted name"));
                case '-' -> take(at(1) == '-' ? TokenKind.COMMENT : TokenKind.SYMBOL, dashes());
                case '/' -> slash();
                case '$' -> dollar();
                case ':' -> colon();
                case '\\' -> backslash();
                default -> punctuation(first);
            }
        }
    }

    private void take(TokenKind taken, int upTo) {
        kind = taken;
        end = upTo;
    }

    private int at(int offset) {
        int i = start + offset;
        return i < limit ? text.get(i) : 0;
    }

    private void blank() {
        int i = start + 1;
        while (i < limit && Bytes.blank(text.get(i))) {
            i++;
        }
        take(TokenKind.BLANK, i);
    }

    private int dashes() {
        return at(1) == '-' ? quotes.lineEnd(start) : start + 1;
    }

    private void slash() throws LexicalProblem {
        if (at(1) == '*') {
            take(TokenKind.COMMENT, quotes.comment(start));
        } else {
            take(TokenKind.SYMBOL, start + 1);
        }
    }

    private void string(int quoteAt, boolean escapes) throws LexicalProblem {
        take(TokenKind.STRING, escapes ? quotes.escaped(start, quoteAt) : quotes.plain(start, quoteAt, "the string"));
    }

    private void wordOrPrefixedQuote(byte first) throws LexicalProblem {
        int letter = first | 0x20;
        if (at(1) == '\'' && (letter == 'e' || letter == 'b' || letter == 'x' || letter == 'n')) {
            string(start + 1, letter == 'e' || (letter == 'n' && !standardStrings));
        } else if (letter == 'u' && at(1) == '&' && at(2) == '\'') {
            string(start + 2, false);
        } else if (letter == 'u' && at(1) == '&' && at(2) == '"') {
            take(TokenKind.QUOTED_NAME, quotes.plain(start, start + 2, "the quoted name"));
        } else {
            take(TokenKind.WORD, nameEnd(start + 1));
            shape.word(text, start, end, parentheses);
        }
    }

    private int nameEnd(int from) {
        int i = from;
        while (i < limit && Bytes.namePart(text.get(i))) {
            i++;
        }
        return i;
    }

    /** With the letters that cling to it: in {@code 1e'\'} the e begins no string with escapes. */
    private void number() {
        int i = digits(start);
        if (i < limit && text.get(i) == '.' && !(i + 1 < limit && text.get(i + 1) == '.')) {
            i = digits(i + 1);
        }
        take(TokenKind.NUMBER, i < limit && Bytes.nameStart(text.get(i)) ? nameEnd(i) : i);
    }

    private int digits(int from) {
        int i = from;
        while (i < limit && Bytes.digit(text.get(i))) {
            i++;
        }
        return i;
    }

    private void dollar() throws LexicalProblem {
        if (Bytes.digit(at(1))) {
            take(TokenKind.PARAMETER, digits(start + 1));
            return;
        }
        int tagEnd = quotes.dollarTag(start);
        if (tagEnd < 0) {
            take(TokenKind.SYMBOL, start + 1);
        } else {
            take(TokenKind.DOLLAR_STRING, quotes.dollar(start, tagEnd));
        }
    }

    private void colon() {
        int next = at(1);
        if (next == ':' || next == '=') {
            take(TokenKind.SYMBOL, start + 2);
            return;
        }
        int upTo = switch (next) {
            case '\'', '"' -> variableEnd(start + 2, next);
            case '{' -> at(2) == '?' ? variableEnd(start + 3, '}') : -1;
            default -> variableEnd(start + 1, -1);
        };
        take(upTo < 0 ? TokenKind.SYMBOL : TokenKind.VARIABLE, upTo < 0 ? start + 1 : upTo);
    }

    private int variableEnd(int from, int closing) {
        int i = from;
        while (i < limit && Bytes.tagPart(text.get(i))) {
            i++;
        }
        if (i == from) {
            return -1;
        }
        if (closing < 0) {
            return i;
        }
        return i < limit && text.get(i) == closing ? i + 1 : -1;
    }

    /** psql sends {@code \;} as a semicolon inside one message of several statements: an end all the same. */
    private void backslash() {
        if (at(1) == ';' && parentheses == 0 && shape.blocks() == 0) {
            semicolon(2);
        } else {
            take(TokenKind.COMMAND, quotes.lineEnd(start));
        }
    }

    private void punctuation(byte first) throws LexicalProblem {
        if (first == ';' && parentheses == 0 && shape.blocks() == 0) {
            semicolon(1);
            return;
        }
        take(TokenKind.SYMBOL, start + 1);
        if (first == '(') {
            open();
        } else if (first == ')' && parentheses > 0) {
            parentheses--;
        }
    }

    private void open() throws LexicalProblem {
        if (parentheses == 0) {
            outermost = start;
        }
        if (++parentheses > DEEPEST) {
            throw new LexicalProblem(
                    "the parentheses that open here are nested more than " + DEEPEST + " deep", outermost);
        }
    }

    private void semicolon(int length) {
        take(TokenKind.SEMICOLON, start + length);
        rowsFollow = shape.rowsFollow();
        shape.reset();
    }
}
