package org.schemawright.engine.sqlite.scratch;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.model.EngineVersion;

/** The SQLite that lies beside us, with nothing but memory to work in. */
public final class SqliteScratch implements Scratch {
    /** How long one statement may take. */
    public static final Duration STATEMENT_LIMIT = Duration.ofSeconds(30);

    private final Duration limit;
    private final Set<MemoryDatabase> open = ConcurrentHashMap.newKeySet();

    public SqliteScratch(Duration limit) {
        this.limit = limit;
    }

    @Override
    public EngineVersion version() {
        return new EngineVersion(Terms.ENGINE, Terms.MAJOR);
    }

    @Override
    public ScratchDatabase create() throws ScratchProblem {
        try {
            var database = new MemoryDatabase(Fence.open(), limit, this);
            open.add(database);
            return database;
        } catch (SQLException e) {
            throw new ScratchProblem(
                    "SQLite could not be started: " + e.getMessage()
                            + "; its library is unpacked into the folder for temporary files, which must allow that",
                    e);
        }
    }

    void forget(MemoryDatabase database) {
        open.remove(database);
    }

    @Override
    public void close() {
        Set.copyOf(open).forEach(MemoryDatabase::close);
    }
}
