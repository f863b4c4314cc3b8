package org.schemawright.discover;

import java.util.BitSet;

/** Which numbers of a column stand for NULL. */
final class NullIds {
    private final BitSet ids = new BitSet();

    void add(int id) {
        ids.set(id);
    }

    boolean contains(int id) {
        return ids.get(id);
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    /** One of them. */
    int first() {
        return ids.nextSetBit(0);
    }
}
