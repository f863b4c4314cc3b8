package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Edit;
import org.schemawright.design.Editing;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.store.DesignFiles;

/** Renames that cannot be: what was read as what, what stands in the way, and what to write instead. */
class RefusedRenameTest {
    private static final String TWO = "CREATE TABLE a (id int PRIMARY KEY, x int); CREATE TABLE b (id int, y int);";
    private static final String ONE = "CREATE TABLE b (id int PRIMARY KEY, x int, y int);";

    @TempDir
    Path folder;

    private Run run(String command, String engine, String before, String after, String renames) throws Exception {
        var arguments = new ArrayList<>(List.of(
                command,
                Files.writeString(folder.resolve("before.sql"), before).toString(),
                Files.writeString(folder.resolve("after.sql"), after).toString(),
                "--engine",
                engine));
        if (command.equals("plan")) {
            arguments.add("--no-prove");
        }
        for (String rename : renames.split(" ")) {
            arguments.addAll(List.of("--rename", rename));
        }
        return Run.of(arguments.toArray(new String[0]));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        plan | a=b          | but there is the table main.b where the migration starts, and it keeps its name; rename that too
        diff | a=b          | but there is the table main.b where the migration starts, and it keeps its name; rename that too
        plan | a=a          | the table main.a is called that already; give another name for it, or leave the rename out
        plan | a=b a=c      | --rename a is given twice, with b and c; state one of them
        plan | a=b main.a=c | the table main.a was to become b and c; state one of them
        plan | a=c b=c      | the table main.a and the table main.b were both to become main.c; only one thing can be called that
        plan | b.y=id       | but there is the column main.b.id where the migration starts, and it keeps its name; rename that too
        plan | a=other.a    | the table main.a was to become other.a, but nothing is called that where the migration ends
        plan | other.a=b    | nothing is called other.a where the migration starts, so it cannot be renamed; give schema, table,
        """)
    void says_what_stands_in_the_way_and_what_to_write_instead(String command, String renames, String message)
            throws Exception {
        String after = renames.endsWith("=c") ? ONE + "CREATE TABLE c (id int);" : ONE;
        Run run = run(command, "sqlite", TWO, after, renames);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void schemas_are_not_brought_together_by_a_name() throws Exception {
        String before = "CREATE SCHEMA sales; CREATE TABLE sales.t (id int);";
        Run run = run("plan", "postgresql", before, "CREATE TABLE t (id int);", "sales=public");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains(
                        "there is the schema public where the migration starts",
                        "rename each thing, such as sales.NAME=public.NAME");
        Run told = run("plan", "postgresql", before, "CREATE TABLE t (id int);", "sales.t=public.t");
        assertThat(told.code()).as(told.err()).isZero();
        assertThat(told.out()).contains("ALTER TABLE sales.t SET SCHEMA public;", "It loses no data.");
    }

    @Test
    void a_rename_that_a_design_states_is_told_of_where_its_name_is_taken_until_then() throws Exception {
        Path before = Files.writeString(folder.resolve("both.sql"), TWO);
        Path design = folder.resolve("one.schemawright.json");
        Run.of("import", before.toString(), "-o", design.toString(), "--engine", "sqlite");
        ObjectRef b = ObjectRef.of(Kind.TABLE, "main", "b");
        var document = new Document(DesignFiles.read(design), List.of(Diagram.empty("all")), "");
        var edits = new Edit.Several(
                Edit.Purpose.CHANGE,
                List.of(
                        new Edit.Remove(new TreeSet<>(List.of(b))),
                        new Edit.Rename(ObjectRef.of(Kind.TABLE, "main", "a"), "b", Edit.Trace.KEPT)));
        DesignFiles.write(design, Editing.apply(document, edits).design());
        Run told = Run.of("plan", before.toString(), design.toString(), "--no-prove");
        assertThat(told.code()).isEqualTo(ExitCode.LOSSES);
        assertThat(told.err())
                .contains(
                        "the design says that the table main.b was main.a, but where the migration starts another"
                                + " table main.b has that name",
                        "take that away or rename it in a migration of its own first");
    }

    @Test
    void names_that_are_exchanged_are_free_by_then() throws Exception {
        String before = "CREATE TABLE a (id int PRIMARY KEY, x int); CREATE TABLE b (id int PRIMARY KEY, y int);";
        String after = "CREATE TABLE b (id int PRIMARY KEY, x int); CREATE TABLE a (id int PRIMARY KEY, y int);";
        Run run = run("plan", "postgresql", before, after, "a=b b=a");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("It loses no data.").doesNotContain("may fail");
    }

    @Test
    void what_the_engine_cannot_read_while_it_renames_is_told_in_its_words() throws Exception {
        String before = "CREATE TABLE a (id int); CREATE VIEW v AS SELECT id FROM a, a AS again;";
        Run run = run("plan", "sqlite", before, "CREATE TABLE c (id int);", "a=c");
        assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err())
                .contains("the engine refuses the rename to table main.c", "ambiguous column name: id", "Mend what");
    }
}
