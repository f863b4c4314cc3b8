package org.schemawright.engine.postgresql.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PsqlTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        SELECT a[1:"HOST"]            | SELECT a[1: "HOST"]
        SELECT a[lo:hi]               | SELECT a[lo: hi]
        SELECT a[1:2]                 | SELECT a[1: 2]
        SELECT a[b::int:größe]        | SELECT a[b::int: größe]
        SELECT 'it''s', a[1:x]        | SELECT 'it''s', a[1: x]
        SELECT E'\\'', a[1:x]         | SELECT E'\\'', a[1: x]
        SELECT type'\\', a[1:x]       | SELECT type'\\', a[1: x]
        SELECT $a$ $ $a$, a[1:x]      | SELECT $a$ $ $a$, a[1: x]
        SELECT a$b$, a[1:x], b$b$     | SELECT a$b$, a[1: x], b$b$
        /* /* */ :x */ SELECT a[1:x]  | /* /* */ :x */ SELECT a[1: x]
        """)
    void a_slice_that_psql_would_take_for_a_variable_gets_a_blank(String sql, String safe) {
        assertThat(PsqlText.of(sql)).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ':x', \":x\", E'\\':x', $$ :x $$, $a$ :x $$ :y $a$",
                "SELECT a::text, b::\"Type\", f(n := 1), f(n :=x)",
                "SELECT a[1:], a[:], a[1: 2]",
                "SELECT 1 -- :x '",
                "SELECT 1 /* :x ' /* */ :y */"
            })
    void everything_else_stays_as_it_is(String sql) {
        assertThat(PsqlText.of(sql)).isEqualTo(sql);
    }

    @Test
    void what_is_never_closed_is_left_alone() {
        assertThat(PsqlText.of("SELECT ':x")).isEqualTo("SELECT ':x");
        assertThat(PsqlText.of("SELECT $a$ :x")).isEqualTo("SELECT $a$ :x");
    }
}
