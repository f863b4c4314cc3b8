package org.schemawright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.schemawright.model.Visible;
import org.schemawright.publish.DocumentFormat;
import org.schemawright.publish.Handout;
import org.schemawright.store.SafeFile;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.LoadDocument;
import org.schemawright.workspace.Workbench;
import org.schemawright.workspace.WriteDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes any source down for people and for other tools. */
@Command(
        name = "document",
        mixinStandardHelpOptions = true,
        description = "Writes a data dictionary of any source, or the source in the language of another tool.")
final class DocumentCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "The schema to write down.")
    String source = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER|FILE",
            required = true,
            description =
                    "The file to write, or the folder to write into. In a folder, Markdown has a page for each table.")
    Path target = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "html, markdown, dbml, mermaid or plantuml; that of the file's ending, else html.")
    @Nullable
    String format;

    @Mixin
    SourceOptions sources = new SourceOptions();

    @Option(names = "--quiet", description = "No notes on standard error.")
    boolean quiet;

    DocumentCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        boolean folder = Files.isDirectory(target)
                || DocumentFormat.ofFile(target.toString()).isEmpty()
                        && !String.valueOf(target.getFileName()).contains(".");
        DocumentFormat wanted = format(folder);
        OutputFile.checkApart(source, target);
        try (Waiting _ = Waiting.start(desk, quiet, "Writing");
                Workbench bench = sources.open(desk)) {
            LoadDocument.Ready ready =
                    new LoadDocument(bench, diagrams(wanted)).load(source, sources.wanted(), sources.narrowing());
            Handout handout = WriteDocument.handout(ready);
            WriteDocument.Written written =
                    folder ? WriteDocument.folder(handout, wanted) : WriteDocument.file(handout, wanted);
            SafeFile.writeAll(placed(written.files(), folder));
            desk.out()
                    .println(Visible.text(target + ": " + written.files().size()
                            + (written.files().size() == 1 ? " file of " : " files of ") + ready.name()));
            if (!quiet) {
                desk.notes(ready.notes());
                desk.notes(written.leftOut());
            }
            return ExitCode.OK;
        }
    }

    private static LoadDocument.Diagrams diagrams(DocumentFormat format) {
        return format.hasDiagrams() ? LoadDocument.Diagrams.WANTED : LoadDocument.Diagrams.LEFT_AS_THEY_ARE;
    }

    private DocumentFormat format(boolean folder) throws BadRequest {
        if (format != null) {
            return Words.constant(DocumentFormat.class, "--format", format);
        }
        if (folder) {
            return DocumentFormat.HTML;
        }
        return DocumentFormat.ofFile(target.toString())
                .orElseThrow(() -> new BadRequest(Visible.text(target.toString())
                        + " has no ending that says what to write: give --format, a folder, or a file *.html, *.md,"
                        + " *.dbml, *.mmd or *.puml"));
    }

    private SortedMap<Path, byte[]> placed(SortedMap<String, byte[]> files, boolean folder) {
        var placed = new TreeMap<Path, byte[]>();
        files.forEach((name, content) -> placed.put(folder ? target.resolve(name) : target, content));
        return placed;
    }
}
