package org.schemawright.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.schemawright.design.Document;

/**
 * The unsaved state of a document, beside its file, so that it survives when the program is killed. Written whole and
 * crash-safe; removed when the document is saved or given up. Each window that has the document open keeps its own, and
 * none ever writes over another's.
 */
public final class Journal {
    static final String SEPARATOR = "\n--- layout ---\n";
    private static final Duration SURELY_OVER = Duration.ofMinutes(1);

    private final Path design;
    private final JournalHead.Owner owner;
    private Optional<Path> file = Optional.empty();

    /** @param design the file that the document is in, or would be */
    public Journal(Path design) {
        this(design, JournalHead.Owner.ofThisProcess());
    }

    Journal(Path design, JournalHead.Owner owner) {
        this.design = design.toAbsolutePath();
        this.owner = owner;
    }

    public Path design() {
        return design;
    }

    /**
     * Writes the document as it is now.
     *
     * @param base what the file held that the edits began from; empty where there is no file
     */
    public synchronized void write(Document document, Optional<DocumentFiles.Stamp> base) throws IOException {
        Files.createDirectories(folder(design));
        Path mine = file.orElseGet(this::free);
        file = Optional.of(mine);
        String text = new JournalHead(owner, base.map(DocumentFiles.Stamp::digest)).line()
                + DesignFiles.text(document.design())
                + SEPARATOR
                + LayoutFiles.text(document);
        SafeFile.write(mine, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path free() {
        Path first = design.resolveSibling(prefix(design));
        Path free = first;
        for (int number = 2; Files.exists(free); number++) {
            free = first.resolveSibling(first.getFileName() + "-" + number);
        }
        return free;
    }

    /** Nothing is left to be recovered of what was written here. */
    public synchronized void remove() throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
            file = Optional.empty();
        }
    }

    /** What programs left behind that ended without saving this design, the latest first. */
    public static List<Leftover> leftovers(Path design) throws IOException {
        Path whole = design.toAbsolutePath();
        var found = new ArrayList<Leftover>();
        if (!Files.isDirectory(folder(whole))) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(whole), file -> isOf(file, whole))) {
            for (Path file : files) {
                if (isUnfinished(file)) {
                    removeOld(file);
                } else if (!isAside(file) && !JournalHead.isOfLiving(file)) {
                    found.add(new Leftover(
                            file, whole, Files.getLastModifiedTime(file).toInstant()));
                }
            }
        }
        found.sort(Comparator.comparing(Leftover::written).reversed().thenComparing(Leftover::file));
        return found;
    }

    /** What was never put into its place: the file before it is whole. */
    private static void removeOld(Path file) throws IOException {
        Instant end = Files.getLastModifiedTime(file).toInstant();
        if (end.plus(SURELY_OVER).isBefore(Instant.now())) {
            Files.deleteIfExists(file);
        }
    }

    private static boolean isOf(Path file, Path design) {
        String name = String.valueOf(file.getFileName());
        boolean halfOne = isUnfinished(file)
                && Stream.of(design, LayoutFiles.beside(design))
                        .anyMatch(whole -> name.startsWith("." + whole.getFileName()));
        return name.startsWith(prefix(design)) || name.startsWith("." + prefix(design)) || halfOne;
    }

    private static boolean isUnfinished(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(SafeFile.UNFINISHED) || name.endsWith(SafeFile.UNFINISHED + SafeFile.MODE);
    }

    private static boolean isAside(Path file) {
        return file.toString().contains(Leftover.ASIDE);
    }

    private static String prefix(Path design) {
        return "." + design.getFileName() + ".journal";
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    }
}
