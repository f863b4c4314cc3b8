package org.schemawright.engine.sqlite.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.engine.LoadReport;
import org.schemawright.engine.Place;
import org.schemawright.engine.RefusedStatement;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScriptStatement;
import org.schemawright.engine.sqlite.read.SqliteReader;
import org.schemawright.model.Table;

class SqliteFenceTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    private final SqliteScratch scratch = new SqliteScratch(SHORT);
    private ScratchDatabase database;

    @TempDir
    private Path folder;

    @BeforeEach
    void create() throws Exception {
        database = scratch.create();
    }

    @AfterEach
    void close() {
        scratch.close();
    }

    private LoadReport load(String... statements) throws Exception {
        var place = new Place("a.sql", 1, 1);
        return database.load(List.of(statements).stream()
                .map(sql -> new ScriptStatement(sql, place))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATTACH 'FILE' AS other",
                "attach database 'FILE' as other",
                "VACUUM INTO 'FILE'",
                "VACUUM",
                "backup to 'FILE'",
                "/* ? */ backup main to 'FILE'",
                "restore from 'FILE'",
                "BACKUP",
                "DETACH main",
                "PRAGMA writable_schema = ON",
                "PRAGMA main.writable_schema(1)",
                "PRAGMA \"writable_schema\" = 1",
                "PRAGMA trusted_schema = ON",
                "PRAGMA temp_store_directory = 'FILE'",
                "PRAGMA journal_mode = WAL",
                "PRAGMA max_page_count = 1000000000",
                "COMMIT",
                "SELECT load_extension('FILE')",
                "SELECT writefile('FILE', 'x')",
                "SELECT readfile('/etc/hostname')",
                "INSERT INTO sqlite_schema VALUES ('table', 'x', 'x', 0, 'CREATE TABLE x (a)')",
                "CREATE VIRTUAL TABLE x USING csv(filename = '/etc/passwd')"
            })
    void what_leads_out_of_the_database_is_refused(String statement) throws Exception {
        Path file = folder.resolve("out");
        String sql = statement.replace("FILE", file.toString());
        try {
            LoadReport report = load(sql);
            // A module that is not there is kept as text, which reads nothing.
            assertThat(report.opaque()).hasSize(1);
        } catch (RefusedStatement e) {
            assertThat(e.statement().sql()).isEqualTo(sql);
        }
        assertThat(file).doesNotExist();
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE x AS WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r",
                "SELECT count(*) FROM many AS a, many AS b, many AS c, many AS d, many AS e"
            })
    void what_never_ends_is_stopped(String endless) throws Exception {
        load("CREATE TABLE many (a TEXT)");
        database.run("INSERT INTO many WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r LIMIT 2000)"
                + " SELECT 'x' || n FROM r");
        assertThatThrownBy(() -> load(endless))
                .isInstanceOfSatisfying(
                        RefusedStatement.class,
                        stopped -> assertThat(stopped.sqlState()).isEqualTo("57014"));
        assertThat(load("CREATE TABLE after_it (a)").ran()).isEqualTo(1);
    }

    @Test
    void memory_is_bounded() throws Exception {
        load("CREATE TABLE big (a BLOB)");
        assertThatThrownBy(() -> database.run("INSERT INTO big VALUES (zeroblob(100000000))"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("too big");
    }

    @Test
    void settings_of_a_script_end_with_it() throws Exception {
        load("PRAGMA foreign_keys = OFF", "PRAGMA legacy_alter_table = ON");
        try (var statement = database.connection().createStatement();
                var row = statement.executeQuery(
                        "SELECT (SELECT foreign_keys FROM pragma_foreign_keys), legacy_alter_table"
                                + " FROM pragma_legacy_alter_table")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(1);
            assertThat(row.getInt(2)).isZero();
        }
    }

    @Test
    void what_a_program_brings_along_is_kept_as_text_with_what_stands_on_it() throws Exception {
        LoadReport report = load(
                "CREATE VIRTUAL TABLE places USING spatial(a)",
                "CREATE TABLE t (a TEXT COLLATE icu_de)",
                "CREATE TABLE ok (a TEXT)",
                "CREATE INDEX i ON ok (unheard_of(a))",
                "CREATE INDEX j ON t (a)");
        assertThat(report.ran()).isEqualTo(1);
        assertThat(report.opaque()).hasSize(4);
        assertThat(report.notes()).hasSize(4).allMatch(note -> note.startsWith("a.sql:1 (statement 1): "));
    }

    @Test
    void an_ordinary_mistake_is_no_text_to_keep() {
        assertThatThrownBy(() -> load("CREATE INDEX i ON nowhere (a)"))
                .isInstanceOf(RefusedStatement.class)
                .hasMessageContaining("no such table");
    }

    @Test
    void a_virtual_table_survives_emptying_and_copying() throws Exception {
        load("CREATE VIRTUAL TABLE ft USING fts5(a, b)", "CREATE TABLE t (a)");
        database.run("INSERT INTO ft VALUES ('x', 'y')");
        try (ScratchDatabase copy = database.copy()) {
            database.empty();
            assertThat(rows(database)).isZero();
            assertThat(rows(copy)).isEqualTo(1);
            assertThat(new SqliteReader()
                            .read(database.catalog(), "")
                            .database()
                            .all(Table.class)
                            .map(table -> table.ref().name()))
                    .containsExactly("ft", "t");
        }
    }

    private static int rows(ScratchDatabase database) throws SQLException {
        try (var statement = database.connection().createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM ft WHERE ft MATCH 'x'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
