package org.schemawright.advise.normalize.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schemawright.change.Lineage;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.JudgeSchema;
import org.schemawright.workspace.JudgeSchema.Form;
import org.schemawright.workspace.JudgeSchema.Source;
import org.schemawright.workspace.JudgeSchema.Stated;

/** Who reads a table by its name reads the same rows when it has been taken apart behind a view. */
class OldNameViewTest {
    @RegisterExtension
    private static final AllEngines SCRATCHES = new AllEngines();

    private static final String ORDERS = """
        CREATE TABLE "the orders" ("id" int NOT NULL PRIMARY KEY, "customer" int, "Name" varchar(40),
          "nation_id" int, "nation" varchar(40), "amount" numeric(10, 2) NOT NULL, CHECK ("amount" > 0));
        CREATE TABLE "line" ("id" int NOT NULL PRIMARY KEY, "order" int REFERENCES "the orders" ("id"));
        CREATE INDEX "by_name" ON "the orders" ("Name");
        """;
    private static final String READER =
            "CREATE VIEW \"reader\" AS SELECT \"id\", \"Name\", \"amount\" FROM \"the orders\";";
    private static final List<Stated> KNOWN = List.of(
            new Stated(List.of("customer"), List.of("Name", "nation_id"), Source.DECLARED),
            new Stated(List.of("nation_id"), List.of("nation"), Source.DECLARED));

    private static Apart behindView(String engine, String schema, String name) throws Exception {
        return new Apart(
                AllEngines.engine(engine), SCRATCHES.scratch(engine), schema, "the orders", (before, table) -> {
                    var judge = new JudgeSchema(before.database(), Map.of(table, KNOWN));
                    var parts = judge.parts(judge.tables(List.of(table)).getFirst(), Form.THIRD);
                    return judge.apartBehindView(table, parts, name, Lineage.NONE, before.engine());
                });
    }

    @OnEachEngine
    void the_old_name_shows_the_old_rows(String engine) throws Exception {
        String seen = engine.equals("h2") ? "the orders" : "reader";
        String reader = seen.equals("reader") ? READER : "";
        try (Apart apart = behindView(engine, ORDERS + reader, "base");
                ScratchDatabase live = apart.withRows(List.of(
                        "INSERT INTO \"the orders\" VALUES (1, 1, 'a', 1, 'n', 1.5), (2, 1, 'a', 1, 'n', 2.5), (3, 2,"
                                + " '', 1, 'n', 2), (4, NULL, NULL, NULL, NULL, 2.5), (5, 3, 'it''s ', NULL, NULL, 1)",
                        "INSERT INTO \"line\" VALUES (1, 1), (2, NULL)"))) {
            assertThat(apart.proof.legs().stream().flatMap(leg -> leg.failures().stream()))
                    .isEmpty();
            assertThat(apart.proof.legs()).hasSize(3);
            assertThat(apart.proof.unproved()).isEmpty();
            assertThat(apart.migration.up().losses()).isEmpty();
            Rows original = Rows.of(live, "the orders", apart.columns());
            Rows read = Rows.of(live, seen, List.of("id", "Name", "amount"));
            apart.send(live, apart.up());
            assertThat(Rows.of(live, "the orders", apart.columns())).isEqualTo(original);
            assertThat(Rows.of(live, seen, List.of("id", "Name", "amount"))).isEqualTo(read);
            assertThat(Rows.of(live, "customer", List.of("customer", "Name")).values())
                    .hasSize(3);
            assertThatThrownBy(() -> Apart.execute(live, "INSERT INTO \"line\" VALUES (3, 77)"))
                    .as("the reference leads to what stays of the table")
                    .isInstanceOf(java.sql.SQLException.class);
            Apart.execute(live, "UPDATE \"customer\" SET \"Name\" = 'new' WHERE \"customer\" = 1");
            assertThat(Rows.of(live, "the orders", List.of("id", "Name")).values().stream()
                            .filter(row -> row.get(1).orElse("").equals("new")))
                    .hasSize(2);
            Apart.execute(live, "UPDATE \"customer\" SET \"Name\" = 'a' WHERE \"customer\" = 1");
            apart.send(live, apart.down());
            assertThat(Rows.of(live, "the orders", apart.columns())).isEqualTo(original);
            assertThat(Rows.of(live, seen, List.of("id", "Name", "amount"))).isEqualTo(read);
        }
    }

    @Test
    void what_a_view_cannot_stand_for_is_refused() {
        assertThatThrownBy(() ->
                        behindView("postgresql", ORDERS + "CREATE POLICY p ON \"the orders\" USING (true);", "base"))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("policies");
        assertThatThrownBy(() -> behindView("h2", ORDERS + READER, "base"))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("reader");
        assertThatThrownBy(() -> behindView("sqlite", ORDERS, "line"))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("there already");
    }
}
