package org.schemawright.engine.sqlite;

import java.util.List;
import org.schemawright.model.ColumnValue;

/** What can be told of an expression by its tokens. */
public final class Expressions {
    private Expressions() {}

    /** The expression behind a column; empty where there is none. */
    public static String of(ColumnValue value) {
        return switch (value) {
            case ColumnValue.None _, ColumnValue.Identity _ -> "";
            case ColumnValue.Default(var expression) -> expression;
            case ColumnValue.Generated(var expression, var _) -> expression;
        };
    }

    /** Whether a name stands in it, as a name or as a text that may be taken for one. */
    public static boolean mentions(String expression, String name) {
        return Lexer.tokens(expression).stream()
                .anyMatch(token -> token.sort() != Token.Sort.STRING && token.names(name));
    }

    /** A literal, a signed number or a single word: what DEFAULT takes without parentheses. */
    public static boolean isPlain(String expression) {
        List<Token> tokens = Lexer.tokens(expression);
        return tokens.size() == 1 && tokens.getFirst().sort() != Token.Sort.SYMBOL
                || tokens.size() == 2
                        && (tokens.getFirst().isSymbol("-") || tokens.getFirst().isSymbol("+"))
                        && tokens.getLast().sort() == Token.Sort.VALUE;
    }

    /** A plain one that is the same for every row. */
    public static boolean isConstant(String expression) {
        return isPlain(expression) && !expression.regionMatches(true, 0, "CURRENT_", 0, "CURRENT_".length());
    }

    public static boolean isNull(String expression) {
        return expression.equalsIgnoreCase("NULL");
    }
}
