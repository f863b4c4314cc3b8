package org.schemawright.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.schemawright.connect.Connector;
import org.schemawright.connect.Prompt;
import org.schemawright.connect.Surroundings;
import org.schemawright.engine.Engine;
import org.schemawright.source.ScriptOptions;

/** The use cases as tests have them: nobody is asked for a password. */
public final class TestBench {
    private TestBench() {}

    public static Workbench open() {
        return in(Surroundings.ofProcess());
    }

    /** With these engines alone. */
    public static Workbench open(Engine... engines) {
        return open(new ScratchShelf(), engines);
    }

    public static Workbench open(ScratchShelf shelf, Engine... engines) {
        return of(new EngineChoice(List.of(engines)), shelf, Surroundings.ofProcess());
    }

    public static Workbench in(Surroundings around) {
        return of(Engines.known(), new ScratchShelf(), around);
    }

    private static Workbench of(EngineChoice engines, ScratchShelf shelf, Surroundings around) {
        return new Workbench(engines, shelf, around, new Connector(around, Prompt.NOBODY), ScriptOptions.SCHEMA_ONLY);
    }

    /** An engine in whatever version there is. */
    public static Wanted wanted(String engine) {
        return new Wanted(Optional.of(engine), OptionalInt.empty());
    }

    /** A new file with a script; its path. */
    public static String script(Path folder, String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "schema", ".sql"), text)
                .toString();
    }
}
