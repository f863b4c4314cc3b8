package org.schemawright.advise.normalize.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schemawright.advise.normalize.Guard;
import org.schemawright.change.Lineage;
import org.schemawright.design.Design;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.GuardDependency;
import org.schemawright.workspace.GuardDependency.Guarded;

/** What is denormalized on purpose is kept true by each engine itself. */
class GuardTest {
    @RegisterExtension
    private static final AllEngines SCRATCHES = new AllEngines();

    private static final String ORDERS = """
        CREATE TABLE "the order" ("id" int NOT NULL PRIMARY KEY, "customer" int, "name" varchar(20), "amount" int,
          "double" int);
        """;

    private record Made(Apart apart, Guarded guarded) implements AutoCloseable {
        @Override
        public void close() {
            apart.close();
        }
    }

    private static Made guarded(String name, List<String> determinant, List<String> dependent, Optional<String> by)
            throws Exception {
        Engine engine = AllEngines.engine(name);
        Scratch scratch = SCRATCHES.scratch(name);
        Guarded[] made = new Guarded[1];
        var apart = new Apart(engine, scratch, ORDERS, "the order", (before, table) -> {
            try {
                made[0] = new GuardDependency(engine, scratch)
                        .in(
                                new Design(before.database(), Lineage.NONE, List.of(), ""),
                                new GuardDependency.Wish(table, determinant, dependent, by, "read far more often"));
                return made[0].design();
            } catch (BadRequest e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        return new Made(apart, made[0]);
    }

    private static void put(ScratchDatabase live, String values) throws SQLException {
        Apart.execute(live, "INSERT INTO \"the order\" VALUES " + values);
    }

    private static void update(ScratchDatabase live, String what) throws SQLException {
        Apart.execute(live, "UPDATE \"the order\" SET " + what);
    }

    @OnEachEngine
    void a_row_that_breaks_the_dependency_is_refused(String engine) throws Exception {
        try (Made made = guarded(engine, List.of("customer"), List.of("name", "amount"), Optional.empty());
                ScratchDatabase live = made.apart().withRows(List.of())) {
            assertThat(made.guarded().proved()).isTrue();
            assertThat(made.apart().proof.legs())
                    .as(made.apart().texts())
                    .hasSize(3)
                    .allSatisfy(leg -> assertThat(leg.failures()).isEmpty());
            put(live, "(1, 1, 'a', 1, 0), (2, 1, 'a', 1, 0), (3, 2, 'b', NULL, 0), (4, NULL, 'x', 1, 0)");
            made.apart().send(live, made.apart().up());
            put(live, "(5, 1, 'a', 1, 0), (6, 2, 'b', NULL, 0), (7, NULL, 'y', 2, 0), (8, 9, 'é''', 1, 0)");
            for (String breaking : List.of(
                    "(20, 1, 'b', 1, 0)",
                    "(20, 1, 'a', NULL, 0)",
                    "(20, 1, 'a ', 1, 0)",
                    "(20, 1, '', 1, 0)",
                    "(20, 1, NULL, 1, 0)",
                    "(20, 2, 'b', 0, 0)",
                    "(21, 50, 'p', 1, 0), (22, 50, 'q', 1, 0)")) {
                assertThatThrownBy(() -> put(live, breaking)).as(breaking).hasMessageContaining("_guard");
            }
            assertThatThrownBy(() -> update(live, "\"customer\" = 1 WHERE \"id\" = 8"))
                    .hasMessageContaining("_guard");
            update(live, "\"customer\" = 10 WHERE \"id\" = 8");
            update(live, "\"double\" = 4");
            changeShared(engine, live);
            made.apart().send(live, made.apart().down());
            put(live, "(30, 1, 'anything', 7, 0)");
        }
    }

    /** PostgreSQL looks when the statement is done, SQLite carries the value along, H2 refuses. */
    private static void changeShared(String engine, ScratchDatabase live) throws SQLException {
        if (engine.equals("sqlite")) {
            update(live, "\"name\" = 'new' WHERE \"id\" = 2");
        } else {
            assertThatThrownBy(() -> update(live, "\"name\" = 'z' WHERE \"id\" = 1"))
                    .hasMessageContaining("_guard");
        }
        if (engine.equals("postgresql")) {
            update(live, "\"name\" = 'new' WHERE \"customer\" = 1");
        }
        if (engine.equals("h2")) {
            assertThatThrownBy(() -> update(live, "\"name\" = 'new' WHERE \"customer\" = 1"))
                    .hasMessageContaining("_guard");
        } else {
            assertThat(Rows.of(live, "the order", List.of("id", "name")).values().stream()
                            .filter(row -> row.get(1).orElse("").equals("new")))
                    .as("all rows that share the value have it")
                    .hasSize(3);
        }
    }

    @OnEachEngine
    void what_an_expression_computes_is_checked(String engine) throws Exception {
        try (Made made = guarded(engine, List.of("amount"), List.of("double"), Optional.of("\"amount\" * 2"));
                ScratchDatabase live = made.apart().withRows(List.of())) {
            assertThat(made.apart().proof.legs())
                    .hasSize(3)
                    .allSatisfy(leg -> assertThat(leg.failures()).isEmpty());
            made.apart().send(live, made.apart().up());
            put(live, "(1, 1, 'a', 2, 4), (2, 1, 'a', NULL, NULL)");
            for (String breaking : List.of("(3, 1, 'a', 2, 5)", "(3, 1, 'a', NULL, 1)", "(3, 1, 'a', 2, NULL)")) {
                assertThatThrownBy(() -> put(live, breaking)).as(breaking).isInstanceOf(SQLException.class);
            }
        }
    }

    @OnEachEngine
    void a_guard_that_is_gone_or_changed_is_said_to_be(String engine) throws Exception {
        try (Made made = guarded(engine, List.of("customer"), List.of("name"), Optional.empty())) {
            Database database = made.guarded().design().database();
            Guard guard = Guard.all(made.guarded().design().decisions()).getFirst();
            assertThat(guard).isEqualTo(made.guarded().guard());
            assertThat(guard.text()).isEqualTo("customer → name");
            assertThat(guard.trouble(database)).isEmpty();
            assertThat(guard.trouble(made.apart().migration.ends().after())).isEmpty();
            for (ObjectRef ref : guard.objects()) {
                var objects = new TreeMap<ObjectRef, SchemaObject>(database.objects());
                objects.remove(ref);
                assertThat(guard.trouble(
                                new Database(database.version(), objects, database.needs(), database.stated())))
                        .hasValueSatisfying(trouble -> assertThat(trouble).contains("is gone"));
            }
            var other = new Guard(
                    guard.table(), guard.determinant(), guard.dependent(), guard.objects(), "00000000", guard.reason());
            assertThat(other.trouble(database))
                    .hasValueSatisfying(trouble -> assertThat(trouble).contains("changed"));
        }
    }
}
