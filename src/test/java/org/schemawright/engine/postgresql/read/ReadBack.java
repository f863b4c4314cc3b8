package org.schemawright.engine.postgresql.read;

import java.sql.Statement;
import org.schemawright.engine.CatalogReading;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.postgresql.scratch.PostgresqlScratch;
import org.schemawright.model.Constraint;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/** Runs statements on an empty scratch database and reads its catalog. */
final class ReadBack {
    private ReadBack() {}

    static Database of(int major, String... statements) throws Exception {
        try (PostgresqlScratch scratch = PostgresqlScratch.start(major);
                ScratchDatabase database = scratch.create()) {
            for (String statement : statements) {
                database.run(statement);
            }
            return read(database).database();
        }
    }

    /** For what only a superuser may make, who is then the owner that goes without saying. */
    static Database asSuperuser(int major, String... statements) throws Exception {
        try (PostgresqlScratch scratch = PostgresqlScratch.start(major);
                ScratchDatabase database = scratch.create()) {
            try (Statement statement = database.catalog().createStatement()) {
                statement.execute("SET default_transaction_read_only = off");
                statement.execute("SET search_path = public");
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
            return PostgresqlReader.ofPrivateDatabase()
                    .read(database.catalog(), database.catalog().getMetaData().getUserName())
                    .database();
        }
    }

    static CatalogReading read(ScratchDatabase database) throws Exception {
        return PostgresqlReader.ofPrivateDatabase().read(database.catalog(), database.owner());
    }

    static Table table(Database database, String name) {
        return database.table(ObjectRef.of(Kind.TABLE, "public", name)).orElseThrow();
    }

    static <T extends SchemaObject> T find(Database database, Class<T> type, Kind kind, String... path) {
        return type.cast(database.find(ObjectRef.of(kind, path)).orElseThrow());
    }

    static Constraint.Settings settings(Database database, Kind kind, String... path) {
        return find(database, Constraint.class, kind, path).settings();
    }
}
