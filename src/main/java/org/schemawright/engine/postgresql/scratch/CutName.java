package org.schemawright.engine.postgresql.scratch;

import java.sql.SQLException;
import java.sql.SQLWarning;

/**
 * The engine cut a name at 63 bytes and ran the statement. Two names that differ behind the cut would become one, so
 * this is an error of whoever wrote it.
 */
final class CutName extends SQLException {
    private static final long serialVersionUID = 1L;

    static final String STATE = "42622";

    CutName(SQLWarning notice) {
        super(notice.getMessage() + " (names end after 63 bytes)", STATE, notice);
    }
}
