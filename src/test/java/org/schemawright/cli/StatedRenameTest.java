package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Edit;
import org.schemawright.design.Editing;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.store.DesignFiles;

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
    void what_was_never_there_fills_no_table() throws Exception {
        Path lineage = Files.writeString(folder.resolve("lineage.json"), """
            {"lineage": [{"name": ["table", "public", "u"], "from": {"projected from":
            {"source": ["table", "public", "other"], "columns": [{"source": "a", "target": "a"}], "distinct": true}}}]}
            """);
        Run run = plan(
                "postgresql",
                "CREATE TABLE t (a int);",
                "CREATE TABLE t (a int); CREATE TABLE u (a int);",
                "--lineage",
                lineage.toString());
        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("filled from the table public.other, but there is no such table");
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

    /** Whatever is renamed first, what it was called in the database is what the design says it was. */
    @Test
    void what_was_renamed_in_a_design_step_by_step_keeps_its_rows() throws Exception {
        String before = """
            CREATE SCHEMA crm; CREATE TYPE crm.kind AS ENUM ('a', 'b'); CREATE SEQUENCE crm.nr;
            CREATE TABLE crm.c (id int PRIMARY KEY DEFAULT nextval('crm.nr'), k crm.kind DEFAULT 'a', old text,
                i int GENERATED ALWAYS AS IDENTITY);
            CREATE FUNCTION crm.f(x crm.kind) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT x::text';
            CREATE INDEX c_f ON crm.c (crm.f(k));
            CREATE VIEW public.cv AS SELECT id, crm.f(k) AS t FROM crm.c;
            """;
        Path source = Files.writeString(folder.resolve("before.sql"), before);
        Path imported = folder.resolve("crm.schemawright.json");
        assertThat(Run.of("import", source.toString(), "-o", imported.toString())
                        .code())
                .isZero();
        ObjectRef table = ObjectRef.of(Kind.TABLE, "crm", "c");
        ObjectRef sold = ObjectRef.of(Kind.TABLE, "sales", "c");
        ObjectRef customer = ObjectRef.of(Kind.TABLE, "sales", "customer");
        List<List<Edit.Rename>> orders = List.of(
                List.of(
                        renamed(ObjectRef.of(Kind.SCHEMA, "crm"), "sales"),
                        renamed(sold, "customer"),
                        renamed(customer.part(Kind.COLUMN, "old"), "new")),
                List.of(
                        renamed(table.part(Kind.COLUMN, "old"), "new"),
                        renamed(ObjectRef.of(Kind.SEQUENCE, "crm", "nr"), "number"),
                        renamed(table, "customer"),
                        renamed(ObjectRef.of(Kind.ENUM_TYPE, "crm", "kind"), "sort"),
                        renamed(ObjectRef.of(Kind.SCHEMA, "crm"), "between"),
                        renamed(ObjectRef.of(Kind.SCHEMA, "between"), "sales")));
        for (List<Edit.Rename> order : orders) {
            var document = new Document(DesignFiles.read(imported), List.of(Diagram.empty("all")), "");
            for (Edit.Rename rename : order) {
                document = Editing.apply(document, rename);
            }
            Path target = folder.resolve("sales.schemawright.json");
            DesignFiles.write(target, document.design());
            Run run = Run.of("plan", source.toString(), target.toString());
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out())
                    .contains(
                            "It loses no data.",
                            "ALTER SCHEMA crm RENAME TO sales;",
                            "ALTER TABLE sales.c RENAME TO customer;",
                            "ALTER TABLE sales.c RENAME COLUMN old TO new;")
                    .doesNotContain("DROP TABLE", "DROP FUNCTION", "DROP SEQUENCE", "DROP TYPE");
        }
    }

    /** The old name may be taken by something new; names that were exchanged may have been exchanged already. */
    @Test
    void old_names_that_are_there_again_are_told_apart_or_told() throws Exception {
        Path source = Files.writeString(folder.resolve("t.sql"), "CREATE TABLE t (id int, a int, b int);");
        Path imported = folder.resolve("t.schemawright.json");
        assertThat(Run.of("import", source.toString(), "-o", imported.toString())
                        .code())
                .isZero();
        ObjectRef table = ObjectRef.of(Kind.TABLE, "public", "t");
        var again = new Document(DesignFiles.read(imported), List.of(Diagram.empty("all")), "");
        again = Editing.apply(again, renamed(table.part(Kind.COLUMN, "a"), "c"));
        again = Editing.apply(again, renamed(table.part(Kind.COLUMN, "id"), "a"));
        Path target = folder.resolve("again.schemawright.json");
        DesignFiles.write(target, again.design());
        Run run = Run.of("plan", source.toString(), target.toString());
        assertThat(run.out())
                .contains("RENAME COLUMN a TO c;", "RENAME COLUMN id TO a;", "It loses no data.")
                .doesNotContain("ADD COLUMN");

        var swapped = new Document(DesignFiles.read(imported), List.of(Diagram.empty("all")), "");
        swapped = Editing.apply(swapped, renamed(table.part(Kind.COLUMN, "a"), "x"));
        swapped = Editing.apply(swapped, renamed(table.part(Kind.COLUMN, "b"), "a"));
        swapped = Editing.apply(swapped, renamed(table.part(Kind.COLUMN, "x"), "b"));
        DesignFiles.write(target, swapped.design());
        Run compared = Run.of("diff", source.toString(), target.toString());
        assertThat(compared.out() + compared.err())
                .contains("the column public.t.b was public.t.a, and both sides have both", "--rename public.t.a=b");
    }

    private static Edit.Rename renamed(ObjectRef ref, String name) {
        return new Edit.Rename(ref, name, Edit.Trace.KEPT);
    }
}
