package org.schemawright.discover;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The distinct values of one column, numbered from 0 in the order in which they came. Their texts stand one after the
 * other in UTF-8, so that a value costs its bytes and little more.
 */
final class ValueDictionary {
    /** Past this a column's texts cannot be addressed. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 64;

    private static final long EMPTY = -1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[256];
    private int[] ends = new int[64];

    /** A value's hash and its number, so that most others are told from it without a look elsewhere. */
    private long[] slots = emptySlots(256);

    private int size;

    private static long[] emptySlots(int count) {
        long[] slots = new long[count];
        Arrays.fill(slots, EMPTY);
        return slots;
    }

    int size() {
        return size;
    }

    /** The number of a value, a new one where it was not there; {@code length} bytes from {@code start} on. */
    int id(byte[] source, int start, int length) {
        int hash = hash(source, start, length);
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (true) {
            long entry = slots[slot];
            if (entry == EMPTY) {
                return added(source, start, length, hash, slot);
            }
            if ((int) (entry >> Integer.SIZE) == hash && equal((int) entry, source, start, length)) {
                return (int) entry;
            }
            slot = slot + 1 & mask;
        }
    }

    /** The number of a value; less than 0 where it is not there. */
    int known(byte[] source, int start, int length) {
        int hash = hash(source, start, length);
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != EMPTY) {
            long entry = slots[slot];
            if ((int) (entry >> Integer.SIZE) == hash && equal((int) entry, source, start, length)) {
                return (int) entry;
            }
            slot = slot + 1 & mask;
        }
        return -1;
    }

    /** A number that no text will get. */
    int idOfNull() {
        if (size == ends.length) {
            grow();
        }
        ends[size] = size == 0 ? 0 : ends[size - 1];
        return size++;
    }

    boolean equal(int id, byte[] source, int start, int length) {
        int from = id == 0 ? 0 : ends[id - 1];
        return ends[id] - from == length && same(from, source, start, length);
    }

    /** Eight bytes at a time; most values are too short for what the library does to be worth its call. */
    private boolean same(int from, byte[] source, int start, int length) {
        if (length >= Long.BYTES) {
            int last = length - Long.BYTES;
            for (int at = 0; at < last; at += Long.BYTES) {
                if ((long) LONGS.get(bytes, from + at) != (long) LONGS.get(source, start + at)) {
                    return false;
                }
            }
            return (long) LONGS.get(bytes, from + last) == (long) LONGS.get(source, start + last);
        }
        if (from + Long.BYTES <= bytes.length && start + Long.BYTES <= source.length) {
            long difference = (long) LONGS.get(bytes, from) ^ (long) LONGS.get(source, start);
            return length == 0 || difference << Long.SIZE - Byte.SIZE * length == 0;
        }
        return Arrays.equals(bytes, from, from + length, source, start, start + length);
    }

    private static int hash(byte[] source, int start, int length) {
        long hash = length * 0x9E3779B97F4A7C15L;
        int at = start;
        int end = start + length;
        for (; at + 8 <= end; at += 8) {
            hash = (hash ^ (long) LONGS.get(source, at)) * 0xff51afd7ed558ccdL;
            hash ^= hash >>> 32;
        }
        for (; at < end; at++) {
            hash = (hash ^ source[at]) * 0x100000001b3L;
        }
        hash ^= hash >>> 29;
        hash *= 0xc4ceb9fe1a85ec53L;
        return (int) (hash ^ hash >>> 32);
    }

    private int added(byte[] source, int start, int length, int hash, int slot) {
        int id = size;
        if (id == ends.length) {
            grow();
        }
        int from = id == 0 ? 0 : ends[id - 1];
        if (length > MOST_BYTES - from) {
            throw new OutOfMemoryError("the distinct values of a column take more than 2 GB");
        }
        if (from + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(MOST_BYTES, Math.max(from + length, bytes.length * 2L)));
        }
        System.arraycopy(source, start, bytes, from, length);
        ends[id] = from + length;
        slots[slot] = (long) hash << Integer.SIZE | id;
        size++;
        if (size * 2 > slots.length) {
            rehash();
        }
        return id;
    }

    private void grow() {
        ends = Arrays.copyOf(ends, size * 2);
    }

    private void rehash() {
        long[] old = slots;
        long[] wider = emptySlots(old.length * 2);
        int mask = wider.length - 1;
        for (long entry : old) {
            if (entry != EMPTY) {
                int slot = (int) (entry >> Integer.SIZE) & mask;
                while (wider[slot] != EMPTY) {
                    slot = slot + 1 & mask;
                }
                wider[slot] = entry;
            }
        }
        slots = wider;
    }

    /** Gives back what only new values need. */
    void close() {
        slots = new long[0];
        bytes = Arrays.copyOf(bytes, size == 0 ? 0 : ends[size - 1]);
    }

    int length(int id) {
        return ends[id] - (id == 0 ? 0 : ends[id - 1]);
    }

    String text(int id) {
        int from = id == 0 ? 0 : ends[id - 1];
        return new String(bytes, from, ends[id] - from, StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return bytes;
    }
}
