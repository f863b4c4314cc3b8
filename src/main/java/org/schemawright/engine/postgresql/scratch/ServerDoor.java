package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** How a server of the user's is reached: opens connections as one role, each a new one that the caller closes. */
@FunctionalInterface
public interface ServerDoor {
    /** To a database of that name, or to the one that the user's address names. */
    Connection open(Optional<String> database) throws SQLException;
}
