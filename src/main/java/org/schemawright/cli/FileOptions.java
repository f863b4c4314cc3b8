package org.schemawright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.schemawright.engine.Engine;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.ExportMigration;
import org.schemawright.workspace.FileStem;
import org.schemawright.workspace.Prepared;
import picocli.CommandLine.Option;

/** The migration as files. */
final class FileOptions {
    @Option(names = "--out", paramLabel = "FOLDER", description = "Writes .up.sql, .down.sql and .verify.sql there.")
    @Nullable
    Path folder;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the files are called after (default: migration).")
    String name = "migration";

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The time in the files' names, such as 20260131120000 or 2026-01-31T12:00:00Z; by default"
                    + " SOURCE_DATE_EPOCH or the clock.")
    @Nullable
    String at;

    /** The folder, if files are wanted and can be written there. */
    @Nullable
    Path checked() throws BadRequest, IOException {
        Path wanted = folder;
        if (wanted != null) {
            FileStem.checkTime(at);
            if (Files.exists(wanted) && !Files.isDirectory(wanted)) {
                throw new NotDirectoryException(wanted.toString());
            }
        }
        return wanted;
    }

    void write(Path folder, Prepared prepared, Engine engine, Desk desk) throws BadRequest, IOException {
        Instant now = Clock.systemUTC().instant();
        String stem = FileStem.of(name, at, desk.surroundings().environment().get("SOURCE_DATE_EPOCH"), now);
        ExportMigration.write(folder, stem, prepared, engine)
                .keySet()
                .forEach(file -> desk.out().println(org.schemawright.model.Visible.text(file.toString())));
    }
}
