package org.schemawright.connect;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent encoding as in libpq's addresses: {@code +} is a plus. */
final class PercentCode {
    private PercentCode() {}

    static String decode(String encoded) throws AddressProblem {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        int at = 0;
        while (at < encoded.length()) {
            int point = encoded.codePointAt(at);
            if (point == '%') {
                bytes.write(hexPair(encoded, at + 1));
                at += 3;
            } else {
                bytes.writeBytes(utf8(point));
                at += Character.charCount(point);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AddressProblem("The percent-encoded bytes of the address are not UTF-8.");
        }
    }

    static String encode(String plain) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : plain.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xff);
            if (letter < 0x80 && (Character.isLetterOrDigit(letter) || "-._~".indexOf(letter) >= 0)) {
                encoded.append(letter);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return encoded.toString();
    }

    private static byte[] utf8(int point) throws AddressProblem {
        if (Character.getType(point) == Character.SURROGATE) {
            throw new AddressProblem("The address holds half of a character (a lone surrogate).");
        }
        return Character.toString(point).getBytes(StandardCharsets.UTF_8);
    }

    private static int hexPair(String encoded, int at) throws AddressProblem {
        if (at + 2 > encoded.length()
                || !HexFormat.isHexDigit(encoded.charAt(at))
                || !HexFormat.isHexDigit(encoded.charAt(at + 1))) {
            throw new AddressProblem(
                    "A % in the address is not followed by two hexadecimal digits. Write %25 for a" + " percent sign.");
        }
        return HexFormat.fromHexDigits(encoded, at, at + 2);
    }
}
