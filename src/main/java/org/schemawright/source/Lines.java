package org.schemawright.source;

import java.nio.ByteBuffer;

/** Line numbers of a text, counted on from the last one asked for. */
final class Lines {
    private final ByteBuffer text;
    private int position;
    private int line = 1;

    Lines(ByteBuffer text) {
        this.text = text;
    }

    int at(int wanted) {
        if (wanted < position) {
            position = 0;
            line = 1;
        }
        for (; position < wanted; position++) {
            if (text.get(position) == '\n') {
                line++;
            }
        }
        return line;
    }
}
