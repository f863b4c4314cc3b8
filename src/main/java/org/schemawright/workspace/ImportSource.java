package org.schemawright.workspace;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.schemawright.change.Lineage;
import org.schemawright.design.Decision;
import org.schemawright.design.Design;
import org.schemawright.source.SourceAddress;
import org.schemawright.source.SourceProblem;
import org.schemawright.store.DesignFiles;

/** Makes a design of a loaded source. */
public final class ImportSource {
    private ImportSource() {}

    public static Design design(Loaded source) {
        return new Design(source.database(), source.lineage(), source.decisions(), "");
    }

    /**
     * Writes the design. Where there is a design already, its objects are replaced; its lineage and what this version
     * does not know stay.
     */
    public static void into(Path file, Design design) throws BadRequest, SourceProblem, IOException {
        if (!file.toString().endsWith(SourceAddress.DESIGN_ENDING)) {
            throw new BadRequest("a design is kept in a file *" + SourceAddress.DESIGN_ENDING + ", and "
                    + org.schemawright.model.Visible.text(file.toString()) + " is none");
        }
        DesignFiles.write(file, Files.exists(file) ? over(file, design) : design);
    }

    private static Design over(Path file, Design design) throws IOException {
        try {
            Design old = DesignFiles.read(file);
            Lineage lineage = design.lineage().isEmpty() ? old.lineage() : design.lineage();
            List<Decision> decisions = design.decisions().isEmpty() ? old.decisions() : design.decisions();
            return new Design(design.database(), lineage, decisions, old.kept());
        } catch (SourceProblem e) {
            throw new FileAlreadyExistsException(file.toString(), null, String.valueOf(e.getMessage()));
        }
    }
}
