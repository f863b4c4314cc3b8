package org.schemawright.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.model.Visible;
import org.schemawright.source.SourceProblem;

/** A design and its layout on disk, as one document. */
public final class DocumentFiles {
    /** The diagram that a design gets that has none. */
    public static final String FIRST_DIAGRAM = "main";

    private static final long LARGEST_LAYOUT = 100L << 20;

    private DocumentFiles() {}

    /**
     * What was read, and what of it is missing.
     *
     * @param layoutProblem why the diagrams could not be read; the document has an empty one then
     * @param stamp         tells whether the files are still the same
     */
    public record Opened(Document document, Optional<String> layoutProblem, Stamp stamp) {}

    /** What the files of a document held when they were looked at. */
    public record Stamp(String design, String layout) {
        /** Of files that are not there, the texts are empty. */
        public static Stamp of(Path design) throws IOException {
            return new Stamp(content(design), content(LayoutFiles.beside(design)));
        }

        /** The text of the design that was there. */
        public String designText() {
            return new String(design.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }

        /** Tells this content from every other. */
        String digest() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(design.getBytes(StandardCharsets.ISO_8859_1));
                digest.update((byte) 0);
                digest.update(layout.getBytes(StandardCharsets.ISO_8859_1));
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String content(Path file) throws IOException {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        }
    }

    public static Opened read(Path path) throws SourceProblem, IOException {
        Design design = DesignFiles.read(path);
        Path layout = LayoutFiles.beside(path);
        List<Diagram> none = List.of(Diagram.empty(FIRST_DIAGRAM));
        if (!Files.exists(layout)) {
            return new Opened(new Document(design, none, ""), Optional.empty(), Stamp.of(path));
        }
        try {
            if (Files.size(layout) > LARGEST_LAYOUT) {
                throw new SourceProblem(Visible.text(layout.toString()) + " is larger than any layout is");
            }
            String text = Files.readString(layout, StandardCharsets.UTF_8);
            List<Diagram> diagrams = LayoutFiles.parse(layout.toString(), text);
            var document = new Document(design, diagrams.isEmpty() ? none : diagrams, text);
            return new Opened(document, Optional.empty(), Stamp.of(path));
        } catch (SourceProblem | IOException e) {
            return new Opened(
                    new Document(design, none, ""), Optional.of(String.valueOf(e.getMessage())), Stamp.of(path));
        }
    }

    /** Writes what differs from what is there; each file has its old or its new content, whatever happens. */
    public static Stamp write(Path path, Document document) throws IOException {
        writeIfOther(path, DesignFiles.text(document.design()));
        writeIfOther(LayoutFiles.beside(path), LayoutFiles.text(document));
        return Stamp.of(path);
    }

    private static void writeIfOther(Path path, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!Files.exists(path) || !java.util.Arrays.equals(Files.readAllBytes(path), bytes)) {
            SafeFile.write(path, bytes);
        }
    }
}
