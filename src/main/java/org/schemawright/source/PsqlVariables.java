package org.schemawright.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.schemawright.source.lexer.LexicalProblem;
import org.schemawright.source.lexer.PsqlLexer;
import org.schemawright.source.lexer.TokenKind;

/** The constants that a script sets by {@code \set}, and what stands for {@code :name} in a statement. */
final class PsqlVariables {
    /** A value can be made of others, each twice as long as the last. */
    private static final int LONGEST = 1 << 16;

    private final Map<String, String> values = new HashMap<>();
    /** The variables whose values were found to be a part of one statement. */
    private final Set<String> plain = new HashSet<>();

    void set(String name, String value) throws SourceProblem {
        if (value.length() > LONGEST) {
            throw new SourceProblem("the value of a variable is longer than " + LONGEST + " characters: "
                    + "put it into the script itself");
        }
        plain.remove(name);
        values.put(name, value);
    }

    void unset(String name) {
        plain.remove(name);
        values.remove(name);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * What psql puts in place of a variable token; nothing if the variable is not set, since psql then leaves the text
     * as it is (it may be an array slice).
     */
    Optional<String> expand(String token) throws SourceProblem {
        char form = token.charAt(1);
        if (form == '{') {
            return Optional.of(values.containsKey(token.substring(3, token.length() - 1)) ? "TRUE" : "FALSE");
        }
        boolean quoted = form == '\'' || form == '"';
        String value = values.get(quoted ? token.substring(2, token.length() - 1) : token.substring(1));
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (form) {
                    case '\'' -> literal(value);
                    case '"' -> '"' + value.replace("\"", "\"\"") + '"';
                    default -> whole(token, value);
                });
    }

    private static String literal(String value) {
        String quoted = "'" + value.replace("'", "''") + "'";
        return value.indexOf('\\') < 0 ? quoted : " E" + quoted.replace("\\", "\\\\");
    }

    /** A value that ended a statement or opened a quote would change how everything behind it is cut. */
    private String whole(String token, String value) throws SourceProblem {
        if (!plain.add(token.substring(1))) {
            return value;
        }
        try {
            var lexer = new PsqlLexer(value);
            while (lexer.next()) {
                if (lexer.kind() == TokenKind.SEMICOLON
                        || lexer.kind() == TokenKind.COMMAND
                        || lexer.kind() == TokenKind.COMMENT) {
                    throw new SourceProblem("the value of " + token + " is more than a part of one statement: "
                            + "put it into the script itself");
                }
            }
            return value;
        } catch (LexicalProblem e) {
            throw new SourceProblem(
                    "the value of " + token + " opens what it does not close: put it into the script itself");
        }
    }
}
