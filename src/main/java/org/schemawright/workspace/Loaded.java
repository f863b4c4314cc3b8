package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schemawright.change.Lineage;
import org.schemawright.design.Decision;
import org.schemawright.engine.CutName;
import org.schemawright.engine.Engine;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;

/**
 * A source that has become a value, and a scratch database that holds the same, made when it is first asked for.
 * Closing it drops the scratch database.
 */
public final class Loaded implements AutoCloseable {
    private final String name;
    private final Engine engine;
    private final Database database;
    private final List<String> notes;
    private final Origin origin;
    private final Building building;
    private @Nullable ScratchDatabase scratch;
    private @Nullable LiveRows rows;
    private Lineage lineage = Lineage.NONE;
    private List<Decision> decisions = List.of();
    private List<SchemaObject> refused = List.of();
    private Map<ObjectRef, String> reasons = Map.of();
    private List<CutName> cutNames = List.of();

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
    public Loaded(String name, Engine engine, Origin origin, Database database, List<String> notes, Building building) {
        this.name = name;
        this.engine = engine;
        this.origin = origin;
        this.database = database;
        this.notes = List.copyOf(notes);
        this.building = building;
    }

    /** Remembers how a live source can be reached again, for checks on its rows. */
    Loaded asked(LiveRows live) {
        this.rows = live;
        return this;
    }

    /** Remembers what a design states about where its data comes from. */
    Loaded stating(Lineage stated) {
        this.lineage = stated;
        return this;
    }

    /** Remembers what was decided on a design. */
    Loaded deciding(List<Decision> decided) {
        this.decisions = List.copyOf(decided);
        return this;
    }

    /** Remembers what was drawn and the engine would not have. */
    Loaded refusing(List<SchemaObject> drawn) {
        this.refused = List.copyOf(drawn);
        return this;
    }

    /** Takes the scratch database over that is there already, so that closing drops it. */
    Loaded built() throws ScratchProblem, SQLException {
        scratch();
        return this;
    }

    /** Remembers where a statement that is kept as text stands, and why it could not run. */
    Loaded keeping(Map<ObjectRef, String> whyAsText) {
        this.reasons = Map.copyOf(whyAsText);
        return this;
    }

    /** Remembers which names the engine cut. */
    Loaded cutting(List<CutName> cut) {
        this.cutNames = List.copyOf(cut);
        return this;
    }

    /** The names that a script states and its engine cut. */
    public List<CutName> cutNames() {
        return cutNames;
    }

    /** The same source with another schema, which a workbench builds; without the way to the rows. */
    Loaded with(Database other, Workbench bench) {
        int major = other.version().major();
        return new Loaded(
                        name,
                        engine,
                        origin,
                        other,
                        notes,
                        () -> new Rebuild(engine, bench.scratch(engine, major)).scratch(other))
                .keeping(reasons);
    }

    Optional<String> whyKeptAsText(ObjectRef statement) {
        return Optional.ofNullable(reasons.get(statement));
    }

    public String name() {
        return name;
    }

    public Engine engine() {
        return engine;
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

    /** Where its rows are, if it is a database in use. */
    public Optional<LiveRows> rows() {
        return Optional.ofNullable(rows);
    }

    public Lineage lineage() {
        return lineage;
    }

    public List<Decision> decisions() {
        return decisions;
    }

    /** What was drawn and is not in the database, since the engine refused it. */
    public List<SchemaObject> refused() {
        return refused;
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
