package org.schemawright.source;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The bytes of one file, in memory or mapped; to be closed. */
final class Content implements AutoCloseable {
    /** Largest script: a buffer's positions are ints, and half of them leave room for line ends and message texts. */
    static final long LARGEST = 1L << 30;

    private final ByteBuffer text;
    private final @Nullable Arena arena;

    private Content(ByteBuffer text, @Nullable Arena arena) {
        this.text = text;
        this.arena = arena;
    }

    static Content of(byte[] bytes) {
        return new Content(ByteBuffer.wrap(bytes), null);
    }

    static Content mapped(ByteBuffer text, Arena arena) {
        return new Content(text, arena);
    }

    ByteBuffer text() {
        return text;
    }

    @Override
    public void close() {
        if (arena != null) {
            arena.close();
        }
    }
}
