package org.schemawright.engine.postgresql.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.schemawright.engine.ScratchProblem;

/**
 * The folders under the system's temporary folder. The top belongs to the user and nobody else writes in it, so that
 * nothing below it can be swapped by another account.
 */
final class Folders {
    private Folders() {}

    /** The user's own top folder, made when absent. Somebody else's folder of that name is refused. */
    static Path top() throws ScratchProblem {
        String user = System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9_.-]", "_");
        Path top = Path.of(System.getProperty("java.io.tmpdir"), "schemawright-" + user);
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
                || Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS)
                        .getName()
                        .equals(System.getProperty("user.name"));
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
        Path folder = Files.createDirectory(parent.resolve(prefix + "-" + UUID.randomUUID()));
        restrict(folder, "rwx------");
        return folder;
    }

    /** A file of a new name that is there with all its text from the first moment. */
    static Path newFile(Path parent, String prefix, String suffix, String text) throws IOException {
        Path writing = Files.writeString(parent.resolve("writing-" + UUID.randomUUID()), text);
        restrict(writing, "rw-------");
        return Files.move(
                writing, parent.resolve(prefix + "-" + UUID.randomUUID() + suffix), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Puts a finished folder in its place. When another process was first, its folder stays and ours goes. */
    static void publish(Path made, Path place) throws IOException {
        try {
            Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            delete(made);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(place)) {
                throw e;
            }
            delete(made);
        }
    }

    /** Copies a tree of plain files and folders, each with the permissions it had; a link is never followed. */
    static void copy(Path from, Path to) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(from)) {
            paths = walk.toList();
        }
        for (Path path : paths) {
            Files.copy(
                    path,
                    to.resolve(from.relativize(path).toString()),
                    StandardCopyOption.COPY_ATTRIBUTES,
                    StandardCopyOption.REPLACE_EXISTING,
                    LinkOption.NOFOLLOW_LINKS);
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
