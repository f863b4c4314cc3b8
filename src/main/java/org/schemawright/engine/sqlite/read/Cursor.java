package org.schemawright.engine.sqlite.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.engine.sqlite.Token;
import org.schemawright.engine.sqlite.TokenText;

/** A place among the tokens of a statement that SQLite has accepted. */
final class Cursor {
    private final List<Token> tokens;
    private int at;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    boolean is(String keyword) {
        return !atEnd() && tokens.get(at).is(keyword);
    }

    boolean isSymbol(String symbol) {
        return !atEnd() && tokens.get(at).isSymbol(symbol);
    }

    boolean isName() {
        return !atEnd() && tokens.get(at).isName();
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        if (atEnd()) {
            throw new IllegalStateException("a statement of the catalog ends early: " + TokenText.of(tokens));
        }
        return tokens.get(at++);
    }

    /** Steps over the words if the first is there. */
    boolean skip(String... words) {
        if (!is(words[0])) {
            return false;
        }
        at += words.length;
        return true;
    }

    boolean skipSymbol(String symbol) {
        boolean there = isSymbol(symbol);
        at += there ? 1 : 0;
        return there;
    }

    /** The text between a parenthesis, at which this stands, and the one that closes it. */
    String inParentheses() {
        return TokenText.of(tokensInParentheses());
    }

    List<Token> tokensInParentheses() {
        int open = at;
        int depth = 0;
        do {
            Token token = next();
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
        } while (depth > 0);
        return tokens.subList(open + 1, at - 1);
    }

    /** The names of a list in parentheses; none where no parenthesis follows. */
    List<String> nameList() {
        if (!isSymbol("(")) {
            return List.of();
        }
        return Lists.split(tokensInParentheses()).stream()
                .map(item -> item.getFirst().name())
                .toList();
    }

    List<Token> rest() {
        return tokens.subList(at, tokens.size());
    }

    /** What stands behind ON CONFLICT, if it follows. */
    Optional<String> conflict() {
        if (is("ON") && at + 1 < tokens.size() && tokens.get(at + 1).is("CONFLICT")) {
            at += 2;
            return Optional.of(next().upper());
        }
        return Optional.empty();
    }

    /** Steps over NOT DEFERRABLE and what it says about the beginning, which then means nothing. */
    boolean skipNotDeferrable() {
        if (!is("NOT") || at + 1 >= tokens.size() || !tokens.get(at + 1).is("DEFERRABLE")) {
            return false;
        }
        at += 2;
        skip("INITIALLY", "IMMEDIATE");
        return true;
    }

    /** Lists in tokens. */
    static final class Lists {
        private Lists() {}

        /** The items of a list between commas. */
        static List<List<Token>> split(List<Token> tokens) {
            var items = new ArrayList<List<Token>>();
            int start = 0;
            int depth = 0;
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
                if (depth == 0 && token.isSymbol(",")) {
                    items.add(tokens.subList(start, i));
                    start = i + 1;
                }
            }
            items.add(tokens.subList(start, tokens.size()));
            return items;
        }
    }
}
