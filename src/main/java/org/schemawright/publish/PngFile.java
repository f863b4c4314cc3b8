package org.schemawright.publish;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes the format PNG row by row: eight bits each of red, green, blue and opacity. */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int EIGHT_BITS = 8;
    private static final int COLOUR_WITH_OPACITY = 6;
    /** Each row as differences to the row above. */
    private static final int UP = 2;

    private final int width;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
    private final DeflaterOutputStream packing = new DeflaterOutputStream(packed, deflater, 1 << 16);
    private byte[] above;

    PngFile(int width, int height) throws IOException {
        this.width = width;
        this.above = new byte[width * 4];
        out.write(SIGNATURE);
        var head = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(head)) {
            data.writeInt(width);
            data.writeInt(height);
            data.write(new byte[] {EIGHT_BITS, COLOUR_WITH_OPACITY, 0, 0, 0});
        }
        chunk("IHDR", head.toByteArray());
    }

    /** The next rows. */
    void rows(int[] pixels, int count) throws IOException {
        for (int row = 0; row < count; row++) {
            var here = new byte[width * 4];
            for (int x = 0; x < width; x++) {
                int pixel = pixels[row * width + x];
                here[4 * x] = (byte) (pixel >> 16);
                here[4 * x + 1] = (byte) (pixel >> 8);
                here[4 * x + 2] = (byte) pixel;
                here[4 * x + 3] = (byte) (pixel >> 24);
            }
            var line = new byte[1 + here.length];
            line[0] = UP;
            for (int i = 0; i < here.length; i++) {
                line[i + 1] = (byte) (here[i] - above[i]);
            }
            packing.write(line);
            above = here;
        }
        if (packed.size() > 1 << 20) {
            flush();
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
