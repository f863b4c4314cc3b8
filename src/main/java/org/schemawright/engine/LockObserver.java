package org.schemawright.engine;

import java.sql.SQLException;
import org.schemawright.plan.Footprint;
import org.schemawright.plan.Step;

/** Asks the engine what statements do to the tables that are there, from inside the session that runs them. */
public interface LockObserver {
    /** Remembers what is there. To be called inside a transaction, before its first statement. */
    void begin() throws SQLException;

    /** What a statement has done, asked in the transaction in which it just ran. */
    Footprint after(Step step) throws SQLException;

    /** What a statement does that runs in no transaction, by the engine's manual. */
    Footprint alone(Step step);
}
