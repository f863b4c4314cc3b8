package org.schemawright.engine.toy;

import java.sql.Connection;
import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.Capability;
import org.schemawright.engine.CatalogReader;
import org.schemawright.engine.DataWriter;
import org.schemawright.engine.DatabaseFiles;
import org.schemawright.engine.DdlWriter;
import org.schemawright.engine.Engine;
import org.schemawright.engine.LockObserver;
import org.schemawright.engine.Naming;
import org.schemawright.engine.Renaming;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScriptSplitter;
import org.schemawright.engine.ScriptWriter;
import org.schemawright.engine.TestRows;
import org.schemawright.engine.portable.Dialect;

/** The toy as a whole. */
public final class ToyEngine implements Engine {
    static final String SCHEMA = "box";
    static final int MAJOR = 7;

    @Override
    public String id() {
        return "toy";
    }

    @Override
    public String title() {
        return "Toy";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public Naming naming() {
        return new Naming(SCHEMA, Naming.Letters.UPPER);
    }

    @Override
    public Optional<ScriptSplitter> splitter() {
        return Optional.of(new ToySplitter());
    }

    @Override
    public Optional<DatabaseFiles> files() {
        return Optional.empty();
    }

    @Override
    public Majors majors() {
        return new Majors(MAJOR, MAJOR);
    }

    @Override
    public CatalogReader reader() {
        return new ToyReader();
    }

    @Override
    public CatalogReader liveReader(Connection idle) {
        return new ToyReader();
    }

    @Override
    public DdlWriter writer() {
        return new ToyWriter();
    }

    @Override
    public Renaming renaming() {
        return new ToyRenaming();
    }

    @Override
    public DataWriter data() {
        return new ToyData();
    }

    @Override
    public ScriptWriter scripts() {
        return new ToyScripts();
    }

    @Override
    public TestRows testRows() {
        return new ToyRows();
    }

    @Override
    public LockObserver lockObserver(Connection connection) {
        return new ToyObserver();
    }

    @Override
    public Dialect dialect() {
        return new ToyDialect();
    }

    @Override
    public Scratch scratch(int major) {
        return new ToyScratch();
    }
}
