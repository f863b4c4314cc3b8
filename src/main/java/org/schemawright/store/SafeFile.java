package org.schemawright.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Writes files so that a crash leaves the old or the new content: a new file beside the old one, written through to the
 * disk, then renamed over it, then the folder written through.
 */
public final class SafeFile {
    /** Told before each step; a test lets it fail there. */
    @FunctionalInterface
    interface Steps {
        void before(Step step, Path file) throws IOException;
    }

    /** What is done to the disk, in this order. */
    enum Step {
        CREATE,
        WRITE,
        SYNC,
        RENAME,
        SYNC_FOLDER
    }

    /** How the names of files end that are not in their place yet. */
    static final String UNFINISHED = ".new";

    /** What asks which permissions a new file gets. */
    static final String MODE = ".mode";

    private static final Steps UNWATCHED = (step, file) -> {};

    private SafeFile() {}

    /** Replaces the file's content; a link stays a link, permissions stay as they are. */
    public static void write(Path path, byte[] content) throws IOException {
        write(path, content, UNWATCHED);
    }

    static void write(Path path, byte[] content, Steps steps) throws IOException {
        Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        Path fresh = fresh(target, content, steps);
        try {
            steps.before(Step.RENAME, target);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
        steps.before(Step.SYNC_FOLDER, target);
        syncFolder(target);
    }

    /**
     * Writes all of the files or none, with the folders that they want. Nothing is replaced before the content of every
     * one is on the disk, so that a full one leaves things as they were; folders that were made for it go again.
     */
    public static void writeAll(SortedMap<Path, byte[]> files) throws IOException {
        writeAll(files, UNWATCHED);
    }

    static void writeAll(SortedMap<Path, byte[]> files, Steps steps) throws IOException {
        var folders = new ArrayList<Path>();
        var fresh = new ArrayList<Path>();
        try {
            for (var file : files.entrySet()) {
                Path target = file.getKey().toAbsolutePath();
                makeFolders(folder(target), folders);
                fresh.add(fresh(Files.exists(target) ? target.toRealPath() : target, file.getValue(), steps));
            }
            moveAll(List.copyOf(files.keySet()), fresh, steps);
        } catch (IOException | RuntimeException e) {
            remove(fresh, e);
            removeEmpty(folders);
            throw e;
        }
        for (Path path : files.keySet()) {
            steps.before(Step.SYNC_FOLDER, path);
            syncFolder(path.toAbsolutePath());
        }
    }

    /** If one cannot be moved, those before it become again what they were. */
    private static void moveAll(List<Path> files, List<Path> fresh, Steps steps) throws IOException {
        var before = new LinkedHashMap<Path, Optional<byte[]>>();
        try {
            for (int i = 0; i < files.size(); i++) {
                boolean there = Files.exists(files.get(i));
                Path target = there ? files.get(i).toRealPath() : files.get(i).toAbsolutePath();
                Optional<byte[]> old = there ? Optional.of(Files.readAllBytes(target)) : Optional.empty();
                steps.before(Step.RENAME, target);
                Files.move(fresh.get(i), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                before.put(target, old);
            }
        } catch (IOException | RuntimeException e) {
            for (var moved : before.entrySet()) {
                restore(moved.getKey(), moved.getValue(), e);
            }
            throw e;
        }
    }

    private static void restore(Path file, Optional<byte[]> content, Exception because) {
        try {
            if (content.isPresent()) {
                write(file, content.get());
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    private static void makeFolders(Path folder, List<Path> made) throws IOException {
        if (!Files.isDirectory(folder)) {
            makeFolders(folder(folder), made);
            Files.createDirectory(folder);
            made.addFirst(folder);
        }
    }

    private static void removeEmpty(List<Path> folders) throws IOException {
        for (Path folder : folders) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }

    /** Writes all of the files or none. None of them may exist. */
    public static void writeNew(SortedMap<Path, byte[]> files) throws IOException {
        writeNew(files, UNWATCHED);
    }

    static void writeNew(SortedMap<Path, byte[]> files, Steps steps) throws IOException {
        var fresh = new ArrayList<Path>();
        var made = new ArrayList<Path>();
        try {
            for (var file : files.entrySet()) {
                if (Files.exists(file.getKey())) {
                    throw new FileAlreadyExistsException(file.getKey().toString());
                }
                fresh.add(fresh(file.getKey().toAbsolutePath(), file.getValue(), steps));
            }
            int next = 0;
            for (Path path : files.keySet()) {
                steps.before(Step.RENAME, path);
                Files.move(fresh.get(next), path, StandardCopyOption.ATOMIC_MOVE);
                made.add(path);
                next++;
            }
            for (Path path : made) {
                steps.before(Step.SYNC_FOLDER, path);
                syncFolder(path.toAbsolutePath());
            }
        } catch (IOException | RuntimeException e) {
            remove(fresh, e);
            remove(made, e);
            throw e;
        }
    }

    private static void remove(List<Path> files, Exception because) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                because.addSuppressed(e);
            }
        }
    }

    private static Path fresh(Path target, byte[] content, Steps steps) throws IOException {
        steps.before(Step.CREATE, target);
        Path fresh = beside(target);
        try {
            permissions(target, fresh);
            steps.before(Step.WRITE, target);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer open = ByteBuffer.wrap(content);
                while (open.hasRemaining()) {
                    channel.write(open);
                }
                steps.before(Step.SYNC, target);
                channel.force(true);
            }
            return fresh;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
    }

    /** What cannot be made is the file that was asked for, and not the one that nobody knows of. */
    private static Path beside(Path target) throws IOException {
        try {
            return Files.createTempFile(folder(target), "." + target.getFileName(), UNFINISHED);
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(folder(target).toString());
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(target.toString());
        } catch (FileSystemException e) {
            throw new FileSystemException(target.toString(), null, e.getReason());
        }
    }

    /** Those of the file that is replaced; for a new one, what a new file gets here, not those of a secret one. */
    private static void permissions(Path target, Path fresh) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        if (Files.exists(target)) {
            view.setPermissions(Files.getPosixFilePermissions(target));
        } else {
            Path probe = folder(target).resolve(fresh.getFileName() + MODE);
            Files.createFile(probe);
            try {
                view.setPermissions(Files.getPosixFilePermissions(probe));
            } finally {
                Files.delete(probe);
            }
        }
    }

    private static Path folder(Path file) {
        Path folder = file.getParent();
        return folder == null ? Path.of("") : folder;
    }

    /** Not every system lets a folder be opened; where it cannot be, it need not be. */
    private static void syncFolder(Path file) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            try (FileChannel channel = FileChannel.open(folder(file), StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
