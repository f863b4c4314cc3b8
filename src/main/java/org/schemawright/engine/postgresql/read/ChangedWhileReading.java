package org.schemawright.engine.postgresql.read;

import java.sql.SQLException;

/**
 * Something was dropped between the moment that the snapshot shows and the moment when the engine rendered it: its
 * rendering functions look at the present. A new snapshot helps.
 */
final class ChangedWhileReading extends SQLException {
    private static final long serialVersionUID = 1L;

    ChangedWhileReading(String what) {
        super(what, "XX000");
    }
}
