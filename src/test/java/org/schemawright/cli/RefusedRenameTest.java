package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(told.out()).contains("ALTER TABLE sales.t SET SCHEMA public;", "It loses no data.", "Proved");
    }

    @Test
    void names_that_are_exchanged_are_free_by_then() throws Exception {
        String before = "CREATE TABLE a (id int PRIMARY KEY, x int); CREATE TABLE b (id int PRIMARY KEY, y int);";
        String after = "CREATE TABLE b (id int PRIMARY KEY, x int); CREATE TABLE a (id int PRIMARY KEY, y int);";
        Run run = run("plan", "postgresql", before, after, "a=b b=a");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("It loses no data.", "Proved").doesNotContain("may fail");
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
