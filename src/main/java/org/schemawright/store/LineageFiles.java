package org.schemawright.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.schemawright.change.Lineage;
import org.schemawright.model.Visible;
import org.schemawright.source.SourceProblem;
import tools.jackson.core.JacksonException;

/** Reads lineage from a file of its own: a JSON object with the member {@code lineage}, as a design file has it. */
public final class LineageFiles {
    private LineageFiles() {}

    public static Lineage read(Path path) throws SourceProblem {
        String name = Visible.text(path.toString());
        try {
            String text = Files.readString(path);
            try {
                return new DesignReader().lineage(DesignFiles.tree(text));
            } catch (DesignProblem e) {
                throw new SourceProblem(name + e.place(text) + ": " + e.getMessage());
            }
        } catch (JacksonException e) {
            throw new SourceProblem(name + ": this is no JSON text: "
                    + Visible.text(e.getOriginalMessage().lines().findFirst().orElse("unreadable")));
        } catch (NoSuchFileException e) {
            throw new SourceProblem(name + " does not exist; name the file that states the lineage");
        } catch (CharacterCodingException e) {
            throw new SourceProblem(name + " is not UTF-8, so it is no lineage");
        } catch (IOException e) {
            throw new SourceProblem(name + " could not be read: " + Visible.text(String.valueOf(e.getMessage())));
        }
    }
}
