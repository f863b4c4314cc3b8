package org.schemawright.engine.postgresql.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScriptWriter.State;
import org.schemawright.engine.postgresql.PostgresqlEngine;
import org.schemawright.model.Database;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Phase;
import org.schemawright.plan.Plan;
import org.schemawright.plan.Step;
import org.schemawright.plan.Way;
import org.schemawright.proof.StateReading;

/** A guard lets a script run on what it was planned against and on nothing else, whatever kind the script touches. */
class StateGuardTest {
    private static final List<String> EVERYTHING = List.of(
            "CREATE SCHEMA s",
            "CREATE TYPE s.pair AS (a int, b int)",
            "CREATE FUNCTION s.f(s.pair) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
            "CREATE FUNCTION s.g(s.pair) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 2'",
            "CREATE FUNCTION s.add(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
            "CREATE FUNCTION s.fire() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'",
            "CREATE CAST (s.pair AS int) WITH FUNCTION s.f(s.pair)",
            "CREATE OPERATOR s.## (LEFTARG = int, RIGHTARG = int, FUNCTION = s.add)",
            "CREATE COLLATION s.c (PROVIDER = icu, LOCALE = 'de')",
            "CREATE TEXT SEARCH DICTIONARY s.d (TEMPLATE = pg_catalog.simple)",
            "CREATE TEXT SEARCH CONFIGURATION s.t (PARSER = pg_catalog.\"default\")",
            "CREATE AGGREGATE s.total(int) (SFUNC = s.add, STYPE = int, INITCOND = '0')",
            "CREATE TABLE s.x (a int, b int)",
            "CREATE STATISTICS s.st (ndistinct) ON a, b FROM s.x",
            "CREATE OPERATOR FAMILY s.fam USING btree",
            "CREATE PUBLICATION p FOR TABLE s.x",
            "CREATE SUBSCRIPTION sub CONNECTION 'host=localhost' PUBLICATION p WITH (connect = false)",
            "CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION s.fire()",
            "CREATE FOREIGN DATA WRAPPER w OPTIONS (a 'b')",
            "CREATE SERVER srv FOREIGN DATA WRAPPER w OPTIONS (host 'h')",
            "CREATE USER MAPPING FOR PUBLIC SERVER srv OPTIONS (password 'x')");

    private static Scratch scratch;
    private static ScratchDatabase template;
    private static State state;

    @BeforeAll
    static void plan() throws Exception {
        scratch = new PostgresqlEngine().scratch(18);
        template = scratch.create();
        state = planned(template);
    }

    @AfterAll
    static void close() {
        template.close();
        scratch.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DROP CAST (s.pair AS int)                                                | cast s.pair integer is not there
        DROP CAST (s.pair AS int); CREATE CAST (s.pair AS int) WITH FUNCTION s.g(s.pair) | cast s.pair integer is defined differently
        DROP OPERATOR s.## (int, int)                                           | operator s."##" (integer, integer) is not there
        DROP COLLATION s.c; CREATE COLLATION s.c (PROVIDER = icu, LOCALE = 'fr') | collation s.c is defined differently
        ALTER TEXT SEARCH DICTIONARY s.d (StopWords = english)                   | dictionary s.d is defined differently
        ALTER TEXT SEARCH CONFIGURATION s.t ADD MAPPING FOR word WITH pg_catalog.simple | configuration s.t is defined differently
        DROP AGGREGATE s.total(int); CREATE AGGREGATE s.total(int) (SFUNC = s.add, STYPE = int, INITCOND = '1') | s.total(integer) is defined differently
        ALTER OPERATOR FAMILY s.fam USING btree ADD OPERATOR 1 pg_catalog.<(int4, int4) | family s.fam for btree is defined differently
        ALTER PUBLICATION p SET (publish = 'insert')                             | publication p is defined differently
        ALTER PUBLICATION p DROP TABLE s.x                                       | table s.x in publication p is not there
        ALTER SUBSCRIPTION sub SET PUBLICATION q WITH (refresh = false)          | subscription sub is defined differently
        DROP SERVER srv CASCADE                                                  | user mapping srv PUBLIC is not there
        ALTER SERVER srv OPTIONS (ADD port '1')                                  | server srv is defined differently
        ALTER FOREIGN DATA WRAPPER w OPTIONS (DROP a)                            | foreign-data wrapper w is defined differently
        DROP EVENT TRIGGER e                                                     | event trigger e is not there
        DROP STATISTICS s.st                                                     | statistics s.st is not there
        """)
    void what_changed_since_it_was_planned_is_named(String change, String said) throws Exception {
        try (ScratchDatabase database = template.copy()) {
            for (String statement : change.split("; ")) {
                database.run(statement);
            }
            assertThatThrownBy(() -> guard(database, state))
                    .hasMessageContaining("changed: ")
                    .hasMessageContaining(said);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 18})
    void nothing_is_said_where_nothing_changed_on_any_version(int major) throws Exception {
        try (Scratch same = new PostgresqlEngine().scratch(major);
                ScratchDatabase database = same.create();
                ScratchDatabase other = same.create()) {
            State planned = planned(database);
            assertThat(planned.facts()).hasSizeGreaterThan(EVERYTHING.size());
            for (String statement : EVERYTHING) {
                other.run(statement);
            }
            guard(other, planned);
        }
    }

    private static State planned(ScratchDatabase database) throws Exception {
        for (String statement : EVERYTHING) {
            database.run(statement);
        }
        var engine = new PostgresqlEngine();
        Database model =
                engine.reader().read(database.catalog(), database.owner()).database();
        List<Step> steps = model.objects().keySet().stream()
                .map(ref -> new Step(Phase.EXPAND, ref, "drop", Draft.of("SELECT 1"), new Way.Reversible()))
                .toList();
        return new StateReading(engine.scripts())
                .read(database, Plan.of(steps, List.of()), model)
                .orElseThrow();
    }

    private static void guard(ScratchDatabase database, State state) throws Exception {
        try (Statement statement = database.connection().createStatement()) {
            statement.execute("SET search_path = ''");
            statement.execute(StateGuard.of(state, "changed: "));
        }
    }
}
