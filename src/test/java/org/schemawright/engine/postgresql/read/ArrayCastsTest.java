package org.schemawright.engine.postgresql.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayCastsTest {
    @Test
    void a_list_of_texts_beside_a_varchar_is_one_whether_it_was_dumped_or_not() {
        String written =
                "((code)::text = ANY ((ARRAY['x'::character varying, 'it''s, ])::'::character varying])::text[]))";
        String dumped = "((code)::text = ANY (ARRAY[('x'::character varying)::text, ('it''s, ])::'::character"
                + " varying)::text]))";
        assertThat(ArrayCasts.normal(written)).isEqualTo(written);
        assertThat(ArrayCasts.normal(dumped)).isEqualTo(written);
    }

    @Test
    void every_other_cast_of_an_array_is_one_of_its_elements() {
        assertThat(ArrayCasts.normal("(ARRAY[1, 2])::numeric[]")).isEqualTo("ARRAY[(1)::numeric, (2)::numeric]");
        assertThat(ArrayCasts.normal("(ARRAY[a, 'x'::character varying])::text[]"))
                .isEqualTo("ARRAY[(a)::text, ('x'::character varying)::text]");
        assertThat(ArrayCasts.normal("(ARRAY['x'::character varying])::\"char\"[]"))
                .isEqualTo("ARRAY[('x'::character varying)::\"char\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ARRAY[(a)::text, ('x'::character varying)::text]",
                "ARRAY[('x'::character varying)::text, ('y'::character varying)::text || 'z'::text]",
                "ARRAY[('x'::character varying)::text, 'y'::text]",
                "ARRAY[('x'::character varying(3))::text]",
                "'ARRAY[(''x''::character varying)::text]'::text",
                "\"ARRAY[('x'::character varying)::text]\" = 1",
                "ARRAY[('x'::character varying)::text",
                "ARRAY[('x'",
            })
    void what_is_no_such_list_stays(String text) {
        assertThat(ArrayCasts.normal(text)).isEqualTo(text);
    }
}
