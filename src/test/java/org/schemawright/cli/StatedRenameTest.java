package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to be the same thing under another name, or in another schema, on each engine. */
class StatedRenameTest {
    private static final String TWO_SCHEMAS = "CREATE SCHEMA a; CREATE SCHEMA b;";

    @TempDir
    Path folder;

    private Run plan(String engine, String before, String after, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of(
                "plan",
                Files.writeString(folder.resolve("before.sql"), before).toString(),
                Files.writeString(folder.resolve("after.sql"), after).toString(),
                "--engine",
                engine));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(new String[0]));
    }

    private String lineage(String now, String old) throws Exception {
        return Files.writeString(
                        folder.resolve("lineage.json"),
                        "{\"lineage\": [{\"name\": [%s], \"from\": {\"renamed from\": {\"before\": [%s]}}}]}"
                                .formatted(now, old))
                .toString();
    }

    @Test
    void a_schema_of_postgresql_and_a_table_in_it_get_other_names_with_their_rows() throws Exception {
        Run run = plan(
                "postgresql",
                "CREATE SCHEMA a; CREATE TABLE a.t (id int PRIMARY KEY, n text); CREATE TABLE a.u (x int);",
                "CREATE SCHEMA b; CREATE TABLE b.tt (id int PRIMARY KEY, m text); CREATE TABLE b.u (x int);",
                "--rename",
                "a=b",
                "--rename",
                "a.t=tt",
                "--rename",
                "a.t.n=m");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("ALTER SCHEMA a RENAME TO b;", "It loses no data.")
                .doesNotContain("DROP TABLE", "CREATE TABLE");
    }

    @Test
    void a_schema_of_h2_gets_another_name_and_what_reads_it_goes_on() throws Exception {
        String before = "CREATE SCHEMA A; CREATE SEQUENCE A.S; CREATE TABLE A.T (ID INT DEFAULT NEXT VALUE FOR A.S"
                + " PRIMARY KEY, N INT CHECK (N > 0)); CREATE TABLE U (T INT REFERENCES A.T);"
                + " CREATE VIEW V AS SELECT N FROM A.T;";
        Run run = plan("h2", before, before.replace("A.", "B.").replace("SCHEMA A", "SCHEMA B"), "--rename", "a=b");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("ALTER SCHEMA \"A\" RENAME TO \"B\";", "It loses no data.")
                .doesNotContain("DROP TABLE", "CREATE TABLE");
    }

    /** H2 has no statement that moves a table. */
    @Test
    void rows_of_h2_are_copied_to_the_other_schema() throws Exception {
        Run run = plan(
                "h2",
                TWO_SCHEMAS + "CREATE TABLE a.t (id INT PRIMARY KEY, n INT); CREATE TABLE a.u (t INT REFERENCES a.t);",
                TWO_SCHEMAS + "CREATE TABLE b.t2 (id INT PRIMARY KEY, m INT, z INT);"
                        + " CREATE TABLE a.u (t INT REFERENCES b.t2);",
                "--rename",
                "a.t=b.t2",
                "--rename",
                "a.t.n=m");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("INSERT INTO \"B\".\"T2\" (\"ID\", \"M\") SELECT \"ID\", \"N\" FROM \"A\".\"T\"")
                .contains("It loses no data.");
    }

    @Test
    void columns_that_are_not_copied_are_lost_and_told() throws Exception {
        Run run = plan(
                "h2",
                TWO_SCHEMAS + "CREATE TABLE a.t (id INT PRIMARY KEY, n INT);",
                TWO_SCHEMAS + "CREATE TABLE b.t (id INT PRIMARY KEY);",
                "--rename",
                "a.t=b.t");
        assertThat(run.out()).contains("LOSES DATA: table \"A\".\"T\"");
    }

    @Test
    void a_view_of_sqlite_is_made_anew_under_its_new_name() throws Exception {
        Run run = plan(
                "sqlite",
                "CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t;",
                "CREATE TABLE t (a int); CREATE VIEW w AS SELECT a FROM t;",
                "--rename",
                "v=w");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("DROP VIEW v;", "CREATE VIEW w AS SELECT a FROM t;");
    }

    @Test
    void what_was_never_there_is_no_old_name() throws Exception {
        Run run = plan(
                "postgresql",
                "CREATE TABLE t (a int);",
                "CREATE TABLE u (a int);",
                "--lineage",
                lineage("\"table\", \"public\", \"u\"", "\"table\", \"public\", \"other\""));
        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("public.other, but nothing is called that where the migration starts");
    }

    @Test
    void a_schema_does_not_become_a_table() throws Exception {
        Run run = plan(
                "postgresql",
                "CREATE SCHEMA a;",
                "CREATE TABLE a (a int);",
                "--lineage",
                lineage("\"table\", \"public\", \"a\"", "\"schema\", \"a\""));
        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("a rename makes nothing of another kind");
    }

    @Test
    void a_column_stays_in_its_table() throws Exception {
        Run run = plan(
                "postgresql",
                "CREATE TABLE t (a int); CREATE TABLE u (b int);",
                "CREATE TABLE t (b int); CREATE TABLE u (b int);",
                "--rename",
                "t.a=u.b");
        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("stays in its table");
    }

    @Test
    void a_schema_with_the_same_tables_is_asked_about_once() throws Exception {
        Path before = Files.writeString(
                folder.resolve("before.sql"), "CREATE SCHEMA a; CREATE TABLE a.t (x int); CREATE TABLE a.u (y int);");
        Path after = Files.writeString(
                folder.resolve("after.sql"), "CREATE SCHEMA b; CREATE TABLE b.t (x int); CREATE TABLE b.u (y int);");
        Run run = Run.of("diff", before.toString(), after.toString(), "--engine", "postgresql");
        assertThat(run.out().lines().filter(line -> line.contains("may have become")))
                .singleElement()
                .asString()
                .contains("schema a may have become b", "--rename a=b");
    }
}
