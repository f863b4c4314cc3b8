package org.schemawright.advise.normalize.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.advise.normalize.ListWish;
import org.schemawright.advise.normalize.ListWish.Fate;
import org.schemawright.advise.normalize.ListWish.Keeping;
import org.schemawright.change.Lineage;
import org.schemawright.change.ListShape;
import org.schemawright.change.ListShape.Form;
import org.schemawright.change.Origin.Reading;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.model.ObjectRef;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.TakeListsApart;

/** Lists become rows on each engine and lists again: proved, and with rows of our own, none of which is lost. */
class ListsApartTest {
    @RegisterExtension
    private static final AllEngines SCRATCHES = new AllEngines();

    private static final ListShape COMMAS = new ListShape(Form.DELIMITED, ",");

    private static Apart apart(
            String engine, String schema, String table, String column, ListShape list, UnaryOperator<ListWish> wish)
            throws Exception {
        return new Apart(AllEngines.engine(engine), SCRATCHES.scratch(engine), schema, table, (before, ref) -> {
            var lists = new TakeListsApart(before.database(), before.engine().dialect());
            ListWish proposed = lists.proposed(ref, column, list);
            return lists.apart(ref, wish.apply(proposed), Lineage.NONE, List.of());
        });
    }

    private static void proved(Apart apart) {
        assertThat(apart.proof.legs())
                .as(apart.texts())
                .hasSize(3)
                .allSatisfy(leg -> assertThat(leg.failures()).isEmpty());
        assertThat(apart.proof.unproved()).isEmpty();
    }

    private static List<String> rows(ScratchDatabase database, String table, String... columns) throws SQLException {
        return Rows.of(database, table, List.of(columns)).values().stream()
                .map(row -> String.join(
                        "~", row.stream().map(value -> value.orElse("-")).toList()))
                .sorted()
                .toList();
    }

    private static ListWish with(
            ListWish wish, Reading reading, Keeping keeping, Optional<ObjectRef> refers, Fate fate) {
        return new ListWish(wish.column(), wish.list(), reading, wish.table(), wish.element(), keeping, refers, fate);
    }

    private static final String ARTICLES = """
        CREATE TABLE "article" ("id" int NOT NULL PRIMARY KEY, "title" varchar(20), "tags" varchar(100));
        CREATE INDEX "by_tags" ON "article" ("tags");
        """;

    @OnEachEngine
    void every_letter_of_a_list_comes_back(String engine) throws Exception {
        for (String delimiter :
                engine.equals("postgresql") ? List.of(" and ", "'") : List.of(",", ", ", " and ", "\n", "'", ".*")) {
            try (Apart apart = apart(
                            engine,
                            ARTICLES,
                            "article",
                            "tags",
                            new ListShape(Form.DELIMITED, delimiter),
                            wish -> wish);
                    ScratchDatabase live = apart.withRows(List.of(
                            "INSERT INTO \"article\" VALUES (1, 'a', 'b,a,b'), (2, 'b', NULL), (3, 'a', ' it''s ,, \"x\" \\ ,'),"
                                            .replace(
                                                    ",a,b'",
                                                    delimiter.replace("'", "''") + "a" + delimiter.replace("'", "''")
                                                            + "b'")
                                    + " (4, NULL, ','), (5, 'e', 'Zoë'), (6, 'f', ' ')"))) {
                proved(apart);
                assertThat(apart.migration.up().losses()).isEmpty();
                Rows before = Rows.of(live, "article", apart.columns());
                apart.send(live, apart.up());
                assertThat(rows(live, "article_tags", "article_id", "position", "tag"))
                        .contains("i1~i1~b", "i1~i2~a", "i1~i3~b", "i5~i1~Zoë", "i6~i1~ ");
                assertThat(rows(live, "article", "id", "title")).hasSize(6);
                apart.send(live, apart.down());
                assertThat(Rows.of(live, "article", apart.columns()))
                        .as(apart.texts())
                        .isEqualTo(before);
            }
        }
    }

    private static final String LABELLED = """
        CREATE TABLE "label" ("id" int NOT NULL PRIMARY KEY, "text" varchar(20));
        CREATE TABLE "page" ("site" int NOT NULL, "no" int NOT NULL, "label_ids" varchar(100) NOT NULL,
          PRIMARY KEY ("site", "no"));
        """;

    @OnEachEngine
    void lists_of_keys_refer_to_them(String engine) throws Exception {
        try (Apart apart = apart(engine, LABELLED, "page", "label_ids", COMMAS, wish -> {
                    assertThat(wish.refers().map(ObjectRef::last)).contains("label");
                    return with(wish, Reading.AS_WRITTEN, Keeping.ORDER, wish.refers(), Fate.DROPPED);
                });
                ScratchDatabase live = apart.withRows(List.of(
                        "INSERT INTO \"label\" VALUES (1, 'a'), (2, 'b'), (10, 'c')",
                        "INSERT INTO \"page\" VALUES (1, 1, '10,1'), (1, 2, ''), (2, 1, '2')"))) {
            proved(apart);
            Rows before = Rows.of(live, "page", apart.columns());
            apart.send(live, apart.up());
            assertThat(rows(live, "page_label", "site", "no", "label_id", "position"))
                    .containsExactly("i1~i1~i10~i1", "i1~i1~i1~i2", "i2~i1~i2~i1");
            assertThatThrownBy(() -> Apart.execute(live, "DELETE FROM \"label\" WHERE \"id\" = 2"))
                    .isInstanceOf(SQLException.class);
            apart.send(live, apart.down());
            assertThat(Rows.of(live, "page", apart.columns())).isEqualTo(before);
        }
    }

    @OnEachEngine
    void what_would_not_come_back_stops_before_anything_is_changed(String engine) throws Exception {
        for (String list : List.of("'1,7'", "'01'", "'1,1'", "'x'", "'1, 2'")) {
            try (Apart apart = apart(
                            engine,
                            LABELLED,
                            "page",
                            "label_ids",
                            COMMAS,
                            wish -> with(wish, Reading.AS_WRITTEN, Keeping.ORDER, wish.refers(), Fate.DROPPED));
                    ScratchDatabase live = apart.withRows(List.of(
                            "INSERT INTO \"label\" VALUES (1, 'a'), (2, 'b')",
                            "INSERT INTO \"page\" VALUES (1, 1, " + list + ")"))) {
                Rows before = Rows.of(live, "page", apart.columns());
                assertThatThrownBy(() -> apart.send(live, apart.up())).as(list).isInstanceOf(SQLException.class);
                if (engine.equals("postgresql")) {
                    Apart.execute(live, "ROLLBACK");
                }
                assertThat(Rows.of(live, "page", apart.columns())).isEqualTo(before);
            }
        }
        try (Apart apart = apart(engine, ARTICLES, "article", "tags", COMMAS, wish -> wish);
                ScratchDatabase live =
                        apart.withRows(List.of("INSERT INTO \"article\" VALUES (1, 'a', ''), (2, 'b', NULL)"))) {
            assertThatThrownBy(() -> apart.send(live, apart.up()))
                    .as("an empty list would come back as none")
                    .isInstanceOf(SQLException.class);
        }
    }

    @OnEachEngine
    void members_alone_are_a_loss_that_is_told(String engine) throws Exception {
        try (Apart apart = apart(
                        engine,
                        ARTICLES,
                        "article",
                        "tags",
                        COMMAS,
                        wish -> with(wish, Reading.TRIMMED, Keeping.MEMBERS, Optional.empty(), Fate.DROPPED));
                ScratchDatabase live = apart.withRows(
                        List.of("INSERT INTO \"article\" VALUES (1, 'a', ' b, a,b,'), (2, 'b', ''), (3, 'c', NULL)"))) {
            proved(apart);
            assertThat(apart.migration.up().losses()).singleElement().satisfies(loss -> {
                assertThat(loss.object().last()).isEqualTo("tags");
                assertThat(loss.why()).contains("order", "blanks");
            });
            apart.send(live, apart.up());
            assertThat(rows(live, "article_tags", "article_id", "tag")).containsExactly("i1~a", "i1~b");
            apart.send(live, apart.down());
            assertThat(rows(live, "article", "id", "tags")).containsExactly("i1~a,b", "i2~-", "i3~-");
        }
    }

    @OnEachEngine
    void lists_may_stay_beside_their_rows(String engine) throws Exception {
        try (Apart apart = apart(
                        engine,
                        ARTICLES,
                        "article",
                        "tags",
                        new ListShape(Form.BRACKETED, "><"),
                        wish -> with(wish, wish.reading(), wish.keeping(), wish.refers(), Fate.KEPT));
                ScratchDatabase live = apart.withRows(
                        List.of("INSERT INTO \"article\" VALUES (1, 'a', '<c#><.net>'), (2, 'b', '<sql>')"))) {
            proved(apart);
            Rows before = Rows.of(live, "article", apart.columns());
            apart.send(live, apart.up());
            assertThat(Rows.of(live, "article", apart.columns())).isEqualTo(before);
            assertThat(rows(live, "article_tags", "article_id", "position", "tag"))
                    .containsExactly("i1~i1~c#", "i1~i2~.net", "i2~i1~sql");
            apart.send(live, apart.down());
            assertThat(Rows.of(live, "article", apart.columns())).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void lists_of_json_come_apart_where_the_engine_reads_them(String engine) throws Exception {
        try (Apart apart =
                        apart(engine, ARTICLES, "article", "tags", new ListShape(Form.JSON_ARRAY, ","), wish -> wish);
                ScratchDatabase live = apart.withRows(List.of(
                        "INSERT INTO \"article\" VALUES (1, 'a', '[\"b,\",\"a \\\"q\\\"\",null]'), (2, 'b', NULL)"))) {
            proved(apart);
            Rows before = Rows.of(live, "article", apart.columns());
            apart.send(live, apart.up());
            assertThat(rows(live, "article_tags", "article_id", "position", "tag"))
                    .containsExactly("i1~i1~b,", "i1~i2~a \"q\"", "i1~i3~-");
            apart.send(live, apart.down());
            assertThat(Rows.of(live, "article", apart.columns())).isEqualTo(before);
        }
        try (Apart apart =
                        apart(engine, ARTICLES, "article", "tags", new ListShape(Form.JSON_ARRAY, ","), wish -> wish);
                ScratchDatabase live = apart.withRows(List.of("INSERT INTO \"article\" VALUES (1, 'a', '[1, 2]')"))) {
            assertThatThrownBy(() -> apart.send(live, apart.up()))
                    .as("numbers would come back as texts")
                    .isInstanceOf(SQLException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void arrays_come_apart(String engine) throws Exception {
        String type = engine.equals("h2") ? "int ARRAY" : "int[]";
        try (Apart apart = apart(
                        engine,
                        "CREATE TABLE \"t\" (\"id\" int NOT NULL PRIMARY KEY, \"marks\" " + type + ");",
                        "t",
                        "marks",
                        new ListShape(Form.ARRAY, ""),
                        wish -> wish);
                ScratchDatabase live = apart.withRows(
                        List.of("INSERT INTO \"t\" VALUES (1, ARRAY[3, 1, 3]), (2, NULL), (3, ARRAY[NULL, 2])"))) {
            proved(apart);
            Rows before = Rows.of(live, "t", apart.columns());
            apart.send(live, apart.up());
            assertThat(rows(live, "t_marks", "t_id", "position", "mark"))
                    .containsExactly("i1~i1~i3", "i1~i2~i1", "i1~i3~i3", "i3~i1~-", "i3~i2~i2");
            apart.send(live, apart.down());
            assertThat(Rows.of(live, "t", apart.columns())).isEqualTo(before);
        }
    }

    @Test
    void lists_of_a_type_for_json_have_texts_for_elements() throws Exception {
        try (Apart apart = apart(
                        "postgresql",
                        "CREATE TABLE \"t\" (\"id\" int NOT NULL PRIMARY KEY, \"tags\" jsonb NOT NULL);",
                        "t",
                        "tags",
                        new ListShape(Form.JSON_ARRAY, ", "),
                        wish -> wish);
                ScratchDatabase live =
                        apart.withRows(List.of("INSERT INTO \"t\" VALUES (1, '[\"b\",  \"a, c\"]'), (2, '[]')"))) {
            proved(apart);
            Rows before = Rows.of(live, "t", apart.columns());
            apart.send(live, apart.up());
            assertThat(rows(live, "t_tags", "t_id", "position", "tag")).containsExactly("i1~i1~b", "i1~i2~a, c");
            apart.send(live, apart.down());
            assertThat(Rows.of(live, "t", apart.columns())).isEqualTo(before);
        }
    }

    @Test
    void what_stands_in_the_way_is_named() throws Exception {
        assertThatThrownBy(() -> apart(
                        "postgresql",
                        ARTICLES + "CREATE VIEW \"seen\" AS SELECT \"tags\" FROM \"article\";",
                        "article",
                        "tags",
                        COMMAS,
                        wish -> wish))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("seen");
        assertThatThrownBy(() ->
                        apart("h2", ARTICLES, "article", "tags", new ListShape(Form.JSON_ARRAY, ","), wish -> wish))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("text with a delimiter");
        assertThatThrownBy(() ->
                        apart("sqlite", ARTICLES, "article", "tags", new ListShape(Form.DELIMITED, "x"), wish -> wish))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("delimiter");
        assertThatThrownBy(
                        () -> apart("sqlite", "CREATE TABLE \"t\" (\"tags\" text);", "t", "tags", COMMAS, wish -> wish))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("no key");
    }
}
