package org.schemawright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.schemawright.design.Notation;
import org.schemawright.diagram.Palette;
import org.schemawright.diagram.Scene;
import org.schemawright.model.Visible;
import org.schemawright.publish.Look;
import org.schemawright.publish.Paper;
import org.schemawright.publish.PictureFormat;
import org.schemawright.store.SafeFile;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.LoadDocument;
import org.schemawright.workspace.RenderPicture;
import org.schemawright.workspace.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws any source. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Draws a diagram of any source as a picture: SVG, PNG or PDF by the ending of the file.")
final class RenderCommand implements Callable<Integer> {
    private static final double SMALLEST = 0.01;
    private static final double LARGEST = 20;

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "The schema to draw.")
    String source = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The picture to write: *.svg, *.png or *.pdf.")
    Path file = Path.of("");

    @Option(names = "--diagram", paramLabel = "NAME", description = "Which diagram of a design; the first without it.")
    @Nullable
    String diagram;

    @Option(
            names = "--tables",
            split = ",",
            paramLabel = "NAME",
            description = "Only these of the diagram, with * for any letters.")
    List<String> tables = new ArrayList<>();

    @Option(names = "--theme", paramLabel = "THEME", description = "light (the usual one) or dark.")
    String theme = "light";

    @Option(
            names = "--notation",
            paramLabel = "NAME",
            description = "crows-foot, idef1x or uml; that of the diagram without it.")
    @Nullable
    String notation;

    @Option(
            names = "--scale",
            paramLabel = "FACTOR",
            description = "How much larger than on the screen: for PNG, and for PDF on paper that can take it.")
    double scale = 1;

    @Option(
            names = "--page",
            paramLabel = "PAPER",
            description = "For PDF: whole (the usual one), a4, letter and so on, or a4-tiles for as many as it takes.")
    @Nullable
    String paper;

    @Option(names = "--transparent", description = "Nothing behind the tables.")
    boolean transparent;

    @Mixin
    SourceOptions sources = new SourceOptions();

    @Option(names = "--quiet", description = "No notes on standard error.")
    boolean quiet;

    RenderCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        PictureFormat format = PictureFormat.ofFile(file.toString())
                .orElseThrow(() -> new BadRequest(Visible.text(file.toString())
                        + " has no ending that says what to draw: write to a file *.svg, *.png or *.pdf"));
        var making = new RenderPicture.Making(format, look(), scale(), paper());
        var choice = new RenderPicture.Choice(Optional.ofNullable(diagram), notation(), tables);
        OutputFile.checkApart(source, file);
        try (Waiting _ = Waiting.start(desk, quiet, "Drawing");
                Workbench bench = sources.open(desk)) {
            LoadDocument.Ready ready = new LoadDocument(bench).load(source, sources.wanted(), sources.narrowing());
            Scene scene = RenderPicture.scene(ready.document(), choice);
            SafeFile.write(file, RenderPicture.bytes(scene, ready.title(), making));
            desk.out()
                    .println(Visible.text(file + ": " + scene.boxes().size() + " tables and views, "
                            + scene.references() + " references of " + ready.name()));
            if (!quiet) {
                desk.notes(ready.notes());
            }
            return ExitCode.OK;
        }
    }

    private double scale() throws BadRequest {
        if (!(scale >= SMALLEST && scale <= LARGEST)) {
            throw new BadRequest("--scale " + scale + ": give a factor from " + SMALLEST + " to " + LARGEST);
        }
        return scale;
    }

    private Paper paper() throws BadRequest {
        String name = paper == null ? "whole" : paper;
        return Paper.named(name)
                .orElseThrow(() -> new BadRequest("--page " + Visible.text(name) + ": choose among " + Paper.names()));
    }

    private Look look() throws BadRequest {
        var background = transparent ? Look.Background.TRANSPARENT : Look.Background.GROUND;
        return new Look(Words.constant(Palette.class, "--theme", theme), background);
    }

    private Optional<Notation> notation() throws BadRequest {
        return notation == null
                ? Optional.empty()
                : Optional.of(Words.constant(Notation.class, "--notation", notation));
    }
}
