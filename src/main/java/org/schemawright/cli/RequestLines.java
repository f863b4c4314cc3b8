package org.schemawright.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Requests one a line. Of a line that no request can be so long as, only the beginning is kept. */
final class RequestLines {
    static final int LONGEST = 4 * 1024 * 1024;

    private final BufferedReader in;

    RequestLines(InputStream in) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** The next line without its end; empty where there is none. */
    Optional<String> next() throws IOException {
        var line = new StringBuilder();
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        while (read >= 0 && read != '\n') {
            if (line.length() < LONGEST) {
                line.append((char) read);
            }
            read = in.read();
        }
        return Optional.of(line.toString());
    }
}
