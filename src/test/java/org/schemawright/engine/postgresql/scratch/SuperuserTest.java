package org.schemawright.engine.postgresql.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a superuser runs for a script, each kind once. */
class SuperuserTest {
    private static final String OWNED_BY_US = "schemawright_owner";

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void an_event_trigger_is_defined_and_never_fires(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            trial.load(
                    "CREATE FUNCTION stop() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN RAISE 'fired'; END$$",
                    "CREATE EVENT TRIGGER \"e t\" ON ddl_command_start EXECUTE FUNCTION stop()",
                    "ALTER EVENT TRIGGER \"e t\" ENABLE ALWAYS",
                    "COMMENT ON EVENT TRIGGER \"e t\" IS 'c'",
                    "CREATE TABLE t (a int)",
                    "CREATE CAST (text AS circle) WITH INOUT");
            assertThat(trial.catalog("SELECT evtname FROM pg_event_trigger")).containsExactly("e t");
            String mode = major >= 17
                    ? "SELECT evtenabled FROM pg_event_trigger"
                    : "SELECT label FROM pg_seclabel WHERE provider = 'schemawright'";
            assertThat(trial.catalog(mode)).containsExactly("A");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void wrappers_servers_and_their_tables(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            trial.load(
                    "CREATE FOREIGN DATA WRAPPER w VALIDATOR postgresql_fdw_validator",
                    "ALTER FOREIGN DATA WRAPPER w NO VALIDATOR",
                    "ALTER FOREIGN DATA WRAPPER w OPTIONS (ADD user 'y')",
                    "CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'h')",
                    "CREATE USER MAPPING FOR CURRENT_USER SERVER s OPTIONS (user 'u')",
                    "CREATE FOREIGN TABLE f (a int) SERVER s",
                    "GRANT USAGE ON FOREIGN DATA WRAPPER w TO reader",
                    "ALTER SERVER s OWNER TO keeper");
            assertThat(trial.catalog("SELECT srvowner::regrole FROM pg_foreign_server"))
                    .containsExactly("keeper");
            assertThat(trial.catalog("SELECT fdwowner::regrole FROM pg_foreign_data_wrapper"))
                    .containsExactly("schemawright_scratch");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void operator_classes_casts_and_text_search_parts_come_to_the_owner(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            trial.load(
                    "CREATE TYPE pair AS (a int, b int)",
                    "CREATE FUNCTION cmp(pair, pair) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 0'",
                    "CREATE FUNCTION lt(pair, pair) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT false'",
                    "CREATE OPERATOR <<<< (LEFTARG = pair, RIGHTARG = pair, FUNCTION = lt)",
                    "CREATE OPERATOR >>>> (LEFTARG = pair, RIGHTARG = pair, FUNCTION = lt)",
                    "CREATE OPERATOR FAMILY fam USING btree",
                    "CREATE OPERATOR CLASS ops FOR TYPE pair USING btree FAMILY fam AS OPERATOR 1 <<<<, FUNCTION 1"
                            + " cmp(pair, pair)",
                    "ALTER OPERATOR FAMILY fam USING btree ADD OPERATOR 5 >>>> (pair, pair)",
                    "COMMENT ON OPERATOR CLASS ops USING btree IS 'c'",
                    "CREATE CAST (bigint AS timestamp) WITHOUT FUNCTION",
                    "CREATE TEXT SEARCH TEMPLATE tmpl (LEXIZE = dsimple_lexize, INIT = dsimple_init)",
                    "CREATE TEXT SEARCH PARSER prs (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end,"
                            + " LEXTYPES = prsd_lextype)",
                    "CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler",
                    "CREATE TABLE t (a int) USING heap2");
            assertThat(trial.catalog("SELECT opcowner::regrole FROM pg_opclass WHERE opcname = 'ops'"))
                    .containsExactly(OWNED_BY_US);
            assertThat(trial.catalog("SELECT opfowner::regrole FROM pg_opfamily WHERE opfname = 'fam'"))
                    .containsExactly(OWNED_BY_US);
            assertThat(trial.catalog("SELECT castmethod FROM pg_cast WHERE oid >= 16384"))
                    .containsExactly("b");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 18})
    void a_base_type_under_another_name(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            trial.load(
                    "CREATE TYPE cents",
                    "CREATE FUNCTION cents_in(cstring) RETURNS cents LANGUAGE internal IMMUTABLE STRICT AS 'int8in'",
                    "CREATE FUNCTION cents_out(cents) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int8out'",
                    "CREATE TYPE cents (INPUT = cents_in, OUTPUT = cents_out, LIKE = int8)",
                    "CREATE CAST (bigint AS cents) WITHOUT FUNCTION AS IMPLICIT",
                    "CREATE TABLE price (c cents DEFAULT '5')");
            assertThat(trial.catalog("SELECT typowner::regrole FROM pg_type WHERE typname IN ('cents', '_cents')"))
                    .containsExactly(OWNED_BY_US, OWNED_BY_US);
            assertThat(trial.catalog("SELECT DISTINCT proowner::regrole FROM pg_proc WHERE oid >= 16384"))
                    .containsExactly(OWNED_BY_US);
            assertThat(Rows.one(trial.connection(), "INSERT INTO price DEFAULT VALUES RETURNING c"))
                    .isEqualTo("5");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void the_functions_that_come_with_a_range_type_stand_in_nobodys_way(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            trial.load(
                    "CREATE TYPE span AS RANGE (subtype = text)",
                    "CREATE FUNCTION leak(int) RETURNS int LANGUAGE sql LEAKPROOF IMMUTABLE AS 'SELECT $1'");
            assertThat(trial.catalog("SELECT proname FROM pg_proc WHERE oid >= 16384 AND proleakproof ORDER BY 1"))
                    .containsExactly("leak");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void functions_with_attributes_of_the_superuser(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            trial.load(
                    "CREATE FUNCTION leak(int) RETURNS int LANGUAGE sql LEAKPROOF IMMUTABLE AS 'SELECT $1'",
                    "CREATE FUNCTION custom() RETURNS int LANGUAGE sql SET my.custom = 'x' AS 'SELECT 1'",
                    "CREATE FUNCTION logs() RETURNS int LANGUAGE sql SET log_min_duration_statement = 1 AS 'SELECT 1'",
                    "CREATE FUNCTION rows() RETURNS SETOF int LANGUAGE sql SUPPORT generate_series_int4_support AS"
                            + " 'SELECT 1'",
                    "CREATE FUNCTION plain() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                    "ALTER FUNCTION plain() LEAKPROOF");
            assertThat(trial.catalog("SELECT DISTINCT proowner::regrole FROM pg_proc WHERE oid >= 16384"))
                    .containsExactly(OWNED_BY_US);
            assertThat(trial.catalog("SELECT proname FROM pg_proc WHERE oid >= 16384 AND proleakproof ORDER BY 1"))
                    .containsExactly("leak", "plain");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 18})
    void publications_and_subscriptions(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            trial.load(
                    "CREATE TABLE t (a int PRIMARY KEY)",
                    "CREATE PUBLICATION one FOR TABLE t",
                    "CREATE PUBLICATION every FOR ALL TABLES",
                    "CREATE SUBSCRIPTION sub CONNECTION 'host=127.0.0.1 port=1 password=x' PUBLICATION p WITH"
                            + " (enabled, binary = true, slot_name = 'y')",
                    "ALTER SUBSCRIPTION sub ENABLE",
                    "ALTER SUBSCRIPTION sub SET (slot_name = 'z', synchronous_commit = 'local')",
                    "ALTER SUBSCRIPTION sub SET PUBLICATION p, q",
                    "COMMENT ON SUBSCRIPTION sub IS 'c'");
            assertThat(trial.catalog("SELECT pubname || ' ' || pubowner::regrole FROM pg_publication ORDER BY 1"))
                    .containsExactly("every schemawright_scratch", "one schemawright_owner");
            assertThat(trial.catalog("SELECT subname || subenabled || subbinary || coalesce(subslotname, '-')"
                            + " || subsynccommit || subpublications::text FROM pg_subscription"
                            + " WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())"))
                    .containsExactly("subfalsetrue-local{p,q}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 18})
    void owners_and_privileges_of_roles_that_nobody_made(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            trial.load(
                    "CREATE SCHEMA s AUTHORIZATION boss",
                    "CREATE TABLE s.t (a int)",
                    "CREATE TABLE public.u (a int)",
                    "ALTER TABLE s.t OWNER TO app",
                    "ALTER TABLE public.u OWNER TO app",
                    "ALTER SCHEMA s OWNER TO other",
                    "CREATE INDEX ON s.t (a)",
                    "GRANT SELECT ON s.t TO \"Read er\" WITH GRANT OPTION",
                    "ALTER DEFAULT PRIVILEGES FOR ROLE app IN SCHEMA s GRANT SELECT ON TABLES TO reader",
                    "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT a'",
                    "ALTER FUNCTION f(a int) OWNER TO app",
                    "ALTER TABLE s.t DISABLE TRIGGER ALL",
                    "REVOKE ALL ON SCHEMA public FROM PUBLIC",
                    "GRANT USAGE ON SCHEMA public TO reader",
                    "COMMENT ON SCHEMA public IS 'c'",
                    "ALTER SCHEMA public OWNER TO boss");
            assertThat(trial.catalog("SELECT relname || ' ' || relowner::regrole || coalesce(' ' || relacl::text, '')"
                            + " FROM pg_class WHERE oid >= 16384 AND relkind = 'r' ORDER BY 1"))
                    .containsExactly("t app {app=" + all(major) + "/app,\"\\\"Read er\\\"=r*/app\"}", "u app");
            assertThat(trial.catalog("SELECT nspname || ' ' || nspowner::regrole FROM pg_namespace"
                            + " WHERE nspname IN ('s', 'public') ORDER BY 1"))
                    .containsExactly("public boss", "s other");
            assertThat(trial.catalog("SELECT nspacl::text FROM pg_namespace WHERE nspname = 'public'"))
                    .containsExactly("{boss=UC/boss,reader=U/boss}");
            assertThat(trial.catalog("SELECT defaclrole::regrole FROM pg_default_acl"))
                    .containsExactly("app");
            assertThat(trial.catalog("SELECT proowner::regrole FROM pg_proc WHERE proname = 'f'"))
                    .containsExactly("app");
        }
    }

    private static String all(int major) {
        return major >= 17 ? "arwdDxtm" : "arwdDxt";
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void extensions_that_are_trusted_allowed_and_neither(int major) throws Exception {
        try (Trial trial = new Trial(major)) {
            var report = trial.loadWhatGoes(
                    "CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public VERSION '0.1'",
                    "CREATE EXTENSION earthdistance CASCADE",
                    "COMMENT ON EXTENSION plpgsql IS 'c'",
                    "CREATE EXTENSION dblink",
                    "CREATE EXTENSION postgis",
                    "CREATE EXTENSION postgres_fdw",
                    "CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1')",
                    "CREATE USER MAPPING FOR CURRENT_USER SERVER s OPTIONS (user 'u', password 'p')",
                    "CREATE FOREIGN TABLE f (a int) SERVER s");
            assertThat(trial.catalog("SELECT extname FROM pg_extension ORDER BY 1"))
                    .containsExactly("citext", "cube", "earthdistance", "plpgsql", "postgres_fdw");
            assertThat(Trial.texts(report.opaque()))
                    .containsExactly("CREATE EXTENSION dblink", "CREATE EXTENSION postgis");
        }
    }
}
