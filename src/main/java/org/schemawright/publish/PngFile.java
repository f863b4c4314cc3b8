package org.schemawright.publish;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes the format PNG row by row: eight bits each of red, green and blue, and of opacity where it matters. */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int EIGHT_BITS = 8;
    private static final int COLOUR = 2;
    private static final int COLOUR_WITH_OPACITY = 6;
    /** Each row as differences to the row above. */
    private static final int UP = 2;

    /** What a row holds. */
    enum Pixels {
        OPAQUE(COLOUR, 3),
        TRANSLUCENT(COLOUR_WITH_OPACITY, 4);

        private final int sort;
        private final int bytes;

        Pixels(int sort, int bytes) {
            this.sort = sort;
            this.bytes = bytes;
        }
    }

    private final int width;
    private final Pixels sort;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final DeflaterOutputStream packing = new DeflaterOutputStream(packed, deflater, 1 << 16);
    private final int[] above;
    private final byte[] line;
    private boolean lineIsEmpty = true;

    PngFile(int width, int height, Pixels sort) throws IOException {
        this.width = width;
        this.sort = sort;
        this.above = new int[width];
        this.line = new byte[1 + width * sort.bytes];
        line[0] = UP;
        out.write(SIGNATURE);
        var head = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(head)) {
            data.writeInt(width);
            data.writeInt(height);
            data.write(new byte[] {EIGHT_BITS, (byte) sort.sort, 0, 0, 0});
        }
        chunk("IHDR", head.toByteArray());
    }

    /** The next rows; most of them are like the one above, or nearly so. */
    void rows(int[] pixels, int count) throws IOException {
        for (int row = 0; row < count; row++) {
            int start = row * width;
            if (!Arrays.equals(pixels, start, start + width, above, 0, width)) {
                differences(pixels, start);
                System.arraycopy(pixels, start, above, 0, width);
                lineIsEmpty = false;
            } else if (!lineIsEmpty) {
                Arrays.fill(line, 1, line.length, (byte) 0);
                lineIsEmpty = true;
            }
            packing.write(line);
        }
        if (packed.size() > 1 << 20) {
            flush();
        }
    }

    private void differences(int[] pixels, int start) {
        int at = 1;
        for (int x = 0; x < width; x++) {
            int here = pixels[start + x];
            int old = above[x];
            line[at] = (byte) ((here >> 16) - (old >> 16));
            line[at + 1] = (byte) ((here >> 8) - (old >> 8));
            line[at + 2] = (byte) (here - old);
            if (sort == Pixels.TRANSLUCENT) {
                line[at + 3] = (byte) ((here >> 24) - (old >> 24));
            }
            at += sort.bytes;
        }
    }

    byte[] bytes() throws IOException {
        packing.close();
        deflater.end();
        flush();
        chunk("IEND", new byte[0]);
        return out.toByteArray();
    }

    private void flush() throws IOException {
        chunk("IDAT", packed.toByteArray());
        packed.reset();
    }

    private void chunk(String name, byte[] content) throws IOException {
        var check = new CRC32();
        var data = new DataOutputStream(out);
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        data.writeInt(content.length);
        data.write(type);
        data.write(content);
        check.update(type);
        check.update(content);
        data.writeInt((int) check.getValue());
    }
}
