package org.schemawright.advise.normalize.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.JudgeSchema.Form;
import org.schemawright.workspace.JudgeSchema.Source;
import org.schemawright.workspace.JudgeSchema.Stated;

/** Tables of each sort, taken apart on each engine with rows: proved, joined back equal, and brought back equal. */
class ApartTest {
    @RegisterExtension
    private static final AllEngines SCRATCHES = new AllEngines();

    private static Stated known(String determinant, String dependent) {
        return new Stated(List.of(determinant.split(", ")), List.of(dependent.split(", ")), Source.DECLARED);
    }

    private static void check(String engine, String schema, List<String> rows, String table, Form form, Stated... known)
            throws Exception {
        try (var apart = new Apart(
                        AllEngines.engine(engine), SCRATCHES.scratch(engine), schema, table, List.of(known), form);
                ScratchDatabase live = apart.withRows(rows)) {
            assertThat(apart.proof.legs())
                    .allSatisfy(leg -> assertThat(leg.failures()).isEmpty());
            assertThat(apart.proof.unproved()).isEmpty();
            assertThat(apart.migration.up().losses()).isEmpty();
            Rows original = Rows.of(live, table, apart.columns());
            apart.send(live, apart.up());
            assertThat(apart.joined(live)).isEqualTo(original);
            for (var part : apart.parts()) {
                Rows expected = original.part(part.columns())
                        .only(row -> part.key().stream()
                                .allMatch(name ->
                                        row.get(part.columns().indexOf(name)).isPresent()));
                assertThat(Rows.of(live, part.name(), part.columns())).isEqualTo(expected);
            }
            apart.send(live, apart.down());
            assertThat(Rows.of(live, table, apart.columns()))
                    .as("%s", apart.texts())
                    .isEqualTo(original);
        }
    }

    @OnEachEngine
    void a_chain_of_two(String engine) throws Exception {
        check(
                engine,
                """
                CREATE TABLE "orders" ("order_id" int NOT NULL PRIMARY KEY, "customer_id" int NOT NULL,
                  "customer_name" varchar(40) NOT NULL, "city" varchar(40), "nation_id" int NOT NULL,
                  "nation" varchar(40), "amount" numeric(10, 2) NOT NULL);
                CREATE INDEX "orders_city" ON "orders" ("city");
                """,
                List.of("INSERT INTO \"orders\" VALUES (1, 1, 'a', 'x', 1, 'n', 1.5), (2, 1, 'a', 'x', 1, 'n', 2.5),"
                        + " (3, 2, 'b', NULL, 1, 'n', 2), (4, 3, 'a', 'y', 2, NULL, 2.5)"),
                "orders",
                Form.THIRD,
                known("customer_id", "customer_name, city, nation_id"),
                known("nation_id", "nation"));
    }

    @OnEachEngine
    void the_new_references_have_indexes_unless_the_engine_makes_them(String engine) throws Exception {
        try (var apart = new Apart(
                AllEngines.engine(engine),
                SCRATCHES.scratch(engine),
                """
                CREATE TABLE "spot" ("spot" int NOT NULL PRIMARY KEY);
                CREATE TABLE "orders" ("order_id" int NOT NULL PRIMARY KEY, "customer" int NOT NULL, "name" varchar(9),
                  "seller" int NOT NULL, "shop" varchar(9), "spot" int REFERENCES "spot" ("spot"));
                CREATE INDEX "by_seller" ON "orders" ("seller", "customer");
                """,
                "orders",
                List.of(known("customer", "name"), known("seller", "shop")),
                Form.THIRD)) {
            List<String> added = apart.after
                    .database()
                    .all(Index.class)
                    .filter(index -> apart.before.database().find(index.ref()).isEmpty())
                    .map(index -> index.ref().whole(Kind.TABLE).last()
                            + index.keys().stream()
                                    .flatMap(key -> key.column().stream())
                                    .toList())
                    .toList();
            // That of the seller is there already, and what had no index before is not this edit's matter.
            assertThat(added).isEqualTo(engine.equals("h2") ? List.of() : List.of("orders[customer]"));
        }
    }

    @OnEachEngine
    void a_determinant_that_may_be_null(String engine) throws Exception {
        check(
                engine,
                """
                CREATE TABLE "t" ("id" int NOT NULL PRIMARY KEY, "coupon" int, "text" varchar(20), "rate" numeric(5, 2));
                """,
                List.of("INSERT INTO \"t\" VALUES (1, 1, 'a', 1.5), (2, 1, 'a', 1.5), (3, NULL, NULL, NULL),"
                        + " (4, NULL, NULL, NULL), (5, 2, NULL, NULL)"),
                "t",
                Form.BOYCE_CODD,
                known("coupon", "text, rate"));
    }

    @OnEachEngine
    void a_default_does_not_stand_in_for_a_value_that_was_null(String engine) throws Exception {
        check(
                engine,
                """
                CREATE TABLE "t" ("id" int NOT NULL PRIMARY KEY, "coupon" int DEFAULT 2, "text" varchar(20) DEFAULT 'none',
                  "rate" numeric(5, 2) DEFAULT 1);
                """,
                List.of("INSERT INTO \"t\" VALUES (1, 1, 'a', 1.5), (2, 1, 'a', 1.5), (3, NULL, NULL, NULL),"
                        + " (4, NULL, NULL, NULL), (5, 2, NULL, NULL)"),
                "t",
                Form.BOYCE_CODD,
                known("coupon", "text, rate"));
    }

    @OnEachEngine
    void composite_keys_and_hostile_names(String engine) throws Exception {
        check(
                engine,
                """
                CREATE TABLE "Line ""x"\"" ("Order Id" int NOT NULL, "line.no" int NOT NULL, "select" int NOT NULL,
                  "sup'plier" int NOT NULL, "avail" int, "part; name" varchar(20),
                  PRIMARY KEY ("Order Id", "line.no"));
                CREATE TABLE "note" ("n" int NOT NULL PRIMARY KEY, "o" int NOT NULL, "l" int NOT NULL,
                  FOREIGN KEY ("o", "l") REFERENCES "Line ""x"\"" ("Order Id", "line.no"));
                """,
                List.of(
                        "INSERT INTO \"Line \"\"x\"\"\" VALUES (1, 1, 1, 1, 5, 'p'), (1, 2, 1, 1, 5, 'p'),"
                                + " (2, 1, 1, 2, 6, 'p'), (2, 2, 2, 1, NULL, NULL), (3, 1, 2, 1, NULL, NULL)",
                        "INSERT INTO \"note\" VALUES (1, 1, 2), (2, 3, 1)"),
                "Line \"x\"",
                Form.THIRD,
                known("select, sup'plier", "avail"),
                known("select", "part; name"));
    }

    @OnEachEngine
    void constraints_references_and_computed_columns_go_with_their_columns(String engine) throws Exception {
        check(
                engine,
                """
                CREATE TABLE "region" ("r" int NOT NULL PRIMARY KEY);
                CREATE TABLE "t" ("id" int NOT NULL PRIMARY KEY, "boss" int REFERENCES "t" ("id"), "city" int NOT NULL,
                  "zip" varchar(9) NOT NULL, "people" int NOT NULL, "region" int REFERENCES "region" ("r"),
                  "double" int GENERATED ALWAYS AS ("people" * 2)%s, "plus" int GENERATED ALWAYS AS ("id" + 1)%s,
                  CONSTRAINT "some" CHECK ("people" > 0));
                CREATE INDEX "by_people" ON "t" ("people", "region");
                CREATE INDEX "by_boss" ON "t" ("boss");
                """.formatted(engine.equals("h2") ? "" : " STORED", engine.equals("h2") ? "" : " STORED"),
                List.of(
                        "INSERT INTO \"region\" VALUES (1), (2)",
                        "INSERT INTO \"t\" (\"id\", \"boss\", \"city\", \"zip\", \"people\", \"region\") VALUES (1,"
                                + " NULL, 1, 'a', 5, 1), (2, 1, 1, 'a', 5, 1), (3, 1, 2, 'b', 5, NULL)"),
                "t",
                Form.THIRD,
                known("city", "zip, people, region"));
    }

    @OnEachEngine
    void references_of_other_tables_follow_the_key_that_moves(String engine) throws Exception {
        check(
                engine,
                """
                CREATE TABLE "t" ("id" int NOT NULL PRIMARY KEY, "city" int NOT NULL, "zip" int UNIQUE, "size" int);
                CREATE TABLE "letter" ("n" int NOT NULL PRIMARY KEY, "zip" int REFERENCES "t" ("zip"));
                """,
                List.of(
                        "INSERT INTO \"t\" VALUES (1, 1, 10, 5), (2, 2, NULL, 6), (3, 2, NULL, 6)",
                        "INSERT INTO \"letter\" VALUES (1, 10), (2, NULL)"),
                "t",
                Form.THIRD,
                known("city", "zip, size"));
    }

    private static final String CITIES = """
        CREATE TABLE "t" ("id" int NOT NULL PRIMARY KEY, "city" int NOT NULL, "zip" int, "size" int, "at" int);
        """;
    private static final String TWO_CITIES =
            "INSERT INTO \"t\" VALUES (1, 1, 10, 5, 1), (2, 1, 10, 5, 2), (3, 2, 20, 6, 3)";

    @Test
    void policies_and_triggers_that_read_nothing_that_moves_stay() throws Exception {
        check("postgresql", CITIES + """
            CREATE POLICY "mine" ON "t" USING ("id" > 0 AND "at" IS NOT NULL);
            CREATE FUNCTION "stamp"() RETURNS trigger LANGUAGE plpgsql AS
              $$ BEGIN NEW.at := coalesce(NEW.at, 0); RETURN NEW; END $$;
            CREATE TRIGGER "stamped" BEFORE INSERT OR UPDATE OF "at" ON "t"
              FOR EACH ROW EXECUTE FUNCTION "stamp"();
            """, List.of(TWO_CITIES), "t", Form.THIRD, known("city", "zip, size"));
        check("sqlite", CITIES + """
            CREATE TRIGGER "stamped" AFTER UPDATE OF "at" ON "t" WHEN NEW."at" < 0
              BEGIN UPDATE "t" SET "at" = 0 WHERE "id" = NEW."id"; END;
            """, List.of(TWO_CITIES), "t", Form.THIRD, known("city", "zip, size"));
    }

    @Test
    void what_reads_a_column_that_moves_is_named_with_it_and_with_a_way_on() {
        refused(
                "postgresql",
                "CREATE POLICY \"near\" ON \"t\" USING (\"zip\" < 50);",
                "near",
                "(zip)",
                "write a policy first without them");
        refused("postgresql", """
            CREATE FUNCTION "sized"() RETURNS trigger LANGUAGE plpgsql AS
              $$ BEGIN NEW.size := coalesce(NEW.size, 0); RETURN NEW; END $$;
            CREATE TRIGGER "sizes" BEFORE INSERT ON "t" FOR EACH ROW EXECUTE FUNCTION "sized"();
            """, "sizes", "(size)", "make it anew on the table that gets its columns");
        refused(
                "sqlite",
                "CREATE TRIGGER \"sizes\" AFTER INSERT ON \"t\" BEGIN UPDATE \"t\" SET \"size\" = 0; END;",
                "sizes",
                "(size)",
                "take a trigger away first");
        refused("h2", "CREATE VIEW \"seen\" AS SELECT \"zip\" FROM \"t\";", "seen", "(zip)", "under the old name");
    }

    private static void refused(String engine, String more, String... words) {
        assertThatThrownBy(() -> check(engine, CITIES + more, List.of(), "t", Form.THIRD, known("city", "zip, size")))
                .isInstanceOf(BadRequest.class)
                .message()
                .contains(words);
    }
}
