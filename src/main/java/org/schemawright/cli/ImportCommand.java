package org.schemawright.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.schemawright.design.Design;
import org.schemawright.model.Visible;
import org.schemawright.store.DesignFiles;
import org.schemawright.workspace.ImportSource;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes a design file of any source. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Writes any source as a design file, to standard output or to a file *.schemawright.json.")
final class ImportCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    SourceToFile way = new SourceToFile();

    ImportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        return way.write(desk, this::write);
    }

    private void write(Workbench bench, Loaded loaded, Optional<Path> file) throws Exception {
        Design design = ImportSource.design(loaded);
        if (file.isEmpty()) {
            desk.out().print(DesignFiles.text(design));
        } else {
            ImportSource.into(file.get(), design);
            desk.out()
                    .println(Visible.text(
                            file.get() + ": " + design.database().objects().size() + " objects of " + loaded.name()));
        }
    }
}
