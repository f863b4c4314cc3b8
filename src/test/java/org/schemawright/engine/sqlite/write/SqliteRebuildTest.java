package org.schemawright.engine.sqlite.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.sqlite.SqliteEngine;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.plan.Step;
import org.schemawright.source.ScriptOptions;
import org.schemawright.source.ScriptReader;
import org.schemawright.workspace.LoadScript;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.PlanMigration;
import org.schemawright.workspace.PlanMigration.Choices;

/** What a table keeps, beside the values in its columns, when it is made anew. */
class SqliteRebuildTest {
    private final SqliteEngine engine = new SqliteEngine();
    private final Scratch scratch = engine.scratch(Terms.MAJOR);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        scratch.close();
    }

    private Loaded load(String text) throws Exception {
        Path path = Files.writeString(folder.resolve("load.sql"), text);
        return new LoadScript(engine, scratch)
                .load("text", ScriptReader.read(path, ScriptOptions.SCHEMA_ONLY.cutBy(engine.splitter())));
    }

    /** What a query gives after rows were put in and the schema was changed. */
    private String after(String before, String rows, String target, String query) throws Exception {
        try (Loaded from = load(before);
                Loaded to = load(target);
                ScratchDatabase database = from.scratch().copy()) {
            database.run(rows);
            database.run("DELETE FROM t WHERE a = 'gone'");
            var plan = new PlanMigration(engine).plan(from, to, Choices.DIRECT).up();
            database.run("PRAGMA foreign_keys = OFF");
            for (Step step : plan.steps()) {
                database.run(step.forward().sql());
            }
            try (Statement statement = database.connection().createStatement();
                    ResultSet found = statement.executeQuery(query)) {
                found.next();
                return found.getString(1);
            }
        }
    }

    @Test
    void rows_keep_their_numbers() throws Exception {
        String rows = "INSERT INTO t (rowid, a) VALUES (7, 'x'), (90, 'gone'), (12, 'y')";
        String numbers = "SELECT group_concat(rowid || a) FROM (SELECT rowid, a FROM t ORDER BY rowid)";
        assertThat(after("CREATE TABLE t (a TEXT);", rows, "CREATE TABLE t (a TEXT NOT NULL);", numbers))
                .isEqualTo("7x,12y");
        assertThat(after("CREATE TABLE t (a TEXT);", rows, "CREATE TABLE t (a TEXT CHECK (t.a <> ''));", numbers))
                .isEqualTo("7x,12y");
        assertThat(after("CREATE TABLE t (a TEXT);", rows, "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);", numbers))
                .isEqualTo("7x,12y");
    }

    @Test
    void a_number_that_was_given_once_is_not_given_again() throws Exception {
        String before = "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT);";
        String rows = "INSERT INTO t VALUES (7, 'x'), (90, 'gone')";
        String counter = "SELECT group_concat(name || seq) FROM sqlite_sequence";
        assertThat(after(
                        before,
                        rows,
                        "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT NOT NULL);",
                        counter))
                .isEqualTo("t90");
        assertThat(after(
                        before,
                        rows,
                        "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT CHECK (t.a <> ''));",
                        counter))
                .isEqualTo("t90");
    }

    @Test
    void however_much_changes_a_table_is_copied_once() throws Exception {
        try (Loaded from = load("CREATE TABLE t (a TEXT, b TEXT, c TEXT);");
                Loaded to = load(
                        "CREATE TABLE t (a INTEGER NOT NULL, b TEXT UNIQUE, d TEXT DEFAULT 'd' CHECK (d <> ''));")) {
            assertThat(new PlanMigration(engine)
                            .plan(from, to, Choices.DIRECT)
                            .up()
                            .steps())
                    .filteredOn(step -> step.forward().sql().startsWith("INSERT OR ABORT"))
                    .hasSize(1);
        }
    }
}
