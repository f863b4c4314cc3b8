package org.schemawright.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.schemawright.connect.Surroundings;
import org.schemawright.connect.Surroundings.FileSystemKind;

/** One call of the program, and what came of it. */
record Run(int code, String out, String err) {
    static Run of(String... arguments) {
        return with("", Map.of(), arguments);
    }

    static Run with(String in, Map<String, String> environment, String... arguments) {
        return with(in.getBytes(StandardCharsets.UTF_8), environment, arguments);
    }

    static Run with(byte[] in, String... arguments) {
        return with(in, Map.of(), arguments);
    }

    private static Run with(byte[] in, Map<String, String> environment, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var desk = new Desk(
                new ByteArrayInputStream(in),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                Desk.Reader.PROGRAM,
                new Surroundings(environment, Path.of("/nonexistent"), "nobody", FileSystemKind.POSIX));
        int code = Main.run(desk, arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
