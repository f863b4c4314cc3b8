package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.model.Database;

/**
 * A source that has become a value, and a scratch database that holds the same, made when it is first asked for.
 * Closing it drops the scratch database.
 */
public final class Loaded implements AutoCloseable {
    private final String name;
    private final Database database;
    private final List<String> notes;
    private final Origin origin;
    private final Building building;
    private @Nullable ScratchDatabase scratch;

    /** Where it came from, as far as it matters for what is compared. */
    public enum Origin {
        SCRIPT,
        DUMP,
        DESIGN,
        LIVE
    }

    /** Makes the scratch database. */
    @FunctionalInterface
    public interface Building {
        ScratchDatabase build() throws ScratchProblem, SQLException;
    }

    /**
     * @param notes what the reader of a result should know about the source: what was skipped, kept aside, not seen
     */
    public Loaded(String name, Origin origin, Database database, List<String> notes, Building building) {
        this.name = name;
        this.origin = origin;
        this.database = database;
        this.notes = List.copyOf(notes);
        this.building = building;
    }

    public String name() {
        return name;
    }

    public Origin origin() {
        return origin;
    }

    public Database database() {
        return database;
    }

    public List<String> notes() {
        return notes;
    }

    public synchronized ScratchDatabase scratch() throws ScratchProblem, SQLException {
        if (scratch == null) {
            scratch = building.build();
        }
        return scratch;
    }

    @Override
    public synchronized void close() {
        if (scratch != null) {
            scratch.close();
        }
    }
}
