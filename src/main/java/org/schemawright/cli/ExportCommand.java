package org.schemawright.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.schemawright.model.Visible;
import org.schemawright.store.SafeFile;
import org.schemawright.workspace.ExportSource;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes any source as DDL. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes any source as the SQL that makes it in an empty database.")
final class ExportCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "The schema to export.")
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

    ExportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Path wanted = file;
        if (wanted != null) {
            OutputFile.checkApart(source, wanted);
        }
        try (Waiting _ = Waiting.start(desk, quiet, "Reading");
                Workbench bench = sources.open(desk);
                Loaded loaded = bench.load(source, sources.wanted(), sources.narrowing())) {
            String text = new ExportSource(bench).statements(loaded);
            if (wanted == null) {
                desk.out().print(text);
            } else {
                SafeFile.write(wanted, text.getBytes(StandardCharsets.UTF_8));
                desk.out().println(Visible.text(wanted + ": " + loaded.name()));
            }
            if (!quiet) {
                desk.notes(loaded.notes());
            }
            return ExitCode.OK;
        }
    }
}
