package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a plan says about itself: that it was not proved, what it loses, what it locks. */
class PlanTextTest {
    private static final String BEFORE =
            "CREATE TABLE customer (id int PRIMARY KEY, fax text, age int); CREATE TABLE visit (id int, customer int);";
    private static final String AFTER = """
        CREATE TABLE customer (id int PRIMARY KEY, age bigint);
        CREATE TABLE visit (id int, customer int REFERENCES customer);
        """;

    @TempDir
    Path folder;

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void a_plan_that_fails_on_scratch_is_never_shown_as_ready() throws Exception {
        String before = file("before.sql", "CREATE TABLE t (id int);");
        String after = file("after.sql", "CREATE TABLE t (id int, share int);");
        String lineage = file("lineage.json", """
            {"lineage": [{"name": ["column", "public", "t", "share"],
             "from": {"computed": {"expression": "1 / (coalesce(id, 0) - coalesce(id, 0))", "back": []}}}]}
            """);
        Run plan = Run.of("plan", before, after, "--lineage", lineage);
        assertThat(plan.out()).as(plan.err()).contains("-- NOT PROVED: up: ").doesNotContain("-- Proved");
        assertThat(plan.err()).contains("NOT PROVED").contains("division by zero");
        Run prove = Run.of("prove", before, after, "--lineage", lineage);
        assertThat(prove.code()).isEqualTo(ExitCode.NOT_PROVED);
        assertThat(prove.out()).contains("NOT HELD").contains("Not proved.");
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(Run.of("plan", before, after, "--lineage", lineage, "--format", "json")
                        .out());
        assertThat(json.path("proved").asBoolean(true)).isFalse();
    }

    @Test
    void each_statement_of_a_script_states_its_locks_and_the_header_sums_them_up() throws Exception {
        Run run = Run.of("plan", file("before.sql", BEFORE), file("after.sql", AFTER), "--direct");
        assertThat(run.out().lines().toList())
                .contains(
                        "-- LOSES DATA: column public.customer.fax, dropped",
                        "-- Blocks reads and writes of public.customer",
                        "-- Blocks writes of public.visit",
                        "-- Rewrites public.customer")
                .containsSubsequence(
                        "-- drop column public.customer.fax: loses data; blocks reads and writes",
                        "-- locks: ACCESS EXCLUSIVE on public.customer",
                        "ALTER TABLE public.customer DROP COLUMN fax;",
                        "-- locks: ACCESS EXCLUSIVE on public.customer (held already); rewrites public.customer;"
                                + " scans public.customer",
                        "ALTER TABLE public.customer ALTER COLUMN age TYPE bigint;");
        assertThat(run.code()).isEqualTo(ExitCode.LOSSES);
    }

    @Test
    void a_plan_as_json_has_the_locks_of_each_statement() throws Exception {
        Run run = Run.of("plan", file("before.sql", BEFORE), file("after.sql", AFTER), "--direct", "--format", "json");
        JsonNode drop = JsonMapper.builder().build().readTree(run.out()).at("/statements/0");
        assertThat(drop.path("sql").asString()).isEqualTo("ALTER TABLE public.customer DROP COLUMN fax");
        assertThat(drop.at("/seen/by").asString()).isEqualTo("engine");
        assertThat(drop.at("/seen/locks/0/relation").asString()).isEqualTo("public.customer");
        assertThat(drop.at("/seen/locks/0/blocks").asString()).isEqualTo("reads");
    }

    @Test
    void what_was_not_run_states_no_locks() throws Exception {
        Run run = Run.of("plan", file("before.sql", BEFORE), file("after.sql", AFTER), "--direct", "--no-prove");
        assertThat(run.out())
                .contains("-- Locks were not observed: it was not run on a scratch engine.")
                .doesNotContain("-- locks:");
    }
}
