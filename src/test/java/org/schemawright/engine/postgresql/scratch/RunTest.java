package org.schemawright.engine.postgresql.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.engine.ScratchDatabase;

class RunTest {
    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_failure_leaves_the_transaction_usable_and_what_ran_in_it(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            trial.connection().setAutoCommit(false);
            trial.database.run("CREATE TABLE t (a int)");
            assertThatThrownBy(() -> trial.database.run("CREATE TABLE t (a int)"))
                    .isInstanceOf(SQLException.class);
            trial.database.run("CREATE TABLE u (a int)");
            trial.connection().commit();
            trial.connection().setAutoCommit(true);
            assertThat(tables(trial)).isEqualTo("t u");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_rolled_back_transaction_leaves_nothing(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            trial.connection().setAutoCommit(false);
            trial.database.run("CREATE TABLE t (a int)");
            trial.database.run("GRANT SELECT ON t TO somebody");
            trial.connection().rollback();
            trial.connection().setAutoCommit(true);
            assertThat(tables(trial)).isEqualTo("-");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void what_needs_the_superuser_sees_what_the_transaction_made_and_the_rest_goes_on(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            trial.connection().setAutoCommit(false);
            trial.database.run("CREATE TYPE pair AS (a int, b int)");
            trial.database.run("CREATE FUNCTION f(pair) RETURNS int LANGUAGE sql LEAKPROOF AS 'SELECT 1'");
            trial.database.run("CREATE TABLE t (p pair)");
            trial.connection().commit();
            trial.connection().setAutoCommit(true);
            assertThat(tables(trial)).isEqualTo("t");
            assertThat(trial.catalog("SELECT proname FROM pg_proc WHERE oid >= 16384"))
                    .containsExactly("f");
        }
    }

    @Test
    void question_marks_and_braces_mean_nothing_to_the_driver() throws Exception {
        try (Trial trial = new Trial(18)) {
            trial.database.run(
                    "CREATE TABLE \"a?b\" (\"{d 'x'}\" text DEFAULT '{fn now()} ?', j jsonb CHECK (j ? 'k'))");
            assertThat(trial.catalog("SELECT attname FROM pg_attribute WHERE attrelid = 'public.\"a?b\"'::regclass AND"
                            + " attnum = 1"))
                    .containsExactly("{d 'x'}");
        }
    }

    @Test
    void a_statement_that_takes_too_long_is_ended_whatever_it_sets() throws Exception {
        try (PostgresqlScratch scratch = PostgresqlScratch.start(18, Duration.ofSeconds(2));
                ScratchDatabase database = scratch.create()) {
            database.run("SET statement_timeout = 0");
            assertThatThrownBy(() -> database.run("SELECT pg_sleep(600)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("took longer");
            database.run("CREATE TABLE still_there (a int)");
        }
    }

    @Test
    void a_statement_that_does_not_heed_a_cancel_loses_its_connection() throws Exception {
        try (PostgresqlScratch scratch = PostgresqlScratch.start(18, Duration.ofSeconds(2), Duration.ofMillis(300));
                ScratchDatabase database = scratch.create()) {
            String stubborn =
                    "DO $$BEGIN LOOP BEGIN PERFORM pg_sleep(600); EXCEPTION WHEN query_canceled THEN NULL; END;"
                            + " END LOOP; END$$";
            assertThatThrownBy(() -> database.run(stubborn)).isInstanceOf(SQLException.class);
            database.run("CREATE TABLE again (a int)");
        }
    }

    private static String tables(Trial trial) throws Exception {
        return trial.catalog("SELECT coalesce(string_agg(relname, ' ' ORDER BY relname), '-') FROM pg_class"
                        + " WHERE relkind = 'r' AND oid >= 16384")
                .getFirst();
    }
}
