package org.schemawright.engine.postgresql;

import java.sql.Connection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.schemawright.connect.ServerAddress;
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
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.ScriptSplitter;
import org.schemawright.engine.ScriptWriter;
import org.schemawright.engine.TestRows;
import org.schemawright.engine.portable.Dialect;
import org.schemawright.engine.postgresql.observe.PostgresqlObserver;
import org.schemawright.engine.postgresql.read.PostgresqlReader;
import org.schemawright.engine.postgresql.rows.PostgresqlTestRows;
import org.schemawright.engine.postgresql.scratch.PostgresqlScratch;
import org.schemawright.engine.postgresql.script.PostgresqlScripts;
import org.schemawright.engine.postgresql.write.PostgresqlData;
import org.schemawright.engine.postgresql.write.PostgresqlRenaming;
import org.schemawright.engine.postgresql.write.PostgresqlWriter;

/** PostgreSQL 14 to 18. */
public final class PostgresqlEngine implements Engine {
    private static final int OLDEST = 14;
    private static final int NEWEST = 18;

    @Override
    public String id() {
        return ServerAddress.ENGINE;
    }

    @Override
    public String title() {
        return "PostgreSQL";
    }

    @Override
    public Naming naming() {
        return new Naming("public", Naming.Letters.LOWER);
    }

    @Override
    public Optional<ScriptSplitter> splitter() {
        return Optional.empty();
    }

    @Override
    public Optional<DatabaseFiles> files() {
        return Optional.empty();
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.complementOf(EnumSet.of(Capability.INDEXED_REFERENCES));
    }

    @Override
    public Majors majors() {
        return new Majors(OLDEST, NEWEST);
    }

    @Override
    public CatalogReader reader() {
        return PostgresqlReader.ofPrivateDatabase();
    }

    @Override
    public CatalogReader liveReader(Connection idle) {
        return PostgresqlReader.ofLiveDatabase(idle);
    }

    @Override
    public DdlWriter writer() {
        return new PostgresqlWriter();
    }

    @Override
    public Renaming renaming() {
        return new PostgresqlRenaming();
    }

    @Override
    public DataWriter data() {
        return new PostgresqlData();
    }

    @Override
    public ScriptWriter scripts() {
        return new PostgresqlScripts();
    }

    @Override
    public TestRows testRows() {
        return new PostgresqlTestRows();
    }

    @Override
    public LockObserver lockObserver(Connection connection) {
        return new PostgresqlObserver(connection);
    }

    @Override
    public Dialect dialect() {
        return new PostgresqlDialect();
    }

    @Override
    public Scratch scratch(int major) throws ScratchProblem {
        return PostgresqlScratch.start(major);
    }
}
