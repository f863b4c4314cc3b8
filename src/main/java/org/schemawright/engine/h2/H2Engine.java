package org.schemawright.engine.h2;

import java.sql.Connection;
import java.util.EnumSet;
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
import org.schemawright.engine.h2.files.H2Files;
import org.schemawright.engine.h2.observe.H2Observer;
import org.schemawright.engine.h2.read.H2Reader;
import org.schemawright.engine.h2.rows.H2TestRows;
import org.schemawright.engine.h2.scratch.H2Scratch;
import org.schemawright.engine.h2.script.H2Scripts;
import org.schemawright.engine.h2.script.H2Splitter;
import org.schemawright.engine.h2.write.H2Data;
import org.schemawright.engine.h2.write.H2Renaming;
import org.schemawright.engine.h2.write.H2Writer;
import org.schemawright.engine.portable.Dialect;

/** H2 2. */
public final class H2Engine implements Engine {
    private static final int MAJOR = 2;

    @Override
    public String id() {
        return "h2";
    }

    @Override
    public String title() {
        return "H2";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(
                Capability.SCHEMAS, Capability.PRIVILEGES, Capability.COMMENTS, Capability.INDEXED_REFERENCES);
    }

    @Override
    public Naming naming() {
        return new Naming("PUBLIC", Naming.Letters.UPPER);
    }

    @Override
    public Optional<ScriptSplitter> splitter() {
        return Optional.of(new H2Splitter());
    }

    @Override
    public Optional<DatabaseFiles> files() {
        return Optional.of(new H2Files());
    }

    @Override
    public Majors majors() {
        return new Majors(MAJOR, MAJOR);
    }

    @Override
    public CatalogReader reader() {
        return new H2Reader();
    }

    @Override
    public CatalogReader liveReader(Connection idle) {
        return new H2Reader();
    }

    @Override
    public DdlWriter writer() {
        return new H2Writer();
    }

    @Override
    public Renaming renaming() {
        return new H2Renaming();
    }

    @Override
    public DataWriter data() {
        return new H2Data();
    }

    @Override
    public ScriptWriter scripts() {
        return new H2Scripts();
    }

    @Override
    public TestRows testRows() {
        return new H2TestRows();
    }

    @Override
    public LockObserver lockObserver(Connection connection) {
        return new H2Observer();
    }

    @Override
    public Dialect dialect() {
        return new H2Dialect();
    }

    @Override
    public Scratch scratch(int major) {
        return new H2Scratch();
    }
}
