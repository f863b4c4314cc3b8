package org.schemawright.engine.postgresql.server;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders that stay from one process to the next: the unpacked programs and the templates. Each holds a stamp that is
 * the oldest file in it. A system that clears old files out of its temporary folder takes the stamp first, so a folder
 * with a stamp is whole.
 */
final class Kept {
    private static final String STAMP = "stamp";
    private static final Duration TOUCH_AFTER = Duration.ofDays(1);

    private Kept() {}

    static boolean isWhole(Path folder) {
        return Files.exists(folder.resolve(STAMP));
    }

    /** Puts a finished folder in its place. When another process was first, its folder stays and ours goes. */
    static void publish(Path made, Path place, Path top) throws IOException {
        Files.writeString(made.resolve(STAMP), "");
        touch(made);
        if (Files.isDirectory(place) && !isWhole(place)) {
            Path discarded = Folders.fresh(top, "making").resolve("discarded");
            Folders.delete(Files.move(place, discarded));
        }
        try {
            Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!isWhole(place)) {
                throw e;
            }
            Folders.delete(made);
        }
    }

    /** Makes the files young again, so that nothing clears them away while the program is in use. */
    static void refresh(Path folder) throws IOException {
        try {
            Instant stamped = Files.getLastModifiedTime(folder.resolve(STAMP)).toInstant();
            if (stamped.isBefore(Instant.now().minus(TOUCH_AFTER))) {
                touch(folder);
            }
        } catch (NoSuchFileException e) {
            // Being replaced just now, or no kept folder.
            return;
        }
    }

    private static void touch(Path folder) throws IOException {
        FileTime now = FileTime.from(Instant.now());
        Files.setLastModifiedTime(folder.resolve(STAMP), now);
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
        for (Path path : paths) {
            Files.setLastModifiedTime(path, now);
        }
    }
}
