package org.schemawright.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.schemawright.design.Drafts;
import org.schemawright.engine.Engine;
import org.schemawright.engine.h2.H2Engine;
import org.schemawright.engine.postgresql.PostgresqlEngine;
import org.schemawright.engine.sqlite.SqliteEngine;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

class NameListTest {
    private static final List<String> COLUMNS = List.of("email", "made_at", "a, b");

    @Test
    void commas_in_parentheses_and_quotes_part_nothing() {
        assertThat(NameList.split("a, coalesce(b, 'x, y') ,  \"c,d\",, e"))
                .containsExactly("a", "coalesce(b, 'x, y')", "\"c,d\"", "e");
        assertThat(NameList.split("")).isEmpty();
        assertThat(NameList.split("f(g(1, 2), 3), (x")).containsExactly("f(g(1, 2), 3)", "(x");
    }

    private static final KeyList LIST = new KeyList(Optional.of(new PostgresqlEngine().dialect()));

    @Test
    void nulls_are_named_only_where_an_index_has_them_elsewhere_than_its_engine() {
        for (Engine engine : List.of(new PostgresqlEngine(), new H2Engine(), new SqliteEngine())) {
            var list = new KeyList(Optional.of(engine.dialect()));
            Index drawn = Drafts.index(ObjectRef.of(Kind.INDEX, "s", "t", "i"), engine.dialect(), List.of("email"));
            assertThat(list.text(drawn.keys())).as(engine.id()).isEqualTo("email");
            assertThat(list.keys("email", COLUMNS, List.of())).as(engine.id()).isEqualTo(drawn.keys());
        }
        var h2 = new KeyList(Optional.of(new H2Engine().dialect()));
        assertThat(h2.keys("email desc", COLUMNS, List.of())).containsExactly(key("email", "", true, false));
        assertThat(h2.text(List.of(key("email", "", true, true)))).isEqualTo("email desc nulls first");
        assertThat(LIST.keys("email desc", COLUMNS, List.of())).containsExactly(key("email", "", true, true));
    }

    @Test
    void what_is_no_column_is_an_expression() {
        List<Index.Key> keys = LIST.keys("lower(email), email DESC, made_at desc nulls last", COLUMNS, List.of());
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
        assertThat(LIST.keys(LIST.text(keys), COLUMNS, keys)).isEqualTo(keys);
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
