package org.schemawright.engine.sqlite;

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
import org.schemawright.engine.portable.Dialect;
import org.schemawright.engine.sqlite.observe.SqliteObserver;
import org.schemawright.engine.sqlite.read.SqliteReader;
import org.schemawright.engine.sqlite.rows.SqliteTestRows;
import org.schemawright.engine.sqlite.scratch.SqliteScratch;
import org.schemawright.engine.sqlite.script.SqliteScripts;
import org.schemawright.engine.sqlite.script.SqliteSplitter;
import org.schemawright.engine.sqlite.write.SqliteData;
import org.schemawright.engine.sqlite.write.SqliteRenaming;
import org.schemawright.engine.sqlite.write.SqliteWriter;

/** SQLite 3. */
public final class SqliteEngine implements Engine {
    @Override
    public String id() {
        return Terms.ENGINE;
    }

    @Override
    public String title() {
        return "SQLite";
    }

    @Override
    public Naming naming() {
        return new Naming(Terms.SCHEMA, Naming.Letters.ALIKE);
    }

    @Override
    public Optional<ScriptSplitter> splitter() {
        return Optional.of(new SqliteSplitter());
    }

    @Override
    public Optional<DatabaseFiles> files() {
        return Optional.of(new SqliteFiles());
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.TRANSACTIONAL_DDL, Capability.DEFERRABLE_REFERENCES);
    }

    @Override
    public Majors majors() {
        return new Majors(Terms.MAJOR, Terms.MAJOR);
    }

    @Override
    public CatalogReader reader() {
        return new SqliteReader();
    }

    @Override
    public CatalogReader liveReader(Connection idle) {
        return new SqliteReader();
    }

    @Override
    public DdlWriter writer() {
        return new SqliteWriter();
    }

    @Override
    public Renaming renaming() {
        return new SqliteRenaming();
    }

    @Override
    public DataWriter data() {
        return new SqliteData();
    }

    @Override
    public ScriptWriter scripts() {
        return new SqliteScripts();
    }

    @Override
    public TestRows testRows() {
        return new SqliteTestRows();
    }

    @Override
    public LockObserver lockObserver(Connection connection) {
        return new SqliteObserver(connection);
    }

    @Override
    public Dialect dialect() {
        return new SqliteDialect();
    }

    @Override
    public Scratch scratch(int major) {
        return new SqliteScratch(SqliteScratch.STATEMENT_LIMIT);
    }
}
