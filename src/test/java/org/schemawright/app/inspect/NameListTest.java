package org.schemawright.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.schemawright.model.Index;

class NameListTest {
    private static final List<String> COLUMNS = List.of("email", "made_at", "a, b");

    @Test
    void commas_in_parentheses_and_quotes_part_nothing() {
        assertThat(NameList.split("a, coalesce(b, 'x, y') ,  \"c,d\",, e"))
                .containsExactly("a", "coalesce(b, 'x, y')", "\"c,d\"", "e");
        assertThat(NameList.split("")).isEmpty();
        assertThat(NameList.split("f(g(1, 2), 3), (x")).containsExactly("f(g(1, 2), 3)", "(x");
    }

    @Test
    void what_is_no_column_is_an_expression() {
        List<Index.Key> keys = NameList.keys("lower(email), email DESC, made_at desc nulls last", COLUMNS, List.of());
        assertThat(keys)
                .containsExactly(
                        key("", "lower(email)", false, false),
                        key("email", "", true, true),
                        key("made_at", "", true, false));
    }

    @Test
    void keys_shown_and_typed_again_are_the_same() {
        var special = new Index.Key(
                Optional.of("email"), Optional.empty(), Optional.of("C"), Optional.of("text_ops"), false, true);
        List<Index.Key> keys = List.of(special, key("", "(a + 1)", true, true), key("made_at", "", false, false));
        assertThat(NameList.keys(NameList.keys(keys), COLUMNS, keys)).isEqualTo(keys);
    }

    @Test
    void options_shown_and_typed_again_are_the_same() {
        var options = SettingRows.parsed("fillfactor=70, autovacuum_enabled = false, nonsense");
        assertThat(options)
                .containsEntry("fillfactor", "70")
                .containsEntry("autovacuum_enabled", "false")
                .hasSize(2);
        assertThat(SettingRows.parsed(SettingRows.text(options))).isEqualTo(options);
    }

    private static Index.Key key(String column, String expression, boolean descending, boolean nullsFirst) {
        return new Index.Key(
                Optional.of(column).filter(text -> !text.isEmpty()),
                Optional.of(expression).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                descending,
                nullsFirst);
    }
}
