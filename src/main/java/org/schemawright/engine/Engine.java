package org.schemawright.engine;

import java.sql.Connection;
import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.portable.Dialect;

/** One database product. */
public interface Engine {
    /** The word by which sources and files name it. */
    String id();

    /** The name that people know it by. */
    String title();

    Set<Capability> capabilities();

    Naming naming();

    /** How its scripts are cut; empty where they are psql's. */
    Optional<ScriptSplitter> splitter();

    /** Empty where its databases are on servers. */
    Optional<DatabaseFiles> files();

    /** The oldest and the newest major version that can be read, and proved on the scratch engine that lies beside us. */
    Majors majors();

    /** For a database in which nobody else works. */
    CatalogReader reader();

    /**
     * For a database in use.
     *
     * @param idle a second connection to the same database, which may keep a snapshot while the first one reads
     */
    CatalogReader liveReader(Connection idle);

    DdlWriter writer();

    Renaming renaming();

    DataWriter data();

    ScriptWriter scripts();

    TestRows testRows();

    /** @param connection the session in which the statements will run */
    LockObserver lockObserver(Connection connection);

    /** What its types, counters and expressions mean to other engines. */
    Dialect dialect();

    Scratch scratch(int major) throws ScratchProblem;

    /** A range of major versions, both ends included. */
    record Majors(int oldest, int newest) {
        public boolean contains(int major) {
            return oldest <= major && major <= newest;
        }
    }
}
