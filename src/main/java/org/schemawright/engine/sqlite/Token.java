package org.schemawright.engine.sqlite;

import java.util.Locale;

/**
 * One token of SQL as SQLite cuts it.
 *
 * @param text  as it stands
 * @param start where it begins in the whole text
 * @param line  the line on which it begins, from 1
 */
public record Token(Sort sort, String text, int start, int line) {
    /** What sort of token. Blanks and comments are none. */
    public enum Sort {
        WORD,
        /** A name in double quotes, back ticks or brackets. */
        QUOTED,
        STRING,
        /** A number, a blob, a parameter. */
        VALUE,
        SYMBOL,
        /** Begins with a quote that never ends. */
        OPEN
    }

    public int end() {
        return start + text.length();
    }

    /** Whether it is this keyword, in whatever case and without quotes. */
    public boolean is(String keyword) {
        return sort == Sort.WORD && text.equalsIgnoreCase(keyword);
    }

    public boolean isSymbol(String symbol) {
        return sort == Sort.SYMBOL && text.equals(symbol);
    }

    /** Whether it can be a name: SQLite takes a string for one where only a name can stand. */
    public boolean isName() {
        return sort == Sort.WORD || sort == Sort.QUOTED || sort == Sort.STRING;
    }

    /** The name without its quotes. */
    public String name() {
        if (sort != Sort.QUOTED && sort != Sort.STRING) {
            return text;
        }
        String inner = text.substring(1, text.length() - 1);
        String quote = text.substring(0, 1);
        return quote.equals("[") ? inner : inner.replace(quote + quote, quote);
    }

    public boolean names(String other) {
        return isName() && name().equalsIgnoreCase(other);
    }

    public String upper() {
        return text.toUpperCase(Locale.ROOT);
    }
}
