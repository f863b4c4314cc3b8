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

    /** The array, made long enough for so many; what was there may be lost. */
    long[] cleared(int room) {
        if (items.length < room) {
            items = new long[Math.max(room, items.length * 2)];
        }
        size = 0;
        return items;
    }

    /** Becomes those of another list that have no common bit with a number. */
    void keepWithout(long bit, LongList others) {
        long[] from = others.items;
        int count = others.size;
        long[] to = cleared(count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            long number = from[i];
            to[kept] = number;
            kept += (number & bit) == 0 ? 1 : 0;
        }
        size = kept;
    }

    /** Puts what has the one bit into one list and what has not into the other, without a jump that depends on it. */
    void divide(long bit, LongList with, LongList without) {
        long[] first = with.cleared(size);
        long[] second = without.cleared(size);
        int shift = Long.numberOfTrailingZeros(bit);
        int firsts = 0;
        for (int i = 0; i < size; i++) {
            long number = items[i];
            first[firsts] = number;
            second[i - firsts] = number;
            firsts += (int) (number >>> shift) & 1;
        }
        with.size = firsts;
        without.size = size - firsts;
    }

    long[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
