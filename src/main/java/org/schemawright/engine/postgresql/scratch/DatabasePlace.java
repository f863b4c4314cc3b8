package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;

/** Where a scratch database lies and how it is reached. */
interface DatabasePlace {
    /** The role that owns the database. */
    String owner();

    Connection connectOwner() throws SQLException;

    Connection connectSuperuser() throws SQLException;

    /** Another database with the same content; nobody may be connected to this one. */
    ScratchDatabase copy() throws ScratchProblem;

    void drop(ScratchDatabase database);
}
