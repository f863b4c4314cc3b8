package org.schemawright.engine.postgresql.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.schemawright.engine.ScratchProblem;

/**
 * The folders of running servers, each with a lock file that names the process it belongs to, and the removal of those
 * whose process is gone. Only what lies in the user's own top folder is ever touched.
 */
final class Leftovers {
    private static final String PREFIX = "run";
    private static final String LOCK = ".lock";
    private static final List<String> TEMPORARY = List.of(PREFIX + "-", "making-", "writing-");
    private static final Duration UNLOCKED_AGE = Duration.ofHours(6);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Leftovers() {}

    /** Who a folder belongs to. Process ids are reused, so the start time belongs to it; so does the id space. */
    record Holder(long pid, long started, String space) {
        static Holder self() {
            ProcessHandle self = ProcessHandle.current();
            return new Holder(self.pid(), started(self), idSpace());
        }

        static Optional<Holder> parse(String text) {
            String[] parts = text.strip().split(" ", 3);
            try {
                return parts.length == 3
                        ? Optional.of(new Holder(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]))
                        : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        boolean isGone() {
            return space.equals(idSpace())
                    && ProcessHandle.of(pid)
                            .map(process -> started(process) != started)
                            .orElse(true);
        }

        private static long started(ProcessHandle process) {
            return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        }

        /** Processes of another container that shares the temporary folder are not to be seen from here. */
        private static String idSpace() {
            try {
                return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
            } catch (IOException | UnsupportedOperationException e) {
                return "one";
            }
        }

        String text() {
            return pid + " " + started + " " + space;
        }
    }

    static Path newFolder(Path top) throws IOException {
        Path lock = Folders.newFile(top, PREFIX, LOCK, Holder.self().text());
        String name = lock.getFileName().toString();
        Path folder = Files.createDirectory(lock.resolveSibling(name.substring(0, name.length() - LOCK.length())));
        Folders.restrict(folder, Account.isRoot() ? "rwx--x--x" : "rwx------");
        return folder;
    }

    /** Removes what earlier processes left. What cannot be removed now is left for the next time. */
    static void sweep() {
        try {
            sweep(Folders.kept());
            sweep(Folders.running());
        } catch (IOException | ScratchProblem e) {
            System.getLogger(Leftovers.class.getName()).log(System.Logger.Level.DEBUG, "sweeping", e);
        }
    }

    static void sweep(Path top) throws IOException {
        List<Path> entries;
        try (Stream<Path> list = Files.list(top)) {
            entries = list.toList();
        }
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (name.startsWith(PREFIX + "-") && name.endsWith(LOCK)) {
                sweepLocked(entry);
            } else if (TEMPORARY.stream().anyMatch(name::startsWith)) {
                sweepUnlocked(entry);
            } else if (Files.isDirectory(entry)) {
                Kept.refresh(entry);
            }
        }
    }

    private static void sweepLocked(Path lock) throws IOException {
        Optional<Holder> holder;
        try {
            holder = Holder.parse(Files.readString(lock, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return;
        }
        if (holder.filter(Holder::isGone).isPresent()) {
            String name = lock.getFileName().toString();
            Path folder = lock.resolveSibling(name.substring(0, name.length() - LOCK.length()));
            stopServer(folder);
            Folders.delete(folder);
            Files.deleteIfExists(lock);
        }
    }

    private static void sweepUnlocked(Path folder) throws IOException {
        try {
            Instant changed = Files.getLastModifiedTime(folder).toInstant();
            boolean old = changed.isBefore(Instant.now().minus(UNLOCKED_AGE));
            if (old && !Files.exists(folder.resolveSibling(folder.getFileName() + LOCK))) {
                Folders.delete(folder);
            }
        } catch (NoSuchFileException e) {
            // Another process swept it first.
            return;
        }
    }

    private static void stopServer(Path folder) throws IOException {
        Path status = folder.resolve("data").resolve("postmaster.pid");
        if (!Files.exists(status)) {
            return;
        }
        long pid = Long.parseLong(
                Files.readString(status).lines().findFirst().orElse("0").strip());
        Optional<ProcessHandle> server = ProcessHandle.of(pid).filter(process -> serves(process, folder));
        if (server.isPresent()) {
            stop(server.get());
        }
    }

    /** The process id in the file may meanwhile be another's: ours names its folder, whose name is never used again. */
    private static boolean serves(ProcessHandle process, Path folder) {
        Path data = Path.of(folder.getFileName().toString(), "data");
        return process.info().arguments().stream()
                .flatMap(Arrays::stream)
                .anyMatch(argument -> Path.of(argument).endsWith(data));
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        await(server);
        if (runs(server)) {
            server.destroyForcibly();
            await(server);
        }
    }

    private static void await(ProcessHandle server) {
        Instant end = Instant.now().plus(PATIENCE);
        try {
            while (runs(server) && Instant.now().isBefore(end)) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An ended process counts as alive until its parent asks for it, which in a container may be never. */
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
