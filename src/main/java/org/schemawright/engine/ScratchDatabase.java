package org.schemawright.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** One database of a {@link Scratch}. Closing it drops it. */
public interface ScratchDatabase extends AutoCloseable {
    /** The role that owns everything for which a script states no owner. */
    String owner();

    /** A connection as the owner: whatever touches rows or runs foreign text goes here. One, kept open, not to be closed. */
    Connection connection() throws SQLException;

    /** A connection with rights to read every catalog. Reads nothing but catalogs. One, kept open, not to be closed. */
    Connection catalog() throws SQLException;

    /**
     * Runs a foreign script inside the fence, statement by statement. What needs something that this engine lacks (an
     * extension, say) is kept aside as opaque and the rest goes on.
     *
     * @throws RefusedStatement at the first statement that fails for any other reason
     */
    LoadReport load(List<ScriptStatement> statements) throws RefusedStatement, ScratchProblem;

    /** From now on a routine may speak of what does not stand yet, where the engine can leave that unchecked. */
    void uncheckedBodies() throws SQLException;

    /** From now on the engine looks into routines as they are made, where it can. */
    default void checkedBodies() throws SQLException {}

    /** Runs one statement of ours inside the same fence, in the transaction that {@link #connection()} is in. */
    void run(String sql) throws SQLException;

    /** Takes all rows out of all tables. */
    void empty() throws SQLException;

    /** A second database with the same content. This one must have no open transaction. */
    ScratchDatabase copy() throws ScratchProblem;

    @Override
    void close();
}
