package org.schemawright.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.schemawright.connect.AddressProblem;
import org.schemawright.connect.ServerAddress;
import org.schemawright.engine.DatabaseFiles;
import org.schemawright.engine.DatabaseFiles.FileAddress;
import org.schemawright.engine.Engine;
import org.schemawright.model.Visible;
import org.schemawright.source.dbml.DbmlReader;

/** Where a schema is, as a user names it. */
public sealed interface SourceAddress {
    String DESIGN_ENDING = ".schemawright.json";
    Pattern OTHER_ENGINE = Pattern.compile(
            "^(?:jdbc:)?(mysql|mariadb|oracle|sqlserver|mssql|hsqldb|derby|db2|duckdb|clickhouse|mongodb)(?::|\\+)");

    record DesignFile(Path path) implements SourceAddress {}

    record ScriptFile(Path path) implements SourceAddress {}

    record Folder(Path path) implements SourceAddress {}

    /** A database that is a file. */
    record DatabaseFile(Engine engine, FileAddress address) implements SourceAddress {}

    /** A text in DBML. */
    record DbmlText(Path path) implements SourceAddress {}

    /** @param path with slashes, from the root of the repository or from where the user is */
    record GitRevision(String revision, String path) implements SourceAddress {
        public boolean design() {
            return isDesign(path);
        }

        public boolean dbml() {
            return isDbml(path);
        }
    }

    /** @param address as written: it may hold a password that should not be there */
    record Live(String address) implements SourceAddress {
        @Override
        public String toString() {
            return "Live[" + ServerAddress.masked(address) + "]";
        }
    }

    /**
     * Only says what the text names; that it can be read is seen when it is read. A path must exist.
     *
     * @param engines those whose databases may be named
     */
    static SourceAddress parse(String text, List<Engine> engines) throws SourceProblem, AddressProblem {
        if (text.startsWith("git:")) {
            return git(text.substring("git:".length()));
        }
        if (ServerAddress.isAddress(text)) {
            return new Live(text);
        }
        for (Engine engine : engines) {
            if (engine.files().isPresent()) {
                Optional<FileAddress> address = engine.files().get().address(text);
                if (address.isPresent()) {
                    return databaseFile(engine, address.get());
                }
            }
        }
        return file(text, engines);
    }

    private static SourceAddress databaseFile(Engine engine, FileAddress address) throws SourceProblem {
        if (!Files.isRegularFile(address.file())) {
            throw new SourceProblem(
                    "there is no file " + Visible.text(address.file().toString()) + " that a database of "
                            + engine.title() + " could be in; nothing was made");
        }
        return new DatabaseFile(engine, address);
    }

    private static SourceAddress git(String text) throws SourceProblem {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new SourceProblem("git:" + Visible.text(text)
                    + " does not name a revision and a path: write git:REVISION:PATH, for example"
                    + " git:HEAD~1:db/schema.sql");
        }
        return new GitRevision(text.substring(0, colon), text.substring(colon + 1));
    }

    private static SourceAddress file(String text, List<Engine> engines) throws SourceProblem {
        Path path;
        try {
            path = Path.of(text);
        } catch (InvalidPathException e) {
            throw nothing(text, engines);
        }
        if (text.isBlank() || !Files.exists(path)) {
            throw nothing(text, engines);
        }
        if (Files.isDirectory(path)) {
            return new Folder(path);
        }
        if (isDesign(text)) {
            return new DesignFile(path);
        }
        if (isDbml(text)) {
            return new DbmlText(path);
        }
        return engineOf(path, engines)
                .<SourceAddress>map(engine -> new DatabaseFile(engine, new FileAddress(path, Optional.empty())))
                .orElseGet(() -> new ScriptFile(path));
    }

    /** A pipe is not looked into, since that would take its first bytes away. */
    private static Optional<Engine> engineOf(Path path, List<Engine> engines) {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        byte[] head;
        try (InputStream content = Files.newInputStream(path)) {
            head = content.readNBytes(DatabaseFiles.HEAD);
        } catch (IOException e) {
            // Whoever reads it as a script says why it cannot be read.
            return Optional.empty();
        }
        return engines.stream()
                .filter(engine -> engine.files()
                        .filter(files -> files.recognises(path, head))
                        .isPresent())
                .findFirst();
    }

    private static boolean isDesign(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(DESIGN_ENDING);
    }

    private static boolean isDbml(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(DbmlReader.ENDING);
    }

    private static SourceProblem nothing(String text, List<Engine> engines) {
        String files = engines.stream()
                .filter(engine -> engine.files().isPresent())
                .map(engine -> ", or " + engine.id() + ":PATH")
                .collect(Collectors.joining());
        Matcher other = OTHER_ENGINE.matcher(text);
        String why = other.find()
                ? " is of another engine, " + other.group(1) + ", which this program does not know: give a file"
                : " names no source: give a file";
        return new SourceProblem((text.isBlank() ? "an empty text" : ServerAddress.masked(text)) + why
                + " or folder that exists (a design *" + DESIGN_ENDING
                + ", a .sql script, a .dbml file, a folder of migrations, a database), git:REVISION:PATH,"
                + " postgresql://user@host:port/database, or service=NAME" + files);
    }
}
