package org.schemawright.source;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.schemawright.source.lexer.Bytes;
import org.schemawright.source.lexer.PsqlLexer;

/**
 * The statement that is being read: a stretch of the file, less what psql would have taken out of it (backslash
 * commands), with what it would have put in (values of variables). Its text is made only if somebody wants it.
 */
final class RawStatement {
    private record Swap(int start, int end, String with) {}

    private final ByteBuffer text;
    private final Head head;
    private final List<Swap> swaps = new ArrayList<>();
    private int start = -1;
    private int end;
    private long pasted;

    RawStatement(ByteBuffer text) {
        this.text = text;
        this.head = new Head(text);
    }

    void clear() {
        head.clear();
        swaps.clear();
        pasted = 0;
        start = -1;
    }

    boolean empty() {
        return start < 0;
    }

    Head head() {
        return head;
    }

    int start() {
        return start;
    }

    /** At most so much text it is. */
    long length() {
        return end - start + pasted;
    }

    void add(PsqlLexer lexer) {
        head.add(lexer);
        reach(lexer);
    }

    void swap(PsqlLexer lexer, String with) {
        reach(lexer);
        swaps.add(new Swap(lexer.start(), lexer.end(), with));
        pasted += with.length();
    }

    /** Leaves the token out, if it stands inside the statement. */
    void leaveOut(PsqlLexer lexer) {
        if (!empty()) {
            swaps.add(new Swap(lexer.start(), lexer.end(), ""));
        }
    }

    /** Leaves these tokens of the head out. */
    void leaveOut(int first, int last) {
        swaps.add(new Swap(head.start(first), head.end(last), ""));
        swaps.sort(Comparator.comparingInt(Swap::start));
    }

    private void reach(PsqlLexer lexer) {
        if (start < 0) {
            start = lexer.start();
        }
        end = lexer.end();
    }

    String sql() {
        var sql = new StringBuilder();
        int done = start;
        for (Swap swap : swaps) {
            // A command behind the last word is no part of the statement.
            if (swap.start() < end) {
                sql.append(Bytes.decode(text, done, swap.start())).append(swap.with());
                done = swap.end();
            }
        }
        return sql.append(Bytes.decode(text, done, end)).toString().stripTrailing();
    }
}
