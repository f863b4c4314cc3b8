package org.schemawright.discover;

import java.util.Arrays;

/** Numbers one after the other; the array may be longer than there are. */
final class LongList {
    long[] items;
    int size;

    LongList() {
        this(16);
    }

    LongList(int room) {
        items = new long[room];
    }

    void add(long number) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = number;
    }

    long[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
