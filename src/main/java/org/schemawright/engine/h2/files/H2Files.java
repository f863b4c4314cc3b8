package org.schemawright.engine.h2.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.schemawright.connect.AddressProblem;
import org.schemawright.engine.DatabaseFiles;

/**
 * Files ending in {@code .mv.db}. An address may name a user and say again what holds anyway; any other setting is
 * refused, for some of them run statements. A file is looked through before the engine opens it, since it runs what is
 * in it.
 */
public final class H2Files implements DatabaseFiles {
    private static final List<String> PREFIXES = List.of("jdbc:h2:", "h2:");
    private static final String FILE = "file:";
    private static final String SUFFIX = ".mv.db";
    private static final String HEAD_OF_STORE = "H:2,";
    private static final String USUAL_USER = "sa";
    private static final List<String> ELSEWHERE =
            List.of("mem:", "tcp:", "ssl:", "zip:", "nio:", "split:", "classpath:", "async:", "cache:", "memFS:");
    private static final List<String> NEEDLESS =
            List.of("IFEXISTS=TRUE", "ACCESS_MODE_DATA=R", "DB_CLOSE_ON_EXIT=FALSE", "DB_CLOSE_DELAY=-1");
    private static final int WRONG_USER_OR_PASSWORD = 28_000;

    @Override
    public Optional<FileAddress> address(String text) throws AddressProblem {
        Optional<String> prefix = PREFIXES.stream()
                .filter(it -> text.regionMatches(true, 0, it, 0, it.length()))
                .findFirst();
        if (prefix.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = text.substring(prefix.get().length()).split(";", -1);
        String path = parts[0];
        for (String elsewhere : ELSEWHERE) {
            if (path.regionMatches(true, 0, elsewhere, 0, elsewhere.length())) {
                throw new AddressProblem(
                        "an H2 database can be read from its file only, not by " + elsewhere + "; write h2:PATH");
            }
        }
        Optional<String> user = Optional.empty();
        for (int i = 1; i < parts.length; i++) {
            Optional<String> named = setting(parts[i]);
            user = named.isPresent() ? named : user;
        }
        String plain = path.startsWith(FILE) ? path.substring(FILE.length()) : path;
        if (plain.isBlank() || plain.indexOf('\0') >= 0) {
            throw new AddressProblem("the address names no file; write h2:PATH");
        }
        String withSuffix = plain.endsWith(SUFFIX) ? plain : plain + SUFFIX;
        try {
            return Optional.of(new FileAddress(Path.of(home(withSuffix)), user));
        } catch (InvalidPathException e) {
            throw new AddressProblem("the address names no file: " + e.getReason());
        }
    }

    private static String home(String path) {
        return path.startsWith("~/") ? System.getProperty("user.home") + path.substring(1) : path;
    }

    /** The user, where the setting names one. */
    private static Optional<String> setting(String text) throws AddressProblem {
        int equals = text.indexOf('=');
        String name = (equals < 0 ? text : text.substring(0, equals)).strip().toUpperCase(Locale.ROOT);
        if (name.equals("USER")) {
            return Optional.of(text.substring(equals + 1));
        }
        if (text.isBlank() || NEEDLESS.contains(text.strip().toUpperCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String reason = name.equals("PASSWORD")
                ? "a password does not belong in an address, where others may read it; leave it out, and it is asked"
                        + " for"
                : "the setting " + name + " is not allowed in the address of an H2 database; leave it out";
        throw new AddressProblem(reason);
    }

    @Override
    public boolean recognises(Path file, byte[] head) {
        return file.toString().endsWith(SUFFIX)
                || new String(head, StandardCharsets.ISO_8859_1).startsWith(HEAD_OF_STORE);
    }

    @Override
    public Connection open(FileAddress address, char[] password) throws SQLException {
        Path file = address.file().toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            throw new SQLException("there is no file " + file, "08001");
        }
        String path = file.toString();
        if (path.indexOf(';') >= 0 || !path.endsWith(SUFFIX)) {
            throw new SQLException(
                    "H2 opens files that end in " + SUFFIX + " and hold no semicolon in their path: rename it",
                    "08001");
        }
        FileScan.refuseCode(file);
        String database = path.substring(0, path.length() - SUFFIX.length());
        return Door.open(
                "jdbc:h2:file:" + database
                        + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE",
                address.user().orElse(USUAL_USER),
                password);
    }

    @Override
    public boolean wantsPassword(SQLException failure) {
        return failure.getErrorCode() == WRONG_USER_OR_PASSWORD;
    }
}
