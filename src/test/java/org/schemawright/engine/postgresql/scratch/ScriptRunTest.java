package org.schemawright.engine.postgresql.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.engine.RefusedStatement;

class ScriptRunTest {
    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void what_an_extension_would_bring_is_kept_aside_and_the_rest_goes_on(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            var report = trial.loadWhatGoes(
                    "CREATE EXTENSION postgis",
                    "CREATE TABLE place (id int, at geometry)",
                    "CREATE INDEX ON place (id)",
                    "CREATE TABLE plain (id int)",
                    "CREATE VIEW v AS SELECT * FROM place",
                    "COMMENT ON COLUMN v.id IS 'c'",
                    "SELECT create_hypertable('plain', 'id')");
            assertThat(Trial.texts(report.opaque()))
                    .containsExactly(
                            "CREATE EXTENSION postgis",
                            "CREATE TABLE place (id int, at geometry)",
                            "CREATE INDEX ON place (id)",
                            "CREATE VIEW v AS SELECT * FROM place",
                            "COMMENT ON COLUMN v.id IS 'c'",
                            "SELECT create_hypertable('plain', 'id')");
            assertThat(report.ran()).isEqualTo(1);
            assertThat(report.notes())
                    .contains("x.sql:2 (statement 2): kept as text: type \"geometry\" does not exist");
        }
    }

    @Test
    void without_a_missing_extension_only_what_a_waiting_statement_names_waits() throws Exception {
        try (Trial trial = new Trial(18)) {
            var report =
                    trial.loadWhatGoes("CREATE TABLE place (id int, at geometry)", "CREATE INDEX ON public.place (id)");
            assertThat(report.opaque()).hasSize(2);
            assertThatThrownBy(() -> trial.loadWhatGoes("CREATE TABLE q (a geometry)", "CREATE INDEX ON nowhere (id)"))
                    .isInstanceOf(RefusedStatement.class)
                    .hasMessage("relation \"nowhere\" does not exist")
                    .asInstanceOf(type(RefusedStatement.class))
                    .satisfies(refused -> {
                        assertThat(refused.statement().place().line()).isEqualTo(2);
                        assertThat(refused.sqlState()).isEqualTo("42P01");
                    });
        }
    }

    @Test
    void what_no_server_can_do_is_refused_beside_an_extension_that_is_not_here() throws Exception {
        try (Trial trial = new Trial(18)) {
            assertThat(trial.loadWhatGoes("CREATE EXTENSION postgis").opaque()).hasSize(1);
            assertThatThrownBy(() -> trial.loadWhatGoes(
                            "CREATE TABLE m (id int, at date) PARTITION BY RANGE (at)",
                            "ALTER TABLE m ADD PRIMARY KEY (id)"))
                    .isInstanceOf(RefusedStatement.class)
                    .hasMessageContaining("partitioning column");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_loose_order_is_put_right_at_the_end(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            var report = trial.load(
                    "SET search_path = s, public",
                    "CREATE SCHEMA s",
                    "CREATE TABLE t (m mood, n int DEFAULT f())",
                    "SET search_path = public",
                    "CREATE TYPE s.mood AS ENUM ('ok')",
                    "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'");
            assertThat(report.opaque()).isEmpty();
            assertThat(trial.catalog("SELECT relnamespace::regnamespace FROM pg_class WHERE relname = 't'"))
                    .containsExactly("s");
        }
    }

    @Test
    void a_body_may_name_what_comes_later() throws Exception {
        try (Trial trial = new Trial(18)) {
            trial.load(
                    "CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM later'",
                    "CREATE VIEW v AS SELECT f() AS n",
                    "CREATE TABLE later (a int)");
            assertThat(Rows.one(trial.connection(), "SELECT n FROM v")).isEqualTo("0");
            assertThat(Rows.one(trial.connection(), "SHOW check_function_bodies"))
                    .isEqualTo("on");
        }
    }

    @Test
    void a_name_that_the_engine_cut_is_told_of_with_its_place() throws Exception {
        String longName = "n".repeat(64);
        try (Trial trial = new Trial(18)) {
            var report = trial.load(
                    "SET client_min_messages = warning",
                    "CREATE TABLE short (a int)",
                    "CREATE TABLE " + longName + " (a int) -- comment",
                    "COMMENT ON TABLE " + longName + " IS 'told once'",
                    "CREATE TABLE other (a int)");
            assertThat(report.cutNames()).singleElement().satisfies(cut -> {
                assertThat(cut.place().statement()).isEqualTo(3);
                assertThat(cut.written()).isEqualTo(longName);
                assertThat(cut.kept()).isEqualTo("n".repeat(63));
            });
            assertThat(trial.catalog("SELECT relname FROM pg_class WHERE relname LIKE 'nnn%'"))
                    .containsExactly("n".repeat(63));
        }
    }

    @Test
    void two_names_of_which_the_engine_would_make_one_are_refused_by_name() throws Exception {
        String longName = "n".repeat(63) + "b";
        try (Trial trial = new Trial(18)) {
            assertThatThrownBy(() -> trial.load(
                            "CREATE FUNCTION " + "n".repeat(63) + "a() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                            "CREATE TABLE other (a int)",
                            "CREATE OR REPLACE FUNCTION " + longName + "() RETURNS int LANGUAGE sql AS 'SELECT 2'"))
                    .isInstanceOf(RefusedStatement.class)
                    .hasMessageContaining(longName)
                    .hasMessageContaining("63 bytes")
                    .asInstanceOf(type(RefusedStatement.class))
                    .satisfies(refused ->
                            assertThat(refused.statement().place().statement()).isEqualTo(3));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 18})
    void the_preamble_of_a_dump_of_another_version_is_no_obstacle(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            var report = trial.load(
                    "SET statement_timeout = 0",
                    "SET transaction_timeout = 0",
                    "SET client_encoding = 'LATIN1'",
                    "SET standard_conforming_strings = on",
                    "SELECT pg_catalog.set_config('search_path', '', false)",
                    "SET xmloption = content",
                    "SET client_min_messages = warning",
                    "SET row_security = off",
                    "SET default_tablespace = ''",
                    "SET default_table_access_method = heap",
                    "CREATE TABLE public.t (a int)",
                    "SET session_replication_role = replica",
                    "SET DateStyle = 'German'");
            assertThat(trial.catalog("SELECT relname FROM pg_class WHERE relname = 't'"))
                    .containsExactly("t");
            assertThat(report.notes()).anyMatch(note -> note.contains("client_encoding"));
            assertThat(Rows.one(trial.connection(), "SHOW search_path")).isEqualTo("\"$user\", public");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_script_with_transactions_keeps_them_and_still_gets_what_needs_the_superuser(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            var report = trial.loadWhatGoes(
                    "BEGIN",
                    "SET LOCAL search_path = s",
                    "CREATE SCHEMA s",
                    "CREATE TABLE t (a int)",
                    "ALTER TABLE t OWNER TO app",
                    "CREATE FUNCTION f() RETURNS int LANGUAGE sql LEAKPROOF AS 'SELECT 1'",
                    "CREATE TABLE u (a int)",
                    "COMMIT",
                    "BEGIN",
                    "CREATE TABLE public.w (a missing)",
                    "CREATE TABLE public.x (a int)");
            assertThat(report.opaque()).hasSize(1);
            assertThat(trial.catalog(
                            "SELECT oid::regclass FROM pg_class WHERE oid >= 16384 AND relkind = 'r' ORDER BY 1::text"))
                    .containsExactlyInAnyOrder("public.x", "s.t", "s.u");
            assertThat(trial.catalog("SELECT oid::regprocedure FROM pg_proc WHERE proleakproof AND oid >= 16384"))
                    .containsExactly("s.f()");
            assertThat(report.notes()).anyMatch(note -> note.contains("inside a transaction"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 18})
    void tablespaces_and_collations_of_another_machine_are_stood_in_for(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            trial.load(
                    "CREATE TABLE t (a text COLLATE \"de_DE.utf8\", b text COLLATE pg_catalog.\"xx_YY\") TABLESPACE"
                            + " fast",
                    "SET default_tablespace = 'slow disk'",
                    "CREATE TABLE u (a int)",
                    "CREATE POLICY p ON t TO \"some role\"");
            assertThat(trial.catalog("SELECT spcname FROM pg_class c JOIN pg_tablespace s ON s.oid = reltablespace"
                            + " WHERE relname IN ('t', 'u') ORDER BY 1"))
                    .containsExactly("fast", "slow disk");
            try (var copy = trial.database.copy()) {
                assertThat(Rows.all(copy.catalog(), "SELECT collname FROM pg_collation WHERE oid >= 16384 ORDER BY 1"))
                        .containsExactly("de_DE.utf8", "xx_YY");
            }
        }
    }

    @Test
    void a_failure_among_many_statements_is_told_of_the_one_that_failed() throws Exception {
        try (Trial trial = new Trial(18)) {
            String[] script = new String[120];
            Arrays.setAll(script, i -> "CREATE TABLE t" + i + " (a int) -- " + i);
            script[70] = "CREATE TABLE t3 (a int)";
            assertThatThrownBy(() -> trial.load(script))
                    .isInstanceOf(RefusedStatement.class)
                    .hasMessage("relation \"t3\" already exists")
                    .asInstanceOf(type(RefusedStatement.class))
                    .satisfies(refused ->
                            assertThat(refused.statement().place().statement()).isEqualTo(71));
            assertThat(trial.catalog("SELECT count(*) FROM pg_class WHERE relkind = 'r' AND oid >= 16384"))
                    .containsExactly("70");
        }
    }

    @Test
    void what_cannot_run_beside_others_runs_alone() throws Exception {
        try (Trial trial = new Trial(18)) {
            var report = trial.load(
                    "CREATE TYPE mood AS ENUM ('a')",
                    "ALTER TYPE mood ADD VALUE 'b'",
                    "CREATE TABLE t (m mood DEFAULT 'b')",
                    "CREATE INDEX CONCURRENTLY ON t (m)",
                    "CREATE TABLE u (a int)",
                    "VACUUM t");
            assertThat(report.ran()).isEqualTo(6);
        }
    }
}
