package org.schemawright.connect;

import java.util.Arrays;

/**
 * A password while it is needed. It shows itself nowhere, is written nowhere, and is wiped when closed (as far as a
 * virtual machine can promise that).
 */
public final class Secret implements AutoCloseable {
    private final char[] characters;
    private boolean closed;

    private Secret(char[] characters) {
        this.characters = characters;
    }

    /** Takes the array over: the caller keeps no copy. */
    public static Secret of(char[] characters) {
        return new Secret(characters);
    }

    /** A copy that the caller wipes. */
    public synchronized char[] reveal() {
        if (closed) {
            throw new IllegalStateException("The secret was wiped.");
        }
        return characters.clone();
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
