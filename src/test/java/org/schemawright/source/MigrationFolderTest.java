package org.schemawright.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.engine.ScriptStatement;

class MigrationFolderTest {
    @TempDir
    Path folder;

    /** Files that each say their own name, so that the order can be read. */
    private void files(String... names) throws IOException {
        for (String name : names) {
            file(name, "CREATE TABLE \"" + name + "\" ();");
        }
    }

    private void file(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Script read() throws SourceProblem {
        return MigrationFolder.read(folder, ScriptOptions.SCHEMA_ONLY);
    }

    private List<String> sql() throws SourceProblem {
        return read().statements().stream().map(ScriptStatement::sql).toList();
    }

    private List<String> order() throws SourceProblem {
        return sql().stream()
                .map(sql -> sql.replaceAll("CREATE TABLE \"(.*)\" \\(\\)", "$1"))
                .toList();
    }

    private void refused(String... says) {
        assertThatThrownBy(this::read).isInstanceOf(SourceProblem.class).hasMessageContainingAll(says);
    }

    @Test
    void versions_are_numbers() throws Exception {
        files("V10__x.sql", "V2__y.sql", "V2.1__z.sql", "V2_0_5__w.sql", "V1__a.sql");
        assertThat(order()).containsExactly("V1__a.sql", "V2__y.sql", "V2_0_5__w.sql", "V2.1__z.sql", "V10__x.sql");
    }

    @Test
    void flyway_runs_repeatable_ones_last_and_undo_never() throws Exception {
        files("R__b.sql", "R__a.sql", "U1__a.sql", "V1__z.sql", "sub/V2__y.sql", "beforeMigrate.sql");
        assertThat(order()).containsExactly("V1__z.sql", "sub/V2__y.sql", "R__a.sql", "R__b.sql");
        assertThat(read().notes()).singleElement().asString().startsWith("2 .sql files");
    }

    @Test
    void a_flyway_baseline_stands_for_all_before_it() throws Exception {
        files("V1__a.sql", "V2__b.sql", "V3__c.sql", "B2__base.sql", "B1__old.sql");
        assertThat(order()).containsExactly("B2__base.sql", "V3__c.sql");
    }

    @Test
    void up_files_are_read_and_down_and_verify_files_are_not() throws Exception {
        files(
                "10_b.up.sql",
                "10_b.down.sql",
                "9_a.up.sql",
                "9_a.down.sql",
                "20261121093000_x.up.sql",
                "20261121093000_x.down.sql",
                "20261121093000_x.verify.sql",
                "readme.md");
        assertThat(order()).containsExactly("9_a.up.sql", "10_b.up.sql", "20261121093000_x.up.sql");
    }

    @Test
    void a_name_that_ends_in_down_leads_back_only_beside_its_up() throws Exception {
        files("1-a-up.sql", "1-a-down.sql", "2_b.sql", "2_b_rollback.sql", "3_slow_down.sql");
        assertThat(order()).containsExactly("1-a-up.sql", "2_b.sql", "3_slow_down.sql");
    }

    @Test
    void folders_stand_where_their_version_puts_them() throws Exception {
        files(
                "20240110_b/migration.sql",
                "20240109_a/migration.sql",
                "3_first.sql",
                "10/2_y.sql",
                "10/1_x.sql",
                "2024-01-11-000000_c/up.sql",
                "2024-01-11-000000_c/down.sql",
                "down/1.sql",
                "zz.sql",
                "aa.SQL");
        assertThat(order())
                .containsExactly(
                        "3_first.sql",
                        "10/1_x.sql",
                        "10/2_y.sql",
                        "2024-01-11-000000_c/up.sql",
                        "20240109_a/migration.sql",
                        "20240110_b/migration.sql",
                        "aa.SQL",
                        "zz.sql");
    }

    @Test
    void two_files_of_one_version_are_refused_by_name() throws Exception {
        files("V1__a.sql", "sub/V1.0__b.sql");
        refused("V1__a.sql", "V1.0__b.sql", "same version");
    }

    @Test
    void two_plain_files_of_one_version_are_refused_by_name() throws Exception {
        files("001_a.sql", "1_b.sql");
        refused("001_a.sql", "1_b.sql");
    }

    @Test
    void the_same_version_in_two_folders_is_no_clash() throws Exception {
        files("a/001_x.sql", "b/001_x.sql");
        assertThat(order()).containsExactly("a/001_x.sql", "b/001_x.sql");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- +goose Up\n"
                        + "-- +goose StatementBegin\n"
                        + "CREATE TABLE t ();\n"
                        + "-- +goose StatementEnd\n"
                        + "-- +goose Down\n"
                        + "DROP TABLE t;\n",
                "-- +goose up\r\nCREATE TABLE t ();\r\n--+goose down\r\nDROP TABLE t;\r\n",
                "-- migrate:up transaction:false\nCREATE TABLE t ();\n\n-- migrate:down\nDROP TABLE t;\n",
                "-- +migrate Up\nCREATE TABLE t ();\n-- +migrate Down\nDROP TABLE t;\n",
                "-- +migrate Down\nDROP TABLE t;\n-- +migrate Up notransaction\nCREATE TABLE t ();\n",
                "-- Up Migration\nCREATE TABLE t ();\n-- Down Migration\nDROP TABLE t;\n"
            })
    void of_a_file_with_both_ways_only_up_is_run(String text) throws Exception {
        file("1_a.sql", text);
        assertThat(sql()).containsExactly("CREATE TABLE t ()");
    }

    @Test
    void places_in_such_a_file_are_its_own() throws Exception {
        file("1_a.sql", "-- +goose Down\nDROP TABLE t;\n-- +goose Up\n-- größe\nCREATE TABLE t ();\n");
        assertThat(read().statements().getFirst().place().line()).isEqualTo(5);
    }

    @Test
    void settings_end_with_their_file() throws Exception {
        file(
                "1_a.sql",
                "SELECT pg_catalog.set_config('search_path', '', false); SET lock_timeout = 1;\n"
                        + "BEGIN; SET LOCAL xmloption = document;");
        files("2_b.sql");
        assertThat(sql())
                .containsExactly(
                        "SELECT pg_catalog.set_config('search_path', '', false)",
                        "SET SESSION xmloption = document",
                        "RESET xmloption",
                        "RESET search_path",
                        "CREATE TABLE \"2_b.sql\" ()");
    }

    @Test
    void rows_in_migrations_are_counted() throws Exception {
        file("1_a.sql", "INSERT INTO t VALUES (1); UPDATE t SET a = 1;");
        file("2_b.sql", "WITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x;");
        assertThat(read().data()).isEqualTo(new SkippedData(3, 0));
    }

    @Test
    void a_folder_without_scripts_is_refused() throws Exception {
        files("readme.md", "1_a.down.sql");
        refused("holds no migration");
    }

    @Test
    void dumps_and_projects_of_another_kind_are_named() throws Exception {
        files("toc.dat", "3001.dat.gz");
        refused("pg_restore -f script.sql " + folder);
        files("deploy/a.sql", "sqitch.plan");
        Files.delete(folder.resolve("toc.dat"));
        refused("Sqitch");
    }

    @Test
    void folders_without_end_are_refused() throws Exception {
        files("x/".repeat(60) + "1_a.sql");
        refused("folders deep");
    }

    @Test
    void a_link_that_leads_out_is_no_part_of_the_folder() throws Exception {
        files("m/1_a.sql", "outside/2_b.sql");
        Files.createSymbolicLink(folder.resolve("m/2_b.sql"), folder.resolve("outside/2_b.sql"));
        Files.createSymbolicLink(folder.resolve("m/3_loop"), folder.resolve("m"));
        assertThat(MigrationFolder.read(folder.resolve("m"), ScriptOptions.SCHEMA_ONLY)
                        .statements())
                .hasSize(1);
    }
}
