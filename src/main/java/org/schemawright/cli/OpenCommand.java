package org.schemawright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.schemawright.workspace.BadRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the window. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = "Opens the window, on a design file or script if one is named.")
final class OpenCommand implements Callable<Integer> {
    private final Desk desk;
    private final Window window;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A design (*.schemawright.json) or a .sql script.")
    List<String> files = new ArrayList<>();

    @Option(
            names = "--tour",
            paramLabel = "FOLDER",
            description =
                    "Where there is no display, shows the tour in the terminal instead, with its files in FOLDER.")
    @Nullable
    String tour;

    OpenCommand(Desk desk, Window window) {
        this.desk = desk;
        this.window = window;
    }

    @Override
    public Integer call() throws BadRequest {
        boolean display = Window.hasDisplay(desk.surroundings().environment());
        String folder = tour;
        if (!display && folder != null) {
            return Main.run(desk, "tour", "--out", folder);
        }
        if (!display) {
            throw new BadRequest(
                    "there is no display to open a window on; the commands work without one:" + " schemawright --help");
        }
        return window.open(files);
    }
}
