package org.schemawright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.schemawright.model.Visible;
import org.schemawright.workspace.BadRequest;

/** The file that a command writes, which must not be what it reads. */
final class OutputFile {
    private OutputFile() {}

    static void checkApart(String source, Path target) throws BadRequest, IOException {
        if (isSame(source, target)) {
            throw new BadRequest(Visible.text(target.toString())
                    + " is the source itself, which would be replaced; give another file to write to");
        }
    }

    private static boolean isSame(String source, Path target) throws IOException {
        try {
            Path read = Path.of(source);
            return Files.exists(read) && Files.exists(target) && Files.isSameFile(read, target);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
