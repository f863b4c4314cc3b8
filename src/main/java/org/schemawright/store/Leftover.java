package org.schemawright.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.model.Visible;
import org.schemawright.source.SourceProblem;

/**
 * A journal whose program ended without saving.
 *
 * @param design the file that the document is in, or would be
 */
public record Leftover(Path file, Path design, Instant written) {
    static final String ASIDE = ".damaged";

    /**
     * What could be read of it.
     *
     * @param diagrams empty where they could not be read
     * @param layout   the text that they were read from
     * @param base     tells the content of the files that the edits began from, where there were any
     * @param losses   a sentence for each thing that could not be read; empty where the journal is whole
     */
    public record Content(
            Design design, List<Diagram> diagrams, String layout, Optional<String> base, List<String> losses) {
        public Content {
            diagrams = List.copyOf(diagrams);
            losses = List.copyOf(losses);
        }

        /** Whether the files are no longer those that the edits began from. */
        public boolean isOfOther(DocumentFiles.Stamp now) {
            return base.isPresent() && !base.get().equals(now.digest());
        }

        /** With the diagrams of another state where its own could not be read. */
        public Document over(Document other) {
            return diagrams.isEmpty()
                    ? new Document(design, other.diagrams(), other.keptLayout())
                    : new Document(design, diagrams, layout);
        }
    }

    /** As much as can be read, even of a damaged one. */
    public Content read() throws SourceProblem {
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SourceProblem(name() + " could not be read: " + Visible.text(String.valueOf(e.getMessage())));
        }
        Optional<JournalHead> head = JournalHead.of(text);
        String rest = text.substring(text.indexOf('\n') + 1);
        int cut = rest.indexOf(Journal.SEPARATOR);
        String layout = cut < 0 ? "" : rest.substring(cut + Journal.SEPARATOR.length());
        var losses = new ArrayList<String>();
        Design design = design(cut < 0 ? rest : rest.substring(0, cut), losses);
        List<Diagram> diagrams = diagrams(layout);
        if (diagrams.isEmpty()) {
            losses.add("the diagrams could not be read");
        }
        return new Content(design, diagrams, layout, head.flatMap(JournalHead::base), losses);
    }

    private Design design(String text, List<String> losses) throws SourceProblem {
        try {
            return DesignFiles.parse(name(), text);
        } catch (SourceProblem e) {
            Salvage salvaged = Salvage.of(text).orElseThrow(() -> e);
            losses.addAll(salvaged.losses());
            return salvaged.design();
        }
    }

    private List<Diagram> diagrams(String text) {
        try {
            return LayoutFiles.parse(name(), text);
        } catch (SourceProblem e) {
            return List.of();
        }
    }

    private String name() {
        return Visible.text(file.toString());
    }

    public void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Kept under another name, where it is not offered again. Returns where. */
    public Path setAside() throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ASIDE);
        for (int number = 2; Files.exists(aside); number++) {
            aside = file.resolveSibling(file.getFileName() + ASIDE + "-" + number);
        }
        return Files.move(file, aside);
    }
}
