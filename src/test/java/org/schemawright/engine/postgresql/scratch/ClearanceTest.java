package org.schemawright.engine.postgresql.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClearanceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "create /* a /* nested */ one */ EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f()|EVENT_TRIGGER",
                "CREATE TYPE \"type (\"|DEFINITION",
                "CREATE TYPE s.t (INPUT = a, OUTPUT = b)|DEFINITION",
                "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE 'sql' LEAKPROOF AS 'x'|FUNCTION",
                "ALTER TABLE ONLY a.b OWNER TO \"Some One\"|UPKEEP",
                "ALTER AGGREGATE s.agg(int, text) OWNER TO x|UPKEEP",
                "ALTER OPERATOR s.<=> (int, int) OWNER TO x|UPKEEP",
                "ALTER TABLE t DISABLE TRIGGER ALL, ENABLE ALWAYS TRIGGER x|UPKEEP",
                "GRANT SELECT ON t TO x|PRIVILEGE",
                "DROP EXTENSION x|UPKEEP",
                "COMMENT ON EXTENSION plpgsql IS 'x'|UPKEEP"
            })
    void cleared(String sql, Clearance clearance) {
        assertThat(Clearance.of(sql)).contains(clearance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT 1",
                "\"create\" EVENT TRIGGER e",
                "/* CREATE EVENT TRIGGER e */ SELECT 1",
                "CREATE FUNCTION f() RETURNS int LANGUAGE c AS 'x', 'y'",
                "CREATE FUNCTION f() RETURNS int LANGUAGE \"C\" AS 'x', 'y'",
                "CREATE TYPE t AS ENUM ('a')",
                "CREATE TABLE t (a int)",
                "ALTER TABLE t OWNER TO x, ADD a int",
                "ALTER TABLE t ADD owner int, OWNER TO x",
                "ALTER TABLE t DISABLE TRIGGER ALL, ADD a int DEFAULT f()",
                "ALTER DOMAIN d ADD CHECK (f(VALUE))",
                "ALTER TYPE t ADD VALUE 'x'",
                "ALTER SYSTEM SET a = b",
                "ALTER ROLE x SUPERUSER",
                "GRANT a TO b",
                "GRANT SET ON PARAMETER work_mem TO x",
                "GRANT CONNECT ON DATABASE d TO x",
                "COMMENT ON ROLE x IS 'y'",
                "DROP ROLE x",
                "DROP OWNED BY x"
            })
    void not_cleared(String sql) {
        assertThat(Clearance.of(sql)).isEqualTo(Optional.empty());
    }

    @Test
    void a_comment_to_the_end_of_a_line_is_no_word() {
        assertThat(Clearance.of("create event --x\ntrigger e")).contains(Clearance.EVENT_TRIGGER);
        assertThat(Clearance.of("create event trigger --x\n")).contains(Clearance.EVENT_TRIGGER);
        assertThat(Clearance.of("create --event trigger")).isEmpty();
    }

    @Test
    void words_are_cut_as_the_engine_cuts_them() {
        assertThat(Words.of("a\"b\"\"c\"'d''e'E'f\\'g'$x$ ' $y$ $x$h--i\r\"J\"U&\"k\" $1").stream()
                        .map(Word::text))
                .containsExactly("a", "b\"c", "'d''e'", "E'f\\'g'", "$x$ ' $y$ $x$", "h", "J", "k", "$", "1");
    }

    @Test
    void what_ends_too_early_is_cut_at_the_end() {
        for (String sql : new String[] {"'a", "\"a", "/* a", "$$a", "$a", "E'a\\", "U&'", "--"}) {
            assertThat(Words.of(sql)).as(sql).hasSizeLessThanOrEqualTo(2);
        }
    }
}
