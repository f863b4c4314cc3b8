package org.schemawright.engine.sqlite.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScriptSplitter.Piece;
import org.schemawright.engine.ScriptWriter.KeptRows;
import org.schemawright.engine.sqlite.SqliteEngine;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.proof.Prover;
import org.schemawright.source.ScriptOptions;
import org.schemawright.source.ScriptReader;
import org.schemawright.workspace.Landings;
import org.schemawright.workspace.LoadScript;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Migration;
import org.schemawright.workspace.PlanMigration;
import org.schemawright.workspace.PlanMigration.Choices;

/** The scripts as text, sent to a database file as any runner would. */
class SqliteScriptTest {
    private static final String BEFORE = """
        CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
        CREATE TABLE c (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p (id) ON DELETE CASCADE);
        CREATE VIEW v AS SELECT a FROM p;
        """;
    private static final String AFTER = """
        CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT NOT NULL, b TEXT);
        CREATE TABLE c (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p (id) ON DELETE CASCADE);
        CREATE VIEW v AS SELECT a, b FROM p;
        """;

    private final SqliteEngine engine = new SqliteEngine();
    private final Scratch scratch = engine.scratch(Terms.MAJOR);

    @TempDir
    private Path folder;

    private record Scripts(String up, String verify, String down) {}

    @AfterEach
    void close() {
        scratch.close();
    }

    private Scripts scripts() throws Exception {
        try (Loaded before = load(BEFORE);
                Loaded after = load(AFTER)) {
            Migration migration = new PlanMigration(engine).plan(before, after, Choices.DIRECT);
            var landings = new Landings[] {Landings.before(migration, before.scratch(), engine.scripts())};
            new Prover(engine)
                    .prove(
                            migration.task(before.scratch()),
                            end -> landings[0] = landings[0].reached(migration, end, engine.scripts()));
            var facts = migration.facts(List.of("for a\nfile"), landings[0]);
            var kept = List.of(new KeptRows(
                    migration.ends().after().table(Terms.table("c")).orElseThrow(), 1));
            return new Scripts(
                    engine.scripts().script(migration.up(), facts),
                    engine.scripts().verification(migration.up(), facts.keeping(kept)),
                    engine.scripts().script(migration.down(), migration.factsOfWayBack(List.of(), landings[0])));
        }
    }

    private Loaded load(String text) throws Exception {
        Path path = Files.writeString(folder.resolve("load.sql"), text);
        return new LoadScript(engine, scratch)
                .load("text", ScriptReader.read(path, ScriptOptions.SCHEMA_ONLY.cutBy(engine.splitter())));
    }

    /** Written with other blanks, quotes and case than the script that it was planned from. */
    private Connection database(String... more) throws Exception {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.db"));
        run(connection, """
            CREATE TABLE IF NOT EXISTS "p" ("id" integer primary key, [a] text);
            CREATE TABLE c(id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p(id) ON DELETE CASCADE);
            create view v as select a from "p";
            PRAGMA foreign_keys = ON;
            INSERT INTO p VALUES (1, 'x');
            INSERT INTO c VALUES (1, 1);
            """);
        for (String sql : more) {
            run(connection, sql);
        }
        return connection;
    }

    private void run(Connection connection, String script) throws Exception {
        for (Piece piece : new SqliteSplitter().split(script, "script")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(piece.statement().sql());
            }
        }
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? Optional.ofNullable(row.getString(1)).orElse("null") : "no row";
        }
    }

    @Test
    void a_script_changes_a_database_verifies_it_and_leads_back() throws Exception {
        Scripts scripts = scripts();
        try (Connection database = database()) {
            run(database, scripts.up());
            run(database, scripts.verify());
            assertThat(value(database, "SELECT count(*) FROM c JOIN p ON p.id = c.p_id"))
                    .isEqualTo("1");
            assertThat(value(database, "SELECT foreign_keys FROM pragma_foreign_keys"))
                    .isEqualTo("1");
            assertThat(value(database, "SELECT count(*) FROM temp.sqlite_schema"))
                    .isEqualTo("0");
            run(database, scripts.down());
            assertThat(value(database, "SELECT group_concat(name) FROM pragma_table_info('p')"))
                    .isEqualTo("id,a");
            assertThat(value(database, "SELECT count(*) FROM c")).isEqualTo("1");
        }
    }

    @Test
    void a_script_stops_where_the_database_has_changed_since() throws Exception {
        String up = scripts().up();
        for (String drift : List.of(
                "ALTER TABLE p ADD COLUMN z TEXT",
                "DROP VIEW v",
                "DROP VIEW v; CREATE VIEW v AS SELECT id FROM p",
                "DROP TABLE c; DROP VIEW v; DROP TABLE p; CREATE TABLE p (id INTEGER PRIMARY KEY, a INTEGER)")) {
            Files.deleteIfExists(folder.resolve("a.db"));
            try (Connection database = database(drift)) {
                String before = value(database, "SELECT group_concat(sql) FROM sqlite_schema");
                assertThatThrownBy(() -> run(database, up))
                        .as(drift)
                        .hasMessageContaining("not as this script was planned against");
                run(database, "ROLLBACK");
                assertThat(value(database, "SELECT group_concat(sql) FROM sqlite_schema"))
                        .isEqualTo(before);
            }
        }
    }

    @Test
    void a_script_stops_where_rows_stand_in_the_way_and_says_which() throws Exception {
        String up = scripts().up();
        try (Connection database = database("INSERT INTO p VALUES (2, NULL)")) {
            assertThatThrownBy(() -> run(database, up))
                    .hasMessageContaining("rows stand in the way: column main.p.a is null in some rows");
            run(database, "ROLLBACK");
            assertThat(value(database, "SELECT count(*) FROM p")).isEqualTo("2");
        }
    }

    @Test
    void verification_fails_on_missing_rows_and_on_another_schema() throws Exception {
        Scripts scripts = scripts();
        try (Connection database = database()) {
            assertThatThrownBy(() -> run(database, scripts.verify()))
                    .hasMessageContaining("not as the migration leaves it");
            run(database, "ROLLBACK");
            run(database, scripts.up());
            run(database, "DELETE FROM c");
            assertThatThrownBy(() -> run(database, scripts.verify())).hasMessageContaining("rows are missing");
        }
    }

    @Test
    void no_line_of_a_header_is_anything_but_a_comment() throws Exception {
        assertThat(scripts().up()).startsWith("-- for a\\u{000A}file\n").contains("\n-- It loses no data.\n");
    }
}
