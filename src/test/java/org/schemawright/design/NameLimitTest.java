package org.schemawright.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.engine.NameLimit;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

class NameLimitTest {
    private static final EngineVersion POSTGRESQL = new EngineVersion("postgresql", 18);
    private static final EngineVersion H2 = new EngineVersion("h2", 2);
    private static final EngineVersion SQLITE = new EngineVersion("sqlite", 3);

    @ParameterizedTest
    @ValueSource(strings = {"x", "ü", "𝄞"})
    void h2_takes_what_is_held_and_refuses_one_letter_more(String letter) throws SQLException {
        NameLimit limit = NameLimit.of(H2).orElseThrow();
        String longest = limit.cut(letter.repeat(300), 0);
        assertThat(limit.holds(longest)).isTrue();
        assertThat(limit.holds(longest + letter)).isFalse();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement()) {
            assertThatCode(() -> statement.execute(table(longest))).doesNotThrowAnyException();
            assertThatThrownBy(() -> statement.execute(table(longest + letter))).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void sqlite_takes_names_of_any_length() throws SQLException {
        assertThat(NameLimit.of(SQLITE)).isEmpty();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            assertThatCode(() -> statement.execute(table("x".repeat(10_000)))).doesNotThrowAnyException();
        }
        assertThatCode(() -> Names.check(empty(SQLITE), ref("x".repeat(10_000))))
                .doesNotThrowAnyException();
    }

    private static String table(String name) {
        return "CREATE TABLE \"" + name + "\" (id integer)";
    }

    @Test
    void each_engine_refuses_by_its_own_measure() {
        assertThatCode(() -> Names.check(empty(POSTGRESQL), ref("ü".repeat(31))))
                .doesNotThrowAnyException();
        assertRefused(POSTGRESQL, "ü".repeat(32), EditRefused.Reason.NAME_TOO_LONG, "63");
        assertThatCode(() -> Names.check(empty(H2), ref("ü".repeat(256)))).doesNotThrowAnyException();
        assertRefused(H2, "ü".repeat(257), EditRefused.Reason.NAME_OF_TOO_MANY_CHARACTERS, "256");
    }

    private static void assertRefused(EngineVersion version, String name, EditRefused.Reason reason, String most) {
        assertThatThrownBy(() -> Names.check(empty(version), ref(name)))
                .isInstanceOfSatisfying(EditRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.names()).containsExactly(name, most);
                });
    }

    /** A table whose name is as long as can be gets keys all the same. */
    @Test
    void names_that_are_proposed_fit_and_differ() throws EditRefused {
        for (EngineVersion version : List.of(POSTGRESQL, H2, SQLITE)) {
            ObjectRef table = ref("tä".repeat(21));
            var document = new Document(Design.of(empty(version)), List.of(Diagram.empty("main")), "");
            document = Editing.apply(
                    document, new Edit.Add(Drafts.table(table, List.of(Drafts.column(table, "id", "integer", true)))));
            PrimaryKey key = Drafts.primaryKey(document.design().database(), table, List.of("id"));
            document = Editing.apply(document, new Edit.Add(key));
            for (int i = 0; i < 12; i++) {
                document = Editing.apply(
                        document, new Edit.Add(Drafts.unique(document.design().database(), table, List.of("id"))));
            }
            assertThat(document.design().database().objects()).hasSize(14);
        }
        assertThat(Drafts.primaryKey(empty(POSTGRESQL), ref("tä".repeat(21)), List.of("id"))
                        .ref()
                        .last()
                        .getBytes(StandardCharsets.UTF_8))
                .hasSize(63);
    }

    private static ObjectRef ref(String name) {
        return ObjectRef.of(Kind.TABLE, "public", name);
    }

    private static Database empty(EngineVersion version) {
        return new Database(version, new TreeMap<>(), new TreeMap<>(), Set.of());
    }
}
