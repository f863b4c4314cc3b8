package org.schemawright.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.schemawright.design.Document;
import org.schemawright.model.Visible;
import org.schemawright.source.SourceProblem;

/**
 * The unsaved state of a document, beside its file, so that it survives when the program is killed. Written whole and
 * crash-safe; removed when the document is saved or given up.
 */
public final class Journal {
    private static final String SEPARATOR = "\n--- layout ---\n";

    private final Path file;

    /** @param design the file that the document is in, or would be */
    public Journal(Path design) {
        this.file = design.resolveSibling("." + design.getFileName() + ".journal");
    }

    public Path file() {
        return file;
    }

    public void write(Document document) throws IOException {
        String text = DesignFiles.text(document.design()) + SEPARATOR + LayoutFiles.text(document);
        Files.createDirectories(file.toAbsolutePath().getParent());
        SafeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What was being done when the program ended without saving; empty where nothing is left. */
    public Optional<Document> left() throws SourceProblem {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            int cut = text.indexOf(SEPARATOR);
            if (cut < 0) {
                throw new SourceProblem(Visible.text(file.toString()) + " is not whole; it was left where it is");
            }
            String layout = text.substring(cut + SEPARATOR.length());
            return Optional.of(new Document(
                    DesignFiles.parse(file.toString(), text.substring(0, cut)),
                    LayoutFiles.parse(file.toString(), layout),
                    layout));
        } catch (IOException | IllegalArgumentException e) {
            throw new SourceProblem(Visible.text(file.toString()) + " could not be read: "
                    + Visible.text(String.valueOf(e.getMessage())));
        }
    }

    public void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}
