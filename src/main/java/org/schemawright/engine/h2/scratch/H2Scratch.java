package org.schemawright.engine.h2.scratch;

import java.sql.SQLException;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.model.EngineVersion;

/** Databases in memory, each by itself. */
public final class H2Scratch implements Scratch {
    private static final EngineVersion VERSION = new EngineVersion("h2", 2);

    @Override
    public EngineVersion version() {
        return VERSION;
    }

    @Override
    public ScratchDatabase create() throws ScratchProblem {
        try {
            return FencedDatabase.create();
        } catch (SQLException e) {
            throw new ScratchProblem("A database in memory could not be made: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        // Databases are closed one by one; nothing else is kept.
    }
}
