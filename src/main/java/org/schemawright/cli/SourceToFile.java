package org.schemawright.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Workbench;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One schema that a command reads, and where it writes it in another form. */
final class SourceToFile {
    @Parameters(index = "0", paramLabel = "SOURCE", description = "The schema to read.")
    String source = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write; standard output without it.")
    @Nullable
    Path file;

    @Mixin
    SourceOptions sources = new SourceOptions();

    @Option(names = "--quiet", description = "No notes on standard error.")
    boolean quiet;

    /** Writes what was read; to standard output where there is no file. */
    interface Form {
        void write(Workbench bench, Loaded loaded, Optional<Path> file) throws Exception;
    }

    int write(Desk desk, Form form) throws Exception {
        Path wanted = file;
        if (wanted != null) {
            OutputFile.checkApart(source, wanted);
        }
        try (Waiting _ = Waiting.start(desk, quiet, "Reading");
                Workbench bench = sources.open(desk);
                Loaded loaded = bench.load(source, sources.wanted(), sources.narrowing())) {
            form.write(bench, loaded, Optional.ofNullable(wanted));
            if (!quiet) {
                desk.notes(loaded.notes());
            }
            return ExitCode.OK;
        }
    }
}
