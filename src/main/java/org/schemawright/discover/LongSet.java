package org.schemawright.discover;

/** A set of numbers with little around it; where they are small, a bit for each that there may be. */
final class LongSet {
    /** Up to so many bits in a number, a table of all numbers is small enough to stay near the processor. */
    private static final int FEW_BITS = 22;

    private final long[] bits;
    private long[] slots;
    private int size;
    private boolean zero;

    /** @param width how many bits the numbers have at most */
    LongSet(int width) {
        boolean few = width <= FEW_BITS;
        bits = new long[few ? Math.max(1, 1 << width >> 6) : 0];
        slots = new long[few ? 1 : 1 << 12];
    }

    /** Whether it was not there before. */
    boolean add(long number) {
        if (bits.length > 0) {
            int word = (int) (number >>> 6);
            long before = bits[word];
            long after = before | 1L << number;
            bits[word] = after;
            return before != after;
        }
        if (number == 0) {
            boolean fresh = !zero;
            zero = true;
            return fresh;
        }
        int mask = slots.length - 1;
        int slot = (int) mixed(number) & mask;
        while (slots[slot] != 0) {
            if (slots[slot] == number) {
                return false;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = number;
        if (++size * 2 > slots.length) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        int mask = slots.length - 1;
        for (long number : old) {
            if (number != 0) {
                int slot = (int) mixed(number) & mask;
                while (slots[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                slots[slot] = number;
            }
        }
    }

    static long mixed(long number) {
        long mixed = (number ^ number >>> 32) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }
}
