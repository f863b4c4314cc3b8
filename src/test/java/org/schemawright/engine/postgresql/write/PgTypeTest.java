package org.schemawright.engine.postgresql.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types as the engine renders them, and as people leave them half-written. */
class PgTypeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numeric(12,2) | numeric | 12,2 | false",
                "timestamp(3) without time zone[] | timestamp without time zone | 3 | true",
                "interval day to second | interval | day to second | false",
                "\"odd(name\" | \"odd(name\" | '' | false"
            })
    void a_rendering_is_taken_apart(String rendering, String name, String modifiers, boolean array) {
        assertThat(PgType.of(rendering)).isEqualTo(new PgType(name, modifiers, array));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch(", "nosuch)(", "(", ")", "\"", "numeric(12,2"})
    void what_is_half_written_is_a_name(String typed) {
        assertThat(PgType.of(typed)).isEqualTo(new PgType(typed, "", false));
    }
}
