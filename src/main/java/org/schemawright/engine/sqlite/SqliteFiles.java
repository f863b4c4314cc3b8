package org.schemawright.engine.sqlite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.schemawright.connect.AddressProblem;
import org.schemawright.engine.DatabaseFiles;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/** Files of SQLite, opened for reading only. The driver's own notations, which fetch or keep in memory, are refused. */
public final class SqliteFiles implements DatabaseFiles {
    /** An empty script is a script. */
    private static final String SCRIPT = ".sql";

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final List<String> ENDINGS = List.of(".db", ".sqlite", ".sqlite3", ".db3");
    private static final String JDBC_PREFIX = "jdbc:";
    private static final String PREFIX = "sqlite:";
    private static final int WRITER_VERSION = 18;
    private static final int AHEAD_LOGGED = 2;

    @Override
    public Optional<FileAddress> address(String text) throws AddressProblem {
        String rest = text.regionMatches(true, 0, JDBC_PREFIX, 0, JDBC_PREFIX.length())
                ? text.substring(JDBC_PREFIX.length())
                : text;
        if (!rest.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            return Optional.empty();
        }
        String path = rest.substring(PREFIX.length());
        if (path.isBlank() || path.startsWith(":") || path.regionMatches(true, 0, "file:", 0, 5)) {
            throw new AddressProblem(
                    "an address of SQLite names a file, as in sqlite:PATH; it has no settings and no other notation");
        }
        if (path.indexOf('?') >= 0 && !text.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            throw new AddressProblem(
                    "settings in an address of SQLite are not taken; write sqlite:PATH with the path alone");
        }
        try {
            return Optional.of(new FileAddress(Path.of(path), Optional.empty()));
        } catch (InvalidPathException e) {
            throw new AddressProblem("the address names no file: " + e.getReason());
        }
    }

    @Override
    public boolean recognises(Path file, byte[] head) {
        boolean magic = head.length >= MAGIC.length && Arrays.equals(MAGIC, Arrays.copyOf(head, MAGIC.length));
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean named = ENDINGS.stream().anyMatch(name::endsWith) && !name.endsWith(".mv.db");
        return magic || named || head.length == 0 && !name.endsWith(SCRIPT);
    }

    @Override
    public Connection open(FileAddress address, char[] password) throws SQLException {
        Path file = address.file();
        if (!Files.isRegularFile(file)) {
            throw new SQLException("there is no such file");
        }
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        var connection = (SQLiteConnection) JDBC.createConnection(url(file), config.toProperties());
        try {
            connection.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA trusted_schema = OFF");
                statement.execute("PRAGMA query_only = ON");
                statement.execute("SELECT count(*) FROM main.sqlite_schema");
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw SqlProblem.of(e);
        }
    }

    /**
     * A file that is written ahead of itself would get companions when it is opened, even for reading; where there is no
     * log to be read with it, it is read as something that does not change.
     */
    private static String url(Path file) throws SQLException {
        boolean alone = aheadLogged(file) && !Files.exists(Path.of(file + "-wal"));
        return JDBC.PREFIX + "file:" + encoded(file) + "?mode=ro" + (alone ? "&immutable=1" : "");
    }

    private static boolean aheadLogged(Path file) throws SQLException {
        try (var bytes = Files.newInputStream(file)) {
            byte[] head = bytes.readNBytes(WRITER_VERSION + 1);
            return head.length > WRITER_VERSION && head[WRITER_VERSION] == AHEAD_LOGGED;
        } catch (IOException e) {
            throw new SQLException("the file cannot be read", e);
        }
    }

    private static String encoded(Path file) {
        var encoded = new StringBuilder();
        for (byte part : file.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (part & 0xFF);
            boolean plain = c == '/' || c == '.' || c == '-' || c == '_' || c < 0x80 && Character.isLetterOrDigit(c);
            encoded.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return encoded.toString();
    }

    @Override
    public boolean wantsPassword(SQLException failure) {
        return false;
    }
}
