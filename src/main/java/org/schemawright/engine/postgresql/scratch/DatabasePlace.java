package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;

/** Where a scratch database lies and how it is reached. */
interface DatabasePlace {
    int major();

    /** The role that owns what is made in the database. */
    String owner();

    Connection connectOwner() throws SQLException;

    Connection connectSuperuser() throws SQLException;

    /** Whether a superuser may act for statements that the owner may not run. */
    boolean hasSuperuser();

    /** Another database with the same content; nobody may be connected to this one. */
    ScratchDatabase copy() throws ScratchProblem;

    void drop(ScratchDatabase database);
}
