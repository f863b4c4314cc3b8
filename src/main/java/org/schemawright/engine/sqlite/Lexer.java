package org.schemawright.engine.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.engine.sqlite.Token.Sort;

/** Cuts SQL into tokens as SQLite's own tokenizer does. Refuses nothing: whether the text means anything is for SQLite. */
public final class Lexer {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    public Lexer(String text) {
        this.text = text;
    }

    public static List<Token> tokens(String text) {
        var lexer = new Lexer(text);
        var tokens = new ArrayList<Token>();
        for (Optional<Token> token = lexer.next(); token.isPresent(); token = lexer.next()) {
            tokens.add(token.get());
        }
        return List.copyOf(tokens);
    }

    /** The next token; empty at the end. */
    public Optional<Token> next() {
        int known = tokens.size();
        while (at < text.length() && tokens.size() == known) {
            step();
        }
        return tokens.size() == known ? Optional.empty() : Optional.of(tokens.removeLast());
    }

    /** Steps over the rest of the line on which a token stands, whatever is in it, and gives that from the token on. */
    public String restOfLine(Token from) {
        int end = text.indexOf('\n', from.start());
        int stop = end < 0 ? text.length() : end;
        at = Math.max(at, stop);
        return text.substring(from.start(), stop).strip();
    }

    private void step() {
        char c = text.charAt(at);
        if (isSpace(c) || c == '\uFEFF') {
            skip(at + 1);
        } else if (text.startsWith("--", at)) {
            int end = text.indexOf('\n', at);
            skip(end < 0 ? text.length() : end + 1);
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            skip(end < 0 ? text.length() : end + 2);
        } else {
            switch (c) {
                case '\'' -> quoted(Sort.STRING, '\'', at);
                case '"', '`' -> quoted(Sort.QUOTED, c, at);
                case '[' -> bracketed();
                case '?', ':', '@', '#', '$' -> take(Sort.VALUE, wordEnd(at + 1));
                default -> plain(c);
            }
        }
    }

    private void plain(char c) {
        boolean blob = (c == 'x' || c == 'X') && at + 1 < text.length() && text.charAt(at + 1) == '\'';
        if (blob) {
            quoted(Sort.VALUE, '\'', at + 1);
        } else if (isDigit(c) || c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            take(Sort.VALUE, numberEnd());
        } else if (isWordPart(c)) {
            take(Sort.WORD, wordEnd(at));
        } else {
            take(Sort.SYMBOL, symbolEnd());
        }
    }

    private int symbolEnd() {
        for (String symbol : List.of("->>", "->", "||", "<<", ">>", "<=", ">=", "<>", "!=", "==")) {
            if (text.startsWith(symbol, at)) {
                return at + symbol.length();
            }
        }
        return at + 1;
    }

    private int numberEnd() {
        int end = at;
        while (end < text.length() && isNumberPart(end)) {
            end++;
        }
        return end;
    }

    /** Digits, letters of hexadecimal numbers and exponents, the point, and a sign behind an exponent's letter. */
    private boolean isNumberPart(int place) {
        char c = text.charAt(place);
        boolean sign = (c == '+' || c == '-')
                && place > at
                && Character.toLowerCase(text.charAt(place - 1)) == 'e'
                && !text.startsWith("0x", at)
                && !text.startsWith("0X", at)
                && place + 1 < text.length()
                && isDigit(text.charAt(place + 1));
        return isWordPart(c) || c == '.' || sign;
    }

    private void quoted(Sort sort, char quote, int opening) {
        int end = opening + 1;
        while (end < text.length()) {
            if (text.charAt(end) == quote) {
                if (end + 1 < text.length() && text.charAt(end + 1) == quote) {
                    end++;
                } else {
                    take(sort, end + 1);
                    return;
                }
            }
            end++;
        }
        take(Sort.OPEN, text.length());
    }

    private void bracketed() {
        int end = text.indexOf(']', at);
        take(end < 0 ? Sort.OPEN : Sort.QUOTED, end < 0 ? text.length() : end + 1);
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void take(Sort sort, int end) {
        tokens.add(new Token(sort, text.substring(at, end), at, line));
        skip(end);
    }

    private void skip(int end) {
        for (int i = at; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        at = end;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '_' || c == '$' || c >= 0x80;
    }
}
