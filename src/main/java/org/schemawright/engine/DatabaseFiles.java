package org.schemawright.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.schemawright.connect.AddressProblem;

/** Databases of an engine that are files. */
public interface DatabaseFiles {
    /** So many of a file's first bytes tell what it is. */
    int HEAD = 64;

    /**
     * What an address names, such as {@code sqlite:PATH} or {@code jdbc:h2:PATH}; empty where it is another engine's or
     * none at all.
     *
     * @throws AddressProblem where it is this engine's and cannot be used: with settings that are not allowed, say. Its
     *                        message shows no password
     */
    Optional<FileAddress> address(String text) throws AddressProblem;

    /**
     * Whether a file is a database of this engine.
     *
     * @param head its first bytes, at most {@link #HEAD}
     */
    boolean recognises(Path file, byte[] head);

    /**
     * Opens a database that is there, for reading only: nothing is made or written, not even beside it.
     *
     * @param password empty for none; the caller wipes it
     */
    Connection open(FileAddress address, char[] password) throws SQLException;

    /** Whether opening failed for want of the right password. */
    boolean wantsPassword(SQLException failure);

    /** @param user empty for the engine's usual one */
    record FileAddress(Path file, Optional<String> user) {}
}
