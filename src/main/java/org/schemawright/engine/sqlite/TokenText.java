package org.schemawright.engine.sqlite;

import java.util.List;

/** Tokens as a text again: without comments, with one blank wherever there were blanks or comments. */
public final class TokenText {
    private TokenText() {}

    public static String of(List<Token> tokens) {
        var text = new StringBuilder();
        int end = -1;
        for (Token token : tokens) {
            if (end >= 0 && token.start() > end) {
                text.append(' ');
            }
            text.append(token.text());
            end = token.end();
        }
        return text.toString();
    }

    /** As it stands in the text, with what is between the tokens and nothing around them. */
    public static String verbatim(String sql, List<Token> tokens) {
        return sql.substring(tokens.getFirst().start(), tokens.getLast().end());
    }

    public static String of(String sql) {
        return of(Lexer.tokens(sql));
    }
}
