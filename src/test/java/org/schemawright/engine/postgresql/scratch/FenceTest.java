package org.schemawright.engine.postgresql.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays refused, however it is written, and that nothing of it happened. */
class FenceTest {
    private static final List<String> GROUND = List.of(
            "CREATE TABLE t (a int PRIMARY KEY REFERENCES t (a))",
            "INSERT INTO t VALUES (1)",
            "CREATE TYPE pair AS (a int, b int)",
            "CREATE FUNCTION evil(oid) RETURNS text LANGUAGE plpgsql AS $$BEGIN RAISE 'evil ran as %', current_user;"
                    + " END$$",
            "CREATE FUNCTION evil(text[], oid) RETURNS void LANGUAGE plpgsql AS $$BEGIN RAISE 'evil ran as %',"
                    + " current_user; END$$",
            "CREATE FUNCTION evil_cmp(json, json) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 0'",
            "CREATE FUNCTION evil_cast(int) RETURNS text LANGUAGE plpgsql AS $$BEGIN RAISE 'evil ran as %',"
                    + " current_user; END$$",
            "CREATE FUNCTION sd() RETURNS text LANGUAGE sql SECURITY DEFINER AS 'SELECT current_user::text'",
            "CREATE EXTENSION hstore");

    private static final List<String> FILES_AND_PROGRAMS = List.of(
            "COPY t TO PROGRAM 'touch /tmp/schemawright-was-here'",
            "COPY t FROM PROGRAM 'id'",
            "COPY t FROM '/etc/passwd'",
            "COPY t TO '/tmp/schemawright-was-here'",
            "SELECT pg_read_file('/etc/passwd')",
            "SELECT pg_read_binary_file('/etc/passwd')",
            "SELECT pg_ls_dir('/')",
            "SELECT pg_stat_file('/etc/passwd')",
            "SELECT lo_import('/etc/passwd')",
            "SELECT lo_export(1, '/tmp/schemawright-was-here')",
            "SELECT pg_reload_conf()",
            "LOAD 'auto_explain'",
            "DO $$BEGIN EXECUTE 'COPY t TO PROGRAM ''id'''; END$$");

    private static final List<String> LIBRARIES = List.of(
            "CREATE FUNCTION c1() RETURNS int LANGUAGE C AS '/tmp/x.so', 'f'",
            "CREATE FUNCTION c2() RETURNS int LANGUAGE 'C' LEAKPROOF AS '/tmp/x.so', 'f'",
            "CREATE FUNCTION c3() RETURNS int LANGUAGE \"c\" LEAKPROOF AS '/tmp/x.so', 'f'",
            "CREATE FUNCTION c4() RETURNS int LEAKPROOF LANGUAGE U&\"\\0063\" AS '/tmp/x.so', 'f'",
            "CREATE FUNCTION c5() RETURNS int LEAKPROOF LANGUAGE E'\\x63' AS '/tmp/x.so', 'f'",
            "/* c */ create -- function\n"
                    + " or replace function c6() returns int language/**/c leakproof as '/tmp/x.so', 'f'",
            "CREATE FUNCTION r1(text) RETURNS text LANGUAGE internal AS 'pg_read_file_all'",
            "CREATE FUNCTION r2(text) RETURNS oid LANGUAGE internal AS 'be_lo_import'",
            "CREATE FUNCTION peek(bigint) RETURNS cstring LANGUAGE internal AS 'textout'",
            "CREATE FUNCTION peek(bigint) RETURNS text LANGUAGE internal AS 'btrim1'");

    private static final List<String> ROLES = List.of(
            "SET ROLE schemawright_scratch",
            "SET ROLE pg_read_server_files",
            "SET SESSION AUTHORIZATION schemawright_scratch",
            "CREATE ROLE x SUPERUSER",
            "ALTER ROLE schemawright_owner SUPERUSER",
            "GRANT pg_read_server_files TO schemawright_owner",
            "GRANT schemawright_scratch TO schemawright_owner",
            "ALTER FUNCTION sd() OWNER TO pg_read_server_files",
            "ALTER FUNCTION sd() OWNER TO pg_execute_server_program",
            "ALTER DEFAULT PRIVILEGES FOR ROLE schemawright_scratch GRANT ALL ON TABLES TO PUBLIC",
            "REASSIGN OWNED BY schemawright_scratch TO schemawright_owner",
            "DROP OWNED BY schemawright_scratch",
            "CREATE DATABASE x",
            "DROP DATABASE template1",
            "CREATE TABLESPACE x LOCATION '/tmp'",
            "ALTER SYSTEM SET fsync = on",
            "SET session_replication_role = replica");

    private static final List<String> CATALOGS = List.of(
            "UPDATE pg_catalog.pg_authid SET rolsuper = true",
            "UPDATE pg_catalog.pg_proc SET proacl = NULL",
            "SELECT * FROM pg_catalog.pg_authid",
            "GRANT EXECUTE ON FUNCTION pg_catalog.pg_read_file(text) TO PUBLIC",
            "GRANT SELECT ON pg_catalog.pg_authid TO schemawright_owner",
            "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pg_catalog TO PUBLIC",
            "ALTER FUNCTION pg_catalog.pg_read_file(text) OWNER TO schemawright_owner",
            "ALTER FUNCTION pg_catalog.pg_read_file(text) LEAKPROOF",
            "ALTER SCHEMA pg_catalog OWNER TO schemawright_owner",
            "ALTER TABLE pg_catalog.pg_class OWNER TO schemawright_owner",
            "CREATE FUNCTION pg_catalog.format_type(text) RETURNS text LANGUAGE sql SET a.b = 'c' AS 'SELECT 1'",
            "CREATE TYPE pg_catalog.shell",
            "DROP SCHEMA pg_catalog CASCADE",
            "DROP TYPE pg_catalog.circle CASCADE",
            "ALTER EXTENSION plpgsql ADD FUNCTION evil(oid)",
            "CREATE OR REPLACE FUNCTION hstore(text, text) RETURNS hstore LANGUAGE sql SECURITY DEFINER SET a.b = 'c'"
                    + " AS 'SELECT NULL::hstore'",
            "ALTER FUNCTION hstore(text, text) SECURITY DEFINER LEAKPROOF");

    /** The engine itself only warns, and does nothing. */
    private static final List<String> WITHOUT_EFFECT =
            List.of("GRANT CREATE ON SCHEMA pg_catalog TO PUBLIC", "REVOKE SELECT ON pg_catalog.pg_class FROM PUBLIC");

    private static final List<String> CODE_FOR_THE_SUPERUSER = List.of(
            "CREATE CAST (oid AS text) WITH FUNCTION evil(oid) AS IMPLICIT",
            "CREATE OPERATOR CLASS evil DEFAULT FOR TYPE json USING btree AS FUNCTION 1 evil_cmp(json, json)",
            "ALTER OPERATOR FAMILY pg_catalog.text_ops USING btree ADD FUNCTION 1 (json, json) evil_cmp(json, json)",
            "CREATE FOREIGN DATA WRAPPER w VALIDATOR evil OPTIONS (a 'b')",
            "CREATE LANGUAGE l HANDLER plpgsql_call_handler VALIDATOR evil",
            "ALTER TABLE t ALTER a TYPE text USING evil_cast(a), DISABLE TRIGGER ALL",
            "ALTER TABLE t DISABLE TRIGGER ALL, ALTER a TYPE text USING evil_cast(a)",
            "COMMENT ON LANGUAGE sql IS 'x'; ALTER ROLE schemawright_owner SUPERUSER",
            "CREATE CAST (jsonb AS bytea) WITHOUT FUNCTION",
            "CREATE EXTENSION dblink",
            "CREATE EXTENSION file_fdw");

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void what_reaches_out_of_the_database_is_refused_and_changes_nothing(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            trial.load(GROUND.toArray(String[]::new));
            List<String> before = state(trial);
            List<String> hostile = new ArrayList<>();
            hostile.addAll(FILES_AND_PROGRAMS);
            hostile.addAll(LIBRARIES);
            hostile.addAll(ROLES);
            hostile.addAll(CATALOGS);
            hostile.addAll(CODE_FOR_THE_SUPERUSER);
            for (String sql : hostile) {
                refused(trial, sql);
            }
            for (String sql : WITHOUT_EFFECT) {
                trial.database.run(sql);
            }
            List<String> after = state(trial);
            assertThat(after.stream().filter(row -> !before.contains(row))).isEmpty();
            assertThat(before.stream().filter(row -> !after.contains(row))).isEmpty();
        }
    }

    private static void refused(Trial trial, String sql) throws Exception {
        try {
            trial.database.run(sql);
        } catch (SQLException e) {
            assertThat(e.getMessage())
                    .as(sql)
                    .doesNotContain("evil ran as schemawright_scratch")
                    .doesNotContain("could not be looked over");
            return;
        }
        fail("not refused: " + sql);
    }

    private static List<String> state(Trial trial) throws Exception {
        return trial.catalog("""
            SELECT pg_catalog.concat_ws(' ', rolname, rolsuper, rolcreaterole, rolcreatedb) FROM pg_catalog.pg_roles
            WHERE rolname ~ '^(pg|schemawright)_'
            UNION ALL SELECT m.roleid::regrole || ' ' || m.member::regrole FROM pg_catalog.pg_auth_members m
            WHERE m.member = 'schemawright_owner'::regrole AND m.roleid::regrole::text ~ '^(pg|schemawright)_'
            UNION ALL SELECT p::text FROM pg_catalog.pg_proc p
            UNION ALL SELECT oid || ' ' || relowner || coalesce(relacl::text, '') FROM pg_catalog.pg_class
            UNION ALL SELECT c::text FROM pg_catalog.pg_cast c
            UNION ALL SELECT t::text FROM pg_catalog.pg_type t
            UNION ALL SELECT o::text FROM pg_catalog.pg_opclass o
            UNION ALL SELECT a::text FROM pg_catalog.pg_amproc a
            UNION ALL SELECT n::text FROM pg_catalog.pg_namespace n
            UNION ALL SELECT extname FROM pg_catalog.pg_extension
            UNION ALL SELECT datname FROM pg_catalog.pg_database WHERE datname !~ '^scratch_'
            UNION ALL SELECT pg_catalog.current_setting('fsync')
            ORDER BY 1
            """);
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_function_never_becomes_the_superusers(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            trial.load(GROUND.toArray(String[]::new));
            trial.load("ALTER FUNCTION sd() OWNER TO schemawright_scratch");
            assertThat(Rows.one(trial.connection(), "SELECT sd()")).isEqualTo("schemawright_owner");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_setting_of_a_function_does_not_change_who_runs_it(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            trial.load(
                    "CREATE FUNCTION f() RETURNS text LANGUAGE sql SECURITY DEFINER SET role = 'pg_read_server_files'"
                            + " SET a.b = 'c' AS 'SELECT 1'");
            assertThatThrownBy(() -> trial.database.run("SELECT f()"))
                    .hasMessageContaining("cannot set parameter \"role\"");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_foreign_table_reaches_nothing(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            trial.load(
                    "CREATE EXTENSION postgres_fdw",
                    "CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', port '1')",
                    "CREATE USER MAPPING FOR CURRENT_USER SERVER s OPTIONS (user 'u', password 'p')",
                    "CREATE FOREIGN TABLE f (a int) SERVER s");
            assertThatThrownBy(() -> trial.database.run("SELECT * FROM f"))
                    .hasMessageContaining("not_in_a_scratch_database");
            assertThatThrownBy(() -> trial.database.run("IMPORT FOREIGN SCHEMA x FROM SERVER s INTO public"))
                    .hasMessageContaining("not_in_a_scratch_database");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_search_path_does_not_put_functions_before_the_engines(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            trial.load(
                    "CREATE FUNCTION evil(oid, oid) RETURNS bool LANGUAGE plpgsql AS $$BEGIN RAISE 'evil ran as %',"
                            + " current_user; END$$",
                    "CREATE OPERATOR = (LEFTARG = oid, RIGHTARG = oid, FUNCTION = evil)",
                    "SET search_path = public, pg_catalog",
                    "CREATE FUNCTION f() RETURNS int LANGUAGE sql LEAKPROOF AS 'SELECT 1'");
            assertThat(trial.catalog("SELECT proname FROM pg_proc WHERE proleakproof AND oid >= 16384"))
                    .containsExactly("f");
        }
    }
}
