package org.schemawright.source.lexer;

import java.nio.ByteBuffer;

/**
 * What the words of a statement so far say about where it ends: psql's own rule for {@code BEGIN ATOMIC} bodies (only
 * in a statement that begins with CREATE [OR REPLACE] FUNCTION or PROCEDURE; CASE counts inside a body), and whether
 * rows follow it.
 */
final class StatementShape {
    private static final String[] HEAD = {"create", "or", "replace", "function", "procedure"};

    private boolean begun;
    private int words;
    private final char[] head = new char[4];
    private int blocks;
    private int blockStart;
    private boolean copy;
    private boolean afterFrom;
    private boolean fromStandardInput;

    void reset() {
        begun = false;
        words = 0;
        blocks = 0;
        copy = false;
        afterFrom = false;
        fromStandardInput = false;
    }

    int blocks() {
        return blocks;
    }

    int blockStart() {
        return blockStart;
    }

    boolean rowsFollow() {
        return copy && fromStandardInput;
    }

    /** Anything that is neither blank nor comment nor word. */
    void other() {
        begun = true;
        afterFrom = false;
    }

    void word(ByteBuffer text, int start, int end, int parentheses) {
        if (words < head.length) {
            head[words] = headLetter(text, start, end);
        }
        if (!begun) {
            begun = true;
            copy = Bytes.isWord(text, start, end, "copy");
        }
        words++;
        if (parentheses > 0) {
            return;
        }
        if (copy) {
            fromStandardInput |= afterFrom && Bytes.isWord(text, start, end, "stdin");
            afterFrom = Bytes.isWord(text, start, end, "from");
        } else if (routine()) {
            block(text, start, end);
        }
    }

    private void block(ByteBuffer text, int start, int end) {
        if (Bytes.isWord(text, start, end, "begin")) {
            if (blocks == 0) {
                blockStart = start;
            }
            blocks++;
        } else if (blocks > 0 && Bytes.isWord(text, start, end, "case")) {
            blocks++;
        } else if (blocks > 0 && Bytes.isWord(text, start, end, "end")) {
            blocks--;
        }
    }

    private boolean routine() {
        if (words < 2 || head[0] != 'c') {
            return false;
        }
        boolean replacing = words >= 4 && head[1] == 'o' && head[2] == 'r';
        char kind = replacing ? head[3] : head[1];
        return kind == 'f' || kind == 'p';
    }

    private static char headLetter(ByteBuffer text, int start, int end) {
        for (String word : HEAD) {
            if (Bytes.isWord(text, start, end, word)) {
                return word.charAt(0);
            }
        }
        return 0;
    }
}
