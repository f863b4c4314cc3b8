package org.schemawright.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.schemawright.connect.Prompt;
import org.schemawright.connect.Secret;
import org.schemawright.connect.Surroundings;
import org.schemawright.model.Visible;

/**
 * Where the program is used: its streams and surroundings.
 *
 * @param out     results
 * @param err     progress and messages
 * @param reader  whether a person at a terminal reads what goes there
 */
record Desk(InputStream in, PrintStream out, PrintStream err, Reader reader, Surroundings surroundings) {
    /** Who reads the messages. */
    enum Reader {
        PERSON,
        PROGRAM
    }

    static Desk ofProcess() {
        return new Desk(
                System.in,
                new PrintStream(
                        new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.console() != null && System.console().isTerminal() ? Reader.PERSON : Reader.PROGRAM,
                Surroundings.ofProcess());
    }

    boolean colours() {
        return reader == Reader.PERSON && !surroundings.environment().containsKey("NO_COLOR");
    }

    Prompt prompt() {
        return reader == Reader.PROGRAM ? Prompt.NOBODY : Desk::ask;
    }

    private static Optional<Secret> ask(String question) {
        return Optional.ofNullable(System.console())
                .map(console -> console.readPassword("%s: ", question))
                .map(Secret::of);
    }

    void say(String message) {
        err.println(Visible.text(message));
    }

    void notes(List<String> notes) {
        notes.forEach(note -> say("note: " + note));
    }
}
