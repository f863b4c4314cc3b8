package org.schemawright.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The up parts of a migration file that holds both ways. Its runner reads the marks line by line, whatever stands
 * around them, and so do we. The rest is blanked, so that places stay as they are.
 */
final class UpSections {
    /** goose, sql-migrate, dbmate and node-pg-migrate, in this order. */
    private static final Pattern MARK = Pattern.compile(
            "(?mi)^[ \\t]*--[ \\t]*(?:\\+goose[ \\t]+(up|down)\\b|\\+migrate[ \\t]+(up|down)\\b|migrate:(up|down)\\b"
                    + "|(up|down)[ \\t]+migration[ \\t]*\\r?$)");

    private static final int LARGEST = 64 << 20;

    private record Mark(int position, boolean up) {}

    private UpSections() {}

    /** The script itself if it has no marks. */
    static ByteBuffer of(ByteBuffer script) {
        if (script.limit() > LARGEST) {
            return script;
        }
        byte[] bytes = new byte[script.limit()];
        script.get(0, bytes);
        // One character a byte: positions in the text are positions in the file.
        List<Mark> marks = marks(new String(bytes, StandardCharsets.ISO_8859_1));
        if (marks.stream().noneMatch(Mark::up)) {
            return script;
        }
        blank(bytes, 0, marks.getFirst().position());
        for (int i = 0; i < marks.size(); i++) {
            if (!marks.get(i).up()) {
                int end = i + 1 < marks.size() ? marks.get(i + 1).position() : bytes.length;
                blank(bytes, marks.get(i).position(), end);
            }
        }
        return ByteBuffer.wrap(bytes);
    }

    private static List<Mark> marks(String text) {
        var marks = new ArrayList<Mark>();
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            boolean up = false;
            for (int group = 1; group <= mark.groupCount(); group++) {
                String way = mark.group(group);
                up |= way != null && way.toLowerCase(Locale.ROOT).equals("up");
            }
            marks.add(new Mark(mark.start(), up));
        }
        return marks;
    }

    private static void blank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != '\n') {
                bytes[i] = ' ';
            }
        }
    }
}
