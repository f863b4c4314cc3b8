package org.schemawright.engine.postgresql.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.schemawright.engine.ScratchProblem;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of one PostgreSQL major, unpacked once per user. The folder's name holds the checksum of the archive, so
 * that a newer minor version lies beside an older one.
 */
record Binaries(int major, String build, Path home) {
    static final String FOLDER_PROPERTY = "schemawright.engines";

    static Binaries unpacked(int major) throws ScratchProblem {
        Path jar = archive(major);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new ScratchProblem("There is no PostgreSQL in " + jar + "."));
            String build = major + "-" + Long.toHexString(archive.getCrc());
            Path top = Folders.kept();
            Path home = top.resolve("postgresql-" + build);
            if (!Kept.isWhole(home)) {
                unpack(zip, archive, top, home);
            }
            return new Binaries(major, build, home);
        } catch (IOException e) {
            throw new ScratchProblem("PostgreSQL " + major + " could not be unpacked: " + Folders.reason(e), e);
        }
    }

    Path program(String name) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return home.resolve("bin").resolve(windows ? name + ".exe" : name);
    }

    private static Path archive(int major) throws ScratchProblem {
        String folder = System.getProperty(FOLDER_PROPERTY);
        if (folder == null) {
            throw new ScratchProblem("It is not known where the scratch engines lie: the system property "
                    + FOLDER_PROPERTY + " is not set. Start the program with its own launcher.");
        }
        Path jar = Path.of(folder, "postgresql-" + major + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw new ScratchProblem("There is no scratch PostgreSQL " + major + ": " + jar
                    + " is absent. Name a server" + " of that version with --scratch URL.");
        }
        return jar;
    }

    private static void unpack(ZipFile zip, ZipEntry archive, Path top, Path home) throws IOException {
        Path making = Folders.fresh(top, "making");
        try (InputStream raw = new BufferedInputStream(zip.getInputStream(archive), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, making);
            }
        }
        Folders.restrict(making, Account.isRoot() ? "rwxr-xr-x" : "rwx------");
        Kept.publish(making, home, top);
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("the archive names a file outside of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            enter(root, root.relativize(target));
            return;
        }
        // Not every archive has entries for its folders.
        Path parent = root.relativize(target).getParent();
        if (parent != null) {
            enter(root, parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            Folders.restrict(target, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
        }
    }

    /** Makes the folders of a path that are not there, open to the account that root drops to, whatever the umask. */
    private static void enter(Path root, Path folders) throws IOException {
        Path folder = root;
        for (Path name : folders) {
            folder = folder.resolve(name);
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
                Folders.restrict(folder, "rwxr-xr-x");
            }
        }
    }
}
