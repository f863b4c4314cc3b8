package org.schemawright.discover;

/** A set of numbers with little around it. */
final class LongSet {
    private long[] slots = new long[1 << 12];
    private int size;
    private boolean zero;

    /** Whether it was not there before. */
    boolean add(long number) {
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
