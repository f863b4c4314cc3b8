package org.schemawright.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Requests one a line, in UTF-8. Of a line that no request can be so long as, only the beginning is kept. The mark that
 * some programs put before all text is no part of the first.
 */
final class RequestLines {
    static final int LONGEST = 4 * 1024 * 1024;
    private static final String MARK = "\ufeff";

    private final InputStream in;
    private boolean first = true;

    RequestLines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * A line without its end.
     *
     * @param unreadable whether its bytes are no text; what stands for them is not what was meant
     */
    private record Line(String text, boolean unreadable) {}

    /**
     * Answers each line that is not blank with one.
     *
     * @param unreadable the answer to what is no text
     */
    static void answer(Desk desk, UnaryOperator<String> answer, String unreadable) throws IOException {
        var lines = new RequestLines(desk.in());
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            Line asked = line.get();
            if (!asked.text().isBlank()) {
                desk.out().print((asked.unreadable() ? unreadable : answer.apply(asked.text())) + "\n");
                desk.out().flush();
            }
        }
    }

    /** The next line; empty where there is none. */
    private Optional<Line> next() throws IOException {
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        var bytes = new ByteArrayOutputStream();
        while (read >= 0 && read != '\n') {
            if (bytes.size() < LONGEST) {
                bytes.write(read);
            }
            read = in.read();
        }
        Line line = line(bytes.toByteArray());
        boolean marked = first && line.text().startsWith(MARK);
        first = false;
        return Optional.of(marked ? new Line(line.text().substring(1), line.unreadable()) : line);
    }

    private static Line line(byte[] bytes) {
        try {
            return new Line(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    false);
        } catch (CharacterCodingException e) {
            return new Line(new String(bytes, StandardCharsets.UTF_8), bytes.length < LONGEST);
        }
    }
}
