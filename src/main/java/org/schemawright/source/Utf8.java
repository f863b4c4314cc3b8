package org.schemawright.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** One pass over bytes that are to be UTF-8 without NUL. */
final class Utf8 {
    private static final long HIGH = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;

    enum Fault {
        NONE,
        NUL,
        MALFORMED
    }

    private final ByteBuffer text;
    private int position;
    private boolean ascii = true;
    private final Fault fault;

    Utf8(ByteBuffer text) {
        this.text = text.duplicate().order(ByteOrder.nativeOrder());
        this.fault = scan();
    }

    Fault fault() {
        return fault;
    }

    /** Where the fault is. */
    int position() {
        return position;
    }

    boolean ascii() {
        return ascii;
    }

    private Fault scan() {
        int limit = text.limit();
        while (position < limit) {
            if (position + 8 <= limit && plain(text.getLong(position))) {
                position += 8;
                continue;
            }
            int b = text.get(position);
            if (b == 0) {
                return Fault.NUL;
            }
            int length = b > 0 ? 1 : sequence();
            if (length == 0) {
                return Fault.MALFORMED;
            }
            ascii &= b > 0;
            position += length;
        }
        return Fault.NONE;
    }

    /** Eight bytes of ASCII at once, none of them zero. */
    private static boolean plain(long eight) {
        return (eight & HIGH) == 0 && ((eight - ONES) & HIGH) == 0;
    }

    /** The length of the character here, or 0 if it is malformed: overlong, a surrogate, beyond Unicode, cut short. */
    private int sequence() {
        int first = text.get(position) & 0xFF;
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (first < 0xC2 || first > 0xF4 || position + length > text.limit()) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((text.get(position + i) & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = text.get(position + 1) & 0xFF;
        boolean outside = switch (first) {
            case 0xE0 -> second < 0xA0;
            case 0xED -> second > 0x9F;
            case 0xF0 -> second < 0x90;
            case 0xF4 -> second > 0x8F;
            default -> false;
        };
        return outside ? 0 : length;
    }
}
