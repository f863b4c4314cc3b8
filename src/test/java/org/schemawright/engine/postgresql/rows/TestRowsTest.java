package org.schemawright.engine.postgresql.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.TestRows;
import org.schemawright.engine.postgresql.PostgresqlEngine;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

class TestRowsTest {
    private final PostgresqlEngine engine = new PostgresqlEngine();

    @Test
    void every_kind_of_column_gets_values() throws Exception {
        assertFilled("""
            CREATE TYPE mood AS ENUM ('sad', 'ok', 'it''s "fine"');
            CREATE TYPE pair AS (a integer, b text);
            CREATE TYPE span AS RANGE (subtype = text);
            CREATE DOMAIN percent AS integer NOT NULL CHECK (VALUE >= 90 AND VALUE <= 100);
            CREATE DOMAIN code AS varchar(3) CHECK (VALUE ~ '^[A-Z]{2,3}$');
            CREATE TABLE "All types" (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, s smallint NOT NULL, n numeric(4,2) NOT NULL,
                m mood NOT NULL, ms mood[] NOT NULL, p pair NOT NULL, sp span NOT NULL, pc percent, c code NOT NULL,
                v varchar(2) NOT NULL, ch char(3) NOT NULL, t text NOT NULL UNIQUE, d date NOT NULL,
                ts timestamp(3) NOT NULL, tz timestamptz NOT NULL, iv interval day to second NOT NULL,
                u uuid NOT NULL, j jsonb NOT NULL, js json NOT NULL, b bytea NOT NULL, i inet NOT NULL,
                ma macaddr NOT NULL, bi bit(5) NOT NULL, vb varbit(4) NOT NULL, mo money NOT NULL,
                tv tsvector NOT NULL, tq tsquery NOT NULL, po point NOT NULL, bo box NOT NULL, ci circle NOT NULL,
                r int4range NOT NULL, nr numrange NOT NULL, mr datemultirange NOT NULL, ti time NOT NULL,
                bl boolean NOT NULL, re real NOT NULL, dp double precision NOT NULL, l pg_lsn NOT NULL,
                g integer GENERATED ALWAYS AS (s + 1) STORED, sq serial);
            """, "\"All types\"");
    }

    @Test
    void rows_keep_checks_keys_and_exclusions() throws Exception {
        assertFilled("""
            CREATE TABLE "order" (
                a integer NOT NULL CHECK (a > 5000 AND a < 5010), b text NOT NULL CHECK (length(b) = 17),
                state text NOT NULL CHECK (state IN ('new', 'sent', 'paid')), low integer, high integer,
                during tsrange NOT NULL, EXCLUDE USING gist (during WITH &&), CHECK (low < high),
                UNIQUE (a, state));
            """, "\"order\"");
    }

    @Test
    void references_find_their_rows_in_cycles_too() throws Exception {
        assertFilled("""
            CREATE TABLE person (id serial PRIMARY KEY, chief integer REFERENCES person, team integer);
            CREATE TABLE team (id integer PRIMARY KEY, lead integer NOT NULL REFERENCES person);
            ALTER TABLE person ADD FOREIGN KEY (team) REFERENCES team;
            CREATE TABLE member (person integer REFERENCES person, team integer REFERENCES team,
                PRIMARY KEY (person, team));
            CREATE TABLE selfish (id integer PRIMARY KEY, other integer NOT NULL REFERENCES selfish);
            CREATE TABLE pair (a integer, b integer, PRIMARY KEY (a, b),
                FOREIGN KEY (a, b) REFERENCES member (person, team));
            """, "person", "team", "member", "selfish", "pair");
    }

    @Test
    void partitions_get_rows_within_their_bounds() throws Exception {
        assertFilled("""
            CREATE TABLE event (at date NOT NULL, region text NOT NULL, n integer) PARTITION BY RANGE (at);
            CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM ('2031-01-01') TO ('2032-01-01')
                PARTITION BY LIST (region);
            CREATE TABLE event_1_eu PARTITION OF event_1 FOR VALUES IN ('eu', 'uk');
            CREATE TABLE event_rest PARTITION OF event DEFAULT;
            CREATE TABLE hashed (id integer PRIMARY KEY) PARTITION BY HASH (id);
            CREATE TABLE hashed_0 PARTITION OF hashed FOR VALUES WITH (MODULUS 2, REMAINDER 0);
            CREATE TABLE hashed_1 PARTITION OF hashed FOR VALUES WITH (MODULUS 2, REMAINDER 1);
            CREATE TABLE user_of_hashed (h integer NOT NULL REFERENCES hashed);
            """, "event_1_eu", "event_rest", "hashed_0", "hashed_1", "user_of_hashed");
    }

    @Test
    void a_table_that_takes_no_row_is_named() throws Exception {
        try (Scratch scratch = engine.scratch(18);
                ScratchDatabase database = filled(scratch, "CREATE TABLE fine ()")) {
            assertThat(fill(database)).isEmpty();
            assertThat(count(database, "fine")).isPositive();
        }
        try (Scratch scratch = engine.scratch(18);
                ScratchDatabase database =
                        filled(scratch, "CREATE TABLE never (a integer CHECK (a IS NULL AND a IS NOT NULL))")) {
            assertThat(fill(database)).containsExactly(ObjectRef.of(Kind.TABLE, "public", "never"));
        }
    }

    @Test
    void a_digest_changes_with_a_value_and_with_a_row() throws Exception {
        try (Scratch scratch = engine.scratch(18);
                ScratchDatabase database = filled(scratch, "CREATE TABLE t (a integer, b text)")) {
            execute(database, "INSERT INTO public.t VALUES (1, 'x'), (2, null)");
            TestRows.Digest first = digest(database);
            execute(database, "DELETE FROM public.t; INSERT INTO public.t VALUES (2, null), (1, 'x')");
            assertThat(digest(database)).isEqualTo(first);
            execute(database, "UPDATE public.t SET b = '' WHERE b IS NULL");
            assertThat(digest(database)).isNotEqualTo(first);
        }
    }

    private TestRows.Digest digest(ScratchDatabase database) throws Exception {
        Database model =
                engine.reader().read(database.catalog(), database.owner()).database();
        return engine.testRows()
                .digest(
                        database,
                        model.table(ObjectRef.of(Kind.TABLE, "public", "t")).orElseThrow(),
                        List.of("a", "b"));
    }

    private void assertFilled(String sql, String... tables) throws Exception {
        try (Scratch scratch = engine.scratch(18);
                ScratchDatabase database = filled(scratch, sql)) {
            assertThat(fill(database)).isEmpty();
            for (String table : tables) {
                assertThat(count(database, table)).as(table).isPositive();
            }
        }
    }

    private static ScratchDatabase filled(Scratch scratch, String sql) throws Exception {
        ScratchDatabase database = scratch.create();
        execute(database, sql);
        return database;
    }

    private List<ObjectRef> fill(ScratchDatabase database) throws Exception {
        return engine.testRows()
                .fill(
                        database,
                        engine.reader()
                                .read(database.catalog(), database.owner())
                                .database());
    }

    private static void execute(ScratchDatabase database, String sql) throws Exception {
        try (Statement statement = database.connection().createStatement()) {
            statement.execute("SET search_path = public; " + sql);
        }
    }

    private static long count(ScratchDatabase database, String table) throws Exception {
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM public." + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
