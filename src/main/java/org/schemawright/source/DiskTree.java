package org.schemawright.source;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.schemawright.model.Visible;

/** A folder on disk. A name that leads out of it, by dots or by a symbolic link, is refused. */
final class DiskTree implements FileTree {
    private static final long SMALL = 16 << 20;
    private static final int DEEPEST = 40;
    private static final int MOST = 100_000;

    private final Path root;

    DiskTree(Path root) {
        this.root = root;
    }

    @Override
    public String shown(String name) {
        String path = root.resolve(name).normalize().toString();
        return path.isEmpty() ? "." : path;
    }

    @Override
    public Content open(String name) throws SourceProblem {
        Path path = root.resolve(name);
        try {
            inside(path, name);
            return read(path);
        } catch (NoSuchFileException e) {
            throw new SourceProblem("there is no file " + Visible.text(shown(name)));
        } catch (IOException e) {
            throw unreadable(shown(name), e);
        }
    }

    static SourceProblem unreadable(String shown, IOException e) {
        String why = e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
        return new SourceProblem(Visible.text(shown) + " cannot be read: " + Visible.text(why));
    }

    /** A pipe of the shell has a name there and leads nowhere in the file system. */
    private static final Path PIPES = Path.of("/dev/fd");

    private void inside(Path path, String name) throws IOException, SourceProblem {
        Path folder = root.toAbsolutePath().normalize();
        if (folder.equals(PIPES) && Files.exists(path) && !Files.isRegularFile(path)) {
            return;
        }
        if (!path.toAbsolutePath().normalize().startsWith(folder)
                || !path.toRealPath().startsWith(folder.toRealPath())) {
            throw new SourceProblem(Visible.text(shown(name)) + " lies outside " + Visible.text(folder.toString())
                    + ": it is not read");
        }
    }

    static Content read(Path path) throws IOException, SourceProblem {
        if (!Files.isRegularFile(path)) {
            return readStream(path);
        }
        if (Files.size(path) > Content.LARGEST) {
            throw ContentCheck.tooLarge(path.toString());
        }
        if (Files.size(path) <= SMALL) {
            return Content.of(Files.readAllBytes(path));
        }
        Arena arena = Arena.ofConfined();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            var segment = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            return Content.mapped(segment.asByteBuffer(), arena);
        } catch (IOException e) {
            arena.close();
            throw e;
        }
    }

    /** A pipe, as a shell makes of {@code <(pg_dump …)}. It has no size and is kept in memory. */
    private static Content readStream(Path path) throws IOException, SourceProblem {
        if (Files.isDirectory(path)) {
            throw new SourceProblem(Visible.text(path.toString()) + " is a folder, not a file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(1 << 28);
            if (in.read() >= 0) {
                throw new SourceProblem(Visible.text(path.toString())
                        + " gives more than 256 MB: write it to a file first, or dump the schema alone");
            }
            return Content.of(bytes);
        }
    }

    @Override
    public List<String> names() throws SourceProblem {
        var names = new ArrayList<String>();
        try {
            list(root, root.toRealPath(), 0, names);
        } catch (IOException e) {
            throw unreadable(root.toString(), e);
        }
        return names;
    }

    private void list(Path folder, Path realRoot, int depth, List<String> names) throws IOException, SourceProblem {
        try (var entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (entry.getFileName().toString().startsWith(".") || !leadsInside(entry, realRoot)) {
                    continue;
                }
                if (Files.isDirectory(entry)) {
                    if (depth == DEEPEST) {
                        throw new SourceProblem(Visible.text(entry.toString()) + " is nested more than " + DEEPEST
                                + " folders deep: name the folder of migrations itself");
                    }
                    list(entry, realRoot, depth + 1, names);
                } else {
                    names.add(root.relativize(entry).toString().replace('\\', '/'));
                }
                if (names.size() > MOST) {
                    throw new SourceProblem(Visible.text(root.toString()) + " holds more than " + MOST
                            + " files: name the folder of migrations itself");
                }
            }
        }
    }

    /** A link to nowhere, or out of the folder, is no part of it; one to a folder of it would be read twice. */
    private static boolean leadsInside(Path entry, Path realRoot) throws IOException {
        return !Files.isSymbolicLink(entry)
                || (Files.isRegularFile(entry) && entry.toRealPath().startsWith(realRoot));
    }

    @Override
    public String included(String by, String path, boolean fromScript) throws SourceProblem {
        try {
            Path script = root.resolve(by).toAbsolutePath().getParent();
            Path base = fromScript && script != null ? script : root.toAbsolutePath();
            Path found = base.resolve(path);
            Path fromHere = Path.of(path).toAbsolutePath();
            if (!fromScript && !Files.exists(found) && Files.exists(fromHere)) {
                found = fromHere;
            }
            Path relative = root.toAbsolutePath().normalize().relativize(found.normalize());
            return relative.toString().replace('\\', '/');
        } catch (IllegalArgumentException e) {
            throw new SourceProblem("there can be no file " + Visible.text(path));
        }
    }
}
