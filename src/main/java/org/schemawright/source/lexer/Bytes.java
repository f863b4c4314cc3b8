package org.schemawright.source.lexer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The character classes of psql, over bytes: every byte above 127 is a letter, whatever it stands for. */
public final class Bytes {
    private Bytes() {}

    public static boolean blank(int b) {
        return b == ' ' || (b >= '\t' && b <= '\r');
    }

    static boolean digit(int b) {
        return b >= '0' && b <= '9';
    }

    static boolean nameStart(int b) {
        return b < 0 || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b == '_';
    }

    /** A dollar tag and a psql variable have no dollar sign in them; a name may. */
    static boolean tagPart(int b) {
        return nameStart(b) || digit(b);
    }

    static boolean namePart(int b) {
        return tagPart(b) || b == '$';
    }

    /** Whether these bytes are that ASCII word, in any spelling of case. The word is given in lower case. */
    public static boolean isWord(ByteBuffer text, int start, int end, String lowerCaseWord) {
        if (end - start != lowerCaseWord.length()) {
            return false;
        }
        for (int i = start; i < end; i++) {
            int b = text.get(i);
            int lower = b >= 'A' && b <= 'Z' ? b + 32 : b;
            if (lower != lowerCaseWord.charAt(i - start)) {
                return false;
            }
        }
        return true;
    }

    public static String decode(ByteBuffer text, int start, int end) {
        byte[] copy = new byte[end - start];
        text.get(start, copy);
        return new String(copy, StandardCharsets.UTF_8);
    }
}
