package org.schemawright.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.schemawright.design.Design;
import org.schemawright.model.Visible;
import org.schemawright.store.DesignFiles;
import org.schemawright.workspace.ImportSource;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a design file of any source. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Writes any source as a design file, to standard output or to a file *.schemawright.json.")
final class ImportCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "The schema to import.")
    String source = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The design file to write.")
    @Nullable
    Path file;

    @Mixin
    SourceOptions sources = new SourceOptions();

    @Option(names = "--quiet", description = "No notes on standard error.")
    boolean quiet;

    ImportCommand(Desk desk) {
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
            Design design = ImportSource.design(loaded);
            if (wanted == null) {
                desk.out().print(DesignFiles.text(design));
            } else {
                ImportSource.into(wanted, design);
                desk.out()
                        .println(Visible.text(
                                wanted + ": " + design.database().objects().size() + " objects of " + loaded.name()));
            }
            if (!quiet) {
                desk.notes(loaded.notes());
            }
            return ExitCode.OK;
        }
    }
}
