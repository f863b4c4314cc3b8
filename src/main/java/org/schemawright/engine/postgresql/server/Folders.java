package org.schemawright.engine.postgresql.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.schemawright.engine.ScratchProblem;

/**
 * The folders under the system's temporary folder. The top belongs to the user and nobody else writes in it, so that
 * nothing below it can be swapped by another account.
 */
final class Folders {
    private static final long ROOM_FOR_DATABASES = 2L << 30;
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private Folders() {}

    /** Where programs and templates are kept: the user's own folder in the temporary folder. */
    static Path kept() throws ScratchProblem {
        return top(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * Where servers run. Making a database is making 300 small files: in memory that took 25 ms on a loaded machine
     * where the disk took 260 to 700. Somebody who names a temporary folder of his own gets that.
     */
    static Path running() throws ScratchProblem {
        Path memory = Path.of("/dev/shm");
        boolean usual = System.getProperty("java.io.tmpdir").equals("/tmp");
        return usual && isRoomyMemory(memory) ? top(memory) : kept();
    }

    private static boolean isRoomyMemory(Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            return Files.isWritable(folder)
                    && store.type().equals("tmpfs")
                    && store.getUsableSpace() >= ROOM_FOR_DATABASES;
        } catch (IOException e) {
            return false;
        }
    }

    /** The user's own folder in a temporary one, made when absent. Somebody else's folder of that name is refused. */
    private static Path top(Path temporary) throws ScratchProblem {
        String user = System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9_.-]", "_");
        Path top = temporary.resolve("schemawright-" + user);
        try {
            makeTop(top);
            if (!Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS) || !isOwn(top)) {
                throw new ScratchProblem("The folder " + top + " belongs to somebody else. Remove it, or point"
                        + " java.io.tmpdir to a folder of your own.");
            }
            return top;
        } catch (IOException e) {
            throw new ScratchProblem("Cannot make the folder " + top + ": " + reason(e), e);
        }
    }

    private static void makeTop(Path top) throws IOException {
        try {
            Files.createDirectory(top);
        } catch (FileAlreadyExistsException e) {
            if (!isOwn(top)) {
                return;
            }
        }
        // The account that root drops to must pass through; what it may read below is set there.
        restrict(top, Account.isRoot() ? "rwx--x--x" : "rwx------");
    }

    private static boolean isOwn(Path folder) throws IOException {
        return !isPosix(folder)
                || Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName().equals(System.getProperty("user.name"));
    }

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    static void restrict(Path path, String permissions) throws IOException {
        if (isPosix(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    static Path fresh(Path parent, String prefix) throws IOException {
        Path folder = Files.createDirectory(parent.resolve(prefix + "-" + unique()));
        restrict(folder, "rwx------");
        return folder;
    }

    /** A file of a new name that is there with all its text from the first moment. */
    static Path newFile(Path parent, String prefix, String suffix, String text) throws IOException {
        Path writing = Files.writeString(parent.resolve("writing-" + unique()), text);
        restrict(writing, "rw-------");
        return Files.move(writing, parent.resolve(prefix + "-" + unique() + suffix), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A part of a name that no other process has, also none that had our id before. */
    private static String unique() {
        return ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime()) + "-"
                + COUNTER.incrementAndGet();
    }

    /** Copies what a folder holds into another that is there. A link is copied as a link. */
    static void copyContent(Path from, Path to) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(from)) {
            paths = walk.skip(1).toList();
        }
        for (Path path : paths) {
            Files.copy(path, to.resolve(from.relativize(path)), LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Removes a tree. What another process removed meanwhile is no error. */
    static void delete(Path tree) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(tree)) {
            paths = walk.toList();
        } catch (NoSuchFileException e) {
            return;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path path : paths.reversed()) {
            Files.deleteIfExists(path);
        }
    }

    static String reason(IOException problem) {
        String message = problem.getMessage();
        String kind = problem.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return message == null || message.isBlank() ? kind : kind.replace("exception", "") + " " + message;
    }
}
