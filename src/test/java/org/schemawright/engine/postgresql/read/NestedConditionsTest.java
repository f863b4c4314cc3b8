package org.schemawright.engine.postgresql.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestedConditionsTest {
    @Test
    void what_begins_with_another_of_its_kind_is_one_list() {
        assertThat(NestedConditions.normal("(((a >= 1) AND (a <= 5)) AND b)"))
                .isEqualTo("((a >= 1) AND (a <= 5) AND b)");
        assertThat(NestedConditions.normal("(((a < 1) OR (a > 5)) OR b)")).isEqualTo("((a < 1) OR (a > 5) OR b)");
        assertThat(NestedConditions.normal("(((a AND b) AND c) AND ' AND ((')"))
                .isEqualTo("(a AND b AND c AND ' AND ((')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a AND (b AND c))",
                "((a OR b) AND c)",
                "((a = ' AND ') AND c)",
                "((\" AND \" = 1) AND c)",
                "(( SELECT a AND b) AND c)",
                "((f(a AND b)) AND c)",
                "'((a AND b) AND c)'::text",
                "((a",
            })
    void everything_else_stays(String text) {
        assertThat(NestedConditions.normal(text)).isEqualTo(text);
    }
}
