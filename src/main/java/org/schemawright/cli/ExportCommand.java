package org.schemawright.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.schemawright.model.Visible;
import org.schemawright.store.SafeFile;
import org.schemawright.workspace.ExportSource;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes any source as DDL. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes any source as the SQL that makes it in an empty database.")
final class ExportCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    SourceToFile way = new SourceToFile();

    ExportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        return way.write(desk, this::write);
    }

    private void write(Workbench bench, Loaded loaded, Optional<Path> file) throws Exception {
        String text = new ExportSource(bench).statements(loaded);
        if (file.isEmpty()) {
            desk.out().print(text);
        } else {
            SafeFile.write(file.get(), text.getBytes(StandardCharsets.UTF_8));
            desk.out().println(Visible.text(file.get() + ": " + loaded.name()));
        }
    }
}
