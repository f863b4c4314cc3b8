package org.schemawright.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.engine.Place;
import org.schemawright.engine.ScriptStatement;

class ScriptReaderTest {
    private static final ScriptOptions WITH_DATA = new ScriptOptions(true, Optional.empty());

    @TempDir
    Path folder;

    private Script read(String script, ScriptOptions options) throws IOException, SourceProblem {
        return ScriptReader.read(Files.writeString(folder.resolve("s.sql"), script), options);
    }

    private Script read(String script) throws IOException, SourceProblem {
        return read(script, ScriptOptions.SCHEMA_ONLY);
    }

    private static List<String> sql(Script script) {
        return script.statements().stream().map(ScriptStatement::sql).toList();
    }

    private void refused(String script, String... says) {
        assertThatThrownBy(() -> read(script)).isInstanceOf(SourceProblem.class).hasMessageContainingAll(says);
    }

    @Test
    void a_statement_knows_its_line_and_number() throws Exception {
        Script script = read("-- head\n\nCREATE TABLE a (); /* x\n */ CREATE ROLE r;\n\nCREATE\nTABLE b () -- end\n;");
        assertThat(script.statements())
                .containsExactly(
                        new ScriptStatement(
                                "CREATE TABLE a ()",
                                new Place(folder.resolve("s.sql").toString(), 3, 1)),
                        new ScriptStatement(
                                "CREATE\nTABLE b ()",
                                new Place(folder.resolve("s.sql").toString(), 6, 3)));
    }

    @Test
    void an_empty_script_is_an_empty_schema() throws Exception {
        assertThat(read("").statements()).isEmpty();
        assertThat(read("\uFEFF-- nothing\n").statements()).isEmpty();
    }

    @Test
    void roles_databases_and_tablespaces_are_listed_without_their_secrets() throws Exception {
        Script script = read("""
            CREATE ROLE joe WITH LOGIN PASSWORD 'hunter2';
            ALTER USER "Joe B" PASSWORD 'hunter2';
            DROP ROLE IF EXISTS old;
            CREATE DATABASE shop;
            COMMENT ON DATABASE shop IS 'x';
            GRANT CONNECT ON DATABASE shop TO joe;
            CREATE TABLESPACE fast LOCATION '/x';
            GRANT staff TO joe;
            SET SESSION AUTHORIZATION joe;
            SET ROLE joe;
            RESET ROLE;
            CREATE USER MAPPING FOR joe SERVER s;
            """);
        assertThat(sql(script)).containsExactly("CREATE USER MAPPING FOR joe SERVER s");
        assertThat(script.skipped())
                .extracting(Skipped::what)
                .containsExactly(
                        "CREATE ROLE joe",
                        "ALTER USER \"Joe B\"",
                        "DROP ROLE IF EXISTS old",
                        "CREATE DATABASE shop",
                        "COMMENT ON DATABASE shop",
                        "GRANT CONNECT ON DATABASE shop",
                        "CREATE TABLESPACE fast",
                        "GRANT staff",
                        "SET SESSION AUTHORIZATION joe",
                        "SET ROLE joe",
                        "RESET ROLE");
        assertThat(script.toString()).doesNotContain("hunter2");
    }

    @Test
    void tablespaces_of_tables_and_indexes_are_left_out() throws Exception {
        Script script = read("""
            CREATE TABLE a (tablespace int) TABLESPACE fast;
            CREATE UNIQUE INDEX i ON a (tablespace) TABLESPACE pg_default WHERE tablespace > 1;
            CREATE TABLE tablespace (a int);
            CREATE TABLE IF NOT EXISTS tablespace AS SELECT 1 tablespace;
            CREATE MATERIALIZED VIEW m TABLESPACE "Slow" AS SELECT 1 tablespace;
            ALTER TABLE a SET TABLESPACE fast;
            ALTER TABLE a ADD COLUMN b int, SET TABLESPACE fast;
            """);
        assertThat(sql(script))
                .containsExactly(
                        "CREATE TABLE a (tablespace int)",
                        "CREATE UNIQUE INDEX i ON a (tablespace)  WHERE tablespace > 1",
                        "CREATE TABLE tablespace (a int)",
                        "CREATE TABLE IF NOT EXISTS tablespace AS SELECT 1 tablespace",
                        "CREATE MATERIALIZED VIEW m  AS SELECT 1 tablespace",
                        "ALTER TABLE a ADD COLUMN b int, SET TABLESPACE fast");
        assertThat(script.skipped())
                .extracting(Skipped::what)
                .containsExactly("TABLESPACE fast", "TABLESPACE \"Slow\"", "ALTER TABLE a");
    }

    @Test
    void rows_are_counted_and_left_out() throws Exception {
        Script script = read("""
            CREATE TABLE t (a int, b text);
            COPY t (a, b) FROM stdin;
            1\tx
            2\ty
            \\.
            INSERT INTO t VALUES (3, ';');
            SELECT pg_catalog.setval('s', 1);
            SELECT pg_catalog.set_config('search_path', '', false);
            TRUNCATE t;
            ALTER LARGE OBJECT 1 OWNER TO joe;
            SELECT app.refresh_all('hunter2');
            """);
        assertThat(sql(script))
                .containsExactly(
                        "CREATE TABLE t (a int, b text)",
                        "SELECT pg_catalog.set_config('search_path', '', false)",
                        "RESET search_path");
        assertThat(script.data()).isEqualTo(new SkippedData(4, 2));
        assertThat(script.skipped())
                .extracting(Skipped::what)
                .containsExactly("ALTER LARGE OBJECT", "SELECT app.refresh_all");
    }

    @Test
    void rows_are_kept_where_wanted() throws Exception {
        Script script = read("""
            COPY s.t (a, b) FROM stdin;
            1\t\\N
            2\tit's \\\\ a\\ttab
            \\.
            INSERT INTO t VALUES (3);
            """, WITH_DATA);
        assertThat(sql(script))
                .containsExactly(
                        "INSERT INTO s.t (a, b) OVERRIDING SYSTEM VALUE VALUES\n('1', NULL),\n('2', 'it''s \\ a\ttab')",
                        "INSERT INTO t VALUES (3)");
        assertThat(script.statements().getFirst().place().line()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\gexec", "\\! ls", "\\copy t from x", "\\q", "\\g", "\\if 1", "\\o f", "\\set x `ls`", "\\."})
    void other_commands_are_refused_with_their_line(String command) {
        refused("SELECT 1;\n" + command + "\n", "s.sql:2");
    }

    @Test
    void printing_commands_are_listed() throws Exception {
        Script script = read("\\echo 'hello' \\qecho x\n\\pset format\nCREATE TABLE \\timing\n t ();\\d t\n");
        assertThat(sql(script)).containsExactly("CREATE TABLE \n t ()");
        assertThat(script.skipped())
                .extracting(Skipped::what)
                .containsExactly("\\echo", "\\qecho", "\\pset", "\\timing", "\\d");
    }

    @Test
    void constants_stand_for_their_variables() throws Exception {
        Script script = read("""
            \\set schema app
            \\set who 'it''s me'
            CREATE TABLE :schema.t (a text DEFAULT :'who', b int DEFAULT '{1,2}'::int[][1:2], c text DEFAULT ':who');
            COMMENT ON TABLE :"schema".t IS ':schema';
            """);
        assertThat(sql(script))
                .containsExactly(
                        "CREATE TABLE app.t (a text DEFAULT 'it''s me', b int DEFAULT '{1,2}'::int[][1:2], c text"
                                + " DEFAULT ':who')",
                        "COMMENT ON TABLE \"app\".t IS ':schema'");
    }

    @Test
    void a_variable_cannot_smuggle_a_second_statement() {
        refused("\\set x 'a; DROP TABLE t'\nSELECT :x;", "s.sql:2", ":x");
        refused("\\set x 'a '' b'\nSELECT :x;", "s.sql:2", ":x");
    }

    @Test
    void variables_that_double_and_double_are_refused() {
        refused("\\set x aaaaaaaa\n" + "\\set x :x:x\n".repeat(40), "s.sql:15", "longer than");
    }

    @Test
    void restricted_scripts_obey_no_command_but_the_right_key() throws Exception {
        assertThat(sql(read("\\restrict k\nCREATE TABLE t ();\n\\unrestrict k\n")))
                .hasSize(1);
        refused("\\restrict k\n\\echo x\n", "s.sql:2", "\\restrict");
        refused("\\restrict k\n\\unrestrict other\n", "s.sql:2");
    }

    @Test
    void transactions_are_taken_out_and_a_rollback_is_refused() throws Exception {
        assertThat(sql(read("BEGIN; CREATE TABLE a (); SAVEPOINT x; COMMIT; START TRANSACTION; END;")))
                .hasSize(1);
        refused("BEGIN;\nCREATE TABLE a ();\nROLLBACK;", "s.sql:3", "ROLLBACK");
    }

    @Test
    void what_holds_for_a_transaction_is_taken_back_at_its_end() throws Exception {
        assertThat(sql(read("""
            SET search_path = a;
            BEGIN;
            SET LOCAL search_path = b;
            SET LOCAL lock_timeout = 1;
            SET LOCAL check_function_bodies = off;
            COMMIT;
            SET LOCAL search_path = c;
            """)))
                .containsExactly(
                        "SET search_path = a",
                        "SET SESSION search_path = b",
                        "SET SESSION check_function_bodies = off",
                        "SET search_path = a",
                        "RESET check_function_bodies",
                        "RESET search_path");
    }

    @Test
    void a_script_says_what_it_states() throws Exception {
        assertThat(read("CREATE TABLE t (owner int);").facts()).isEmpty();
        assertThat(read("ALTER TABLE t OWNER TO joe;").facts()).containsExactly(ScriptFact.STATES_OWNERS);
        assertThat(read("GRANT SELECT ON t TO joe;").statesPrivileges()).isTrue();
        assertThat(read("CREATE EXTENSION citext VERSION '1.6';").statesExtensionVersions())
                .isTrue();
        assertThat(read("--\n-- PostgreSQL database dump\n--\n").pgDump()).isTrue();
    }

    @Test
    void the_one_database_needs_no_name() throws Exception {
        String script =
                "CREATE ROLE r;\n\\connect postgres\nSET x.y = 1;\n\\connect \"dbname='my shop'\"\nCREATE TABLE t ();";
        assertThat(sql(read(script))).containsExactly("CREATE TABLE t ()");
    }

    @Test
    void of_several_databases_one_is_to_be_chosen() throws Exception {
        String script = "\\c a\nCREATE TABLE t ();\n\\c b\nCREATE TABLE u ();\n";
        refused(script, "a, b", "--database NAME");
        assertThat(sql(read(script, new ScriptOptions(false, Optional.of("b")))))
                .containsExactly("CREATE TABLE u ()");
        assertThatThrownBy(() -> read(script, new ScriptOptions(false, Optional.of("c"))))
                .hasMessageContaining("none named c");
    }

    @Test
    void files_are_included_from_inside_the_folder_only() throws Exception {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/a.sql"), "CREATE TABLE a ();\n\\ir b.sql\n");
        Files.writeString(folder.resolve("sub/b.sql"), "CREATE TABLE b ();\n\\i sub/c.sql\n");
        Files.writeString(folder.resolve("sub/c.sql"), "CREATE TABLE c ();\n");
        Script script = read("\\i sub/a.sql\nCREATE TABLE d ();");
        assertThat(sql(script))
                .containsExactly("CREATE TABLE a ()", "CREATE TABLE b ()", "CREATE TABLE c ()", "CREATE TABLE d ()");
        assertThat(script.statements().get(1).place().file()).endsWith("b.sql");
        refused("\\i ../x.sql\n", "s.sql:1", "outside");
        Path outside = Files.createTempFile("outside", ".sql");
        Files.createSymbolicLink(folder.resolve("link.sql"), outside);
        refused("\\ir link.sql\n", "s.sql:1", "outside");
        refused("\\i " + outside + "\n", "s.sql:1", "outside");
        refused("\\i missing.sql\n", "s.sql:1", "no file");
        refused("\\i s.sql\n", "s.sql:1", "includes itself");
        Files.delete(outside);
    }
}
