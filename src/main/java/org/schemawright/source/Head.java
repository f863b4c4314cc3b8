package org.schemawright.source;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.schemawright.source.lexer.Bytes;
import org.schemawright.source.lexer.PsqlLexer;
import org.schemawright.source.lexer.TokenKind;

/** The first tokens of a statement outside parentheses: enough to tell what kind of statement it is. */
final class Head {
    private static final int LONGEST = 256;

    private final ByteBuffer text;
    private final int[] starts = new int[LONGEST];
    private final int[] ends = new int[LONGEST];
    private final TokenKind[] kinds = new TokenKind[LONGEST];
    private int count;

    Head(ByteBuffer text) {
        this.text = text;
    }

    void clear() {
        count = 0;
    }

    void add(PsqlLexer lexer) {
        if (count == LONGEST || lexer.parentheses() > 0 || text.get(lexer.start()) == ')') {
            return;
        }
        starts[count] = lexer.start();
        ends[count] = lexer.end();
        kinds[count] = lexer.kind();
        count++;
    }

    int size() {
        return count;
    }

    /** Whether the token is one of these keywords or symbols; quoted names are none. */
    boolean is(int index, String... words) {
        if (index >= count || (kinds[index] != TokenKind.WORD && kinds[index] != TokenKind.SYMBOL)) {
            return false;
        }
        for (String word : words) {
            if (Bytes.isWord(text, starts[index], ends[index], word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the tokens from here on are these keywords. */
    boolean sequence(int index, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!is(index + i, words[i])) {
                return false;
            }
        }
        return true;
    }

    /** The first place of these keywords one after the other, or -1. */
    int find(String... words) {
        for (int i = 0; i < count; i++) {
            if (sequence(i, words)) {
                return i;
            }
        }
        return -1;
    }

    TokenKind kind(int index) {
        return kinds[index];
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    /** As written. */
    String text(int index) {
        return index < count ? Bytes.decode(text, starts[index], ends[index]) : "";
    }

    /** The keywords in capitals and the name behind them: fit for a list, and too short for a password. */
    String title(int keywords) {
        var title = new StringBuilder();
        for (int i = 0; i < Math.min(keywords, count); i++) {
            title.append(i == 0 ? "" : " ").append(text(i).toUpperCase(Locale.ROOT));
        }
        for (int i = keywords; isName(i); i += 2) {
            title.append(i == keywords ? " " : ".").append(text(i));
            if (!is(i + 1, ".")) {
                break;
            }
        }
        return title.toString();
    }

    private boolean isName(int index) {
        return index < count && (kinds[index] == TokenKind.WORD || kinds[index] == TokenKind.QUOTED_NAME);
    }
}
