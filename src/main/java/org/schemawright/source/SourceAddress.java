package org.schemawright.source;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.connect.ServerAddress;
import org.schemawright.model.Visible;

/** Where a schema is, as a user names it. */
public sealed interface SourceAddress {
    String DESIGN_ENDING = ".schemawright.json";
    Pattern OTHER_ENGINE = Pattern.compile(
            "^(?:jdbc:)?(mysql|mariadb|sqlite3?|oracle|sqlserver|mssql|h2|hsqldb|derby|db2|duckdb|clickhouse|mongodb)(?::|\\+)");

    record DesignFile(Path path) implements SourceAddress {}

    record ScriptFile(Path path) implements SourceAddress {}

    record Folder(Path path) implements SourceAddress {}

    /** @param path with slashes, from the root of the repository or from where the user is */
    record GitRevision(String revision, String path) implements SourceAddress {
        public boolean design() {
            return isDesign(path);
        }
    }

    /** @param address as written: it may hold a password that should not be there */
    record Live(String address) implements SourceAddress {
        @Override
        public String toString() {
            return "Live[" + ServerAddress.masked(address) + "]";
        }
    }

    /** Only says what the text names; that it can be read is seen when it is read. A path must exist. */
    static SourceAddress parse(String text) throws SourceProblem {
        if (text.startsWith("git:")) {
            return git(text.substring("git:".length()));
        }
        if (ServerAddress.isAddress(text)) {
            return new Live(text);
        }
        return file(text);
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

    private static SourceAddress file(String text) throws SourceProblem {
        Path path;
        try {
            path = Path.of(text);
        } catch (InvalidPathException e) {
            throw nothing(text);
        }
        if (text.isBlank() || !Files.exists(path)) {
            throw nothing(text);
        }
        if (Files.isDirectory(path)) {
            return new Folder(path);
        }
        return isDesign(text) ? new DesignFile(path) : new ScriptFile(path);
    }

    private static boolean isDesign(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(DESIGN_ENDING);
    }

    private static SourceProblem nothing(String text) {
        Matcher other = OTHER_ENGINE.matcher(text);
        String why = other.find()
                ? " is of another engine, " + other.group(1) + ", and this program reads PostgreSQL: give a file"
                : " names no source: give a file";
        return new SourceProblem((text.isBlank() ? "an empty text" : ServerAddress.masked(text)) + why
                + " or folder that exists (a design *" + DESIGN_ENDING
                + ", a .sql script, a folder of migrations), git:REVISION:PATH, postgresql://user@host:port/database,"
                + " or service=NAME");
    }
}
