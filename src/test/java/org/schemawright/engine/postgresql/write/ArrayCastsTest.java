package org.schemawright.engine.postgresql.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayCastsTest {
    @Test
    void the_type_of_the_elements_is_stated_between_array_and_cast() {
        assertThat(ArrayCasts.kept("(a)::text = ANY ((ARRAY['x'::character varying, 'y'::character varying])::text[])"))
                .isEqualTo("(a)::text = ANY ((ARRAY['x'::character varying, 'y'::character varying]"
                        + "::character varying[])::text[])");
    }

    @Test
    void a_length_that_all_have_is_part_of_the_type() {
        assertThat(ArrayCasts.kept("(ARRAY['x'::character(3), 'y'::character(3)])::text[]"))
                .isEqualTo("(ARRAY['x'::character(3), 'y'::character(3)]::character(3)[])::text[]");
    }

    @Test
    void quotes_and_brackets_in_texts_and_names_are_no_syntax() {
        assertThat(ArrayCasts.kept("(ARRAY['a, ])::''\"'::s.\"T]) \"\"\", E'\\\\\\'])::'::s.\"T]) \"\"\"])::text[]"))
                .isEqualTo("(ARRAY['a, ])::''\"'::s.\"T]) \"\"\", E'\\\\\\'])::'::s.\"T]) \"\"\"]::s.\"T])"
                        + " \"\"\"[])::text[]");
    }

    @Test
    void numbers_and_truth_values_show_their_type() {
        assertThat(ArrayCasts.kept("((ARRAY[1, 2])::numeric[]) || (ARRAY[1.5])::real[] || (ARRAY[true])::text[]"))
                .isEqualTo("((ARRAY[1, 2]::integer[])::numeric[]) || (ARRAY[1.5]::numeric[])::real[]"
                        + " || (ARRAY[true]::boolean[])::text[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(ARRAY[a, 'x'::character varying])::text[]",
                "(ARRAY['x'::text, 'y'::text])",
                "(ARRAY['x'::character varying(3), 'yy'::character varying(5)])::text[]",
                "(ARRAY[B'1'::\"bit\"])::text[]",
                "(ARRAY['{a}'::text[]])::character varying[]",
                "SELECT '(ARRAY[''x''::character varying])::text[]'",
                "AS $a$(ARRAY['x'::character varying])::text[]$a$",
                "COMMENT ON COLUMN \"(ARRAY['x'::t])::text[]\" IS 'x'",
                "(ARRAY['x'::character varying",
                "(ARRAY[",
            })
    void what_does_not_show_its_type_or_is_no_array_stays(String sql) {
        assertThat(ArrayCasts.kept(sql)).isEqualTo(sql);
    }
}
