package org.schemawright.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.schemawright.change.Scope;
import org.schemawright.cli.LiveServer;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.random.RandomSchema;

/** Some schemas of a database, of which alone the catalog is read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChosenSchemasTest {
    private static final String SHOP = """
        CREATE SCHEMA shop; CREATE SCHEMA person; CREATE SCHEMA other; CREATE SCHEMA "Odd ""name"; CREATE SCHEMA bare;
        CREATE TYPE other.mood AS ENUM ('good', 'bad');
        CREATE TABLE person.person (id bigint PRIMARY KEY, mood other.mood);
        CREATE INDEX person_mood ON person.person (mood);
        CREATE TABLE person.address (id bigint PRIMARY KEY, person bigint REFERENCES person.person);
        CREATE TABLE shop.bill (id bigserial PRIMARY KEY, person bigint NOT NULL REFERENCES person.person,
            total numeric(12, 2) CHECK (total > 0)) ;
        CREATE VIEW shop.bills AS SELECT b.id, p.mood FROM shop.bill b JOIN person.person p ON p.id = b.person;
        CREATE TABLE other.day (id bigint, at date) PARTITION BY RANGE (at);
        CREATE TABLE shop.monday PARTITION OF other.day FOR VALUES FROM ('2024-01-01') TO ('2024-01-02');
        CREATE TABLE other.noise (id bigint PRIMARY KEY, bill bigint REFERENCES shop.bill);
        CREATE TABLE "Odd ""name".t (id integer);
        """;

    static final List<Long> SEEDS = LongStream.rangeClosed(1, Boolean.getBoolean("schemawright.thorough") ? 12 : 1)
            .boxed()
            .toList();

    private LiveServer server;
    private Workbench bench;

    @TempDir
    Path folder;

    @BeforeAll
    void start() throws Exception {
        server = new LiveServer(18);
        server.role("reader");
        server.role("writer");
        server.admitAll();
        bench = LiveServer.bench();
    }

    @AfterAll
    void stop() throws Exception {
        bench.close();
        server.close();
    }

    @Test
    void schemas_are_told_with_what_they_hold_before_anything_is_read() throws Exception {
        String address = server.database("told", SHOP);
        assertThat(bench.schemas(address))
                .containsOnly(
                        Map.entry("shop", 3),
                        Map.entry("person", 2),
                        Map.entry("other", 2),
                        Map.entry("Odd \"name", 1),
                        Map.entry("bare", 0),
                        Map.entry("public", 0));
        Path file = folder.resolve("h2");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + file, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA \"App\"; CREATE TABLE \"App\".T (ID INT)");
        }
        assertThat(bench.schemas("h2:" + file)).containsOnly(Map.entry("App", 1), Map.entry("PUBLIC", 0));
    }

    @Test
    void what_they_need_of_others_comes_along_and_is_told() throws Exception {
        String address = server.database("needing", SHOP);
        try (Loaded loaded = bench.load(address, Wanted.ANY, schemas("shop"))) {
            assertThat(loaded.database().objects().keySet())
                    .contains(
                            table("shop", "bill"),
                            table("shop", "monday"),
                            table("person", "person"),
                            table("other", "day"),
                            ObjectRef.of(Kind.ENUM_TYPE, "other", "mood"))
                    .doesNotContain(table("person", "address"), table("other", "noise"));
            assertThat(loaded.notes())
                    .anySatisfy(note -> assertThat(note)
                            .contains("came along", "table other.day", "table person.person")
                            .doesNotContain("shop.bill"));
        }
        try (Loaded loaded = bench.load(address, Wanted.ANY, schemas("\"Odd \"\"name\""))) {
            assertThat(loaded.database().objects())
                    .containsKey(table("Odd \"name", "t"))
                    .doesNotContainKey(table("shop", "bill"));
            assertThat(loaded.notes()).isEmpty();
        }
    }

    /** The whole catalog, narrowed afterwards, is what is expected; how the catalog is asked for a part is not. */
    @ParameterizedTest
    @FieldSource("SEEDS")
    void a_part_of_the_catalog_is_the_part_of_the_whole(long seed) throws Exception {
        String name = "random" + seed;
        String address =
                server.database(name, RandomSchema.of(seed, 30, 18).script().replaceAll("CREATE ROLE \\w+;\n", ""));
        Database whole;
        try (Loaded all = bench.load(address, Wanted.ANY, Narrowing.NONE)) {
            whole = all.database();
        }
        for (String schema : bench.schemas(address).keySet()) {
            var scope = new Scope(new TreeSet<>(List.of(schema)), new TreeSet<>(), List.of(), List.of());
            try (Loaded part = bench.load(address, Wanted.ANY, schemas(schema))) {
                Database expected = scope.of(whole).database();
                assertThat(without(
                                expected.objects().keySet(),
                                part.database().objects().keySet()))
                        .as("missing of " + schema)
                        .isEmpty();
                assertThat(without(
                                part.database().objects().keySet(),
                                expected.objects().keySet()))
                        .as("too much of " + schema)
                        .isEmpty();
                expected.objects()
                        .forEach((ref, object) ->
                                assertThat(part.database().find(ref)).contains(object));
                assertThat(part.database().needs()).as(schema).isEqualTo(expected.needs());
            }
        }
        server.drop(name);
    }

    @Test
    void what_is_locked_in_a_schema_that_nobody_chose_is_in_nobodys_way() throws Exception {
        String address = server.database("locked", SHOP);
        String url = "jdbc:" + address.replace("ann@", "");
        try (Connection other = DriverManager.getConnection(url, "ann", "hunter2");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE shop.bill IN ACCESS EXCLUSIVE MODE");
            try (Loaded part = bench.load(address, Wanted.ANY, schemas("person"))) {
                assertThat(part.database().objects().keySet()).contains(table("person", "address"));
            }
            assertThatThrownBy(() -> bench.load(address, Wanted.ANY, schemas("shop")))
                    .hasMessageContaining("shop.bill is locked by process");
        }
    }

    private static Set<ObjectRef> without(Set<ObjectRef> some, Set<ObjectRef> others) {
        var left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static ObjectRef table(String schema, String name) {
        return ObjectRef.of(Kind.TABLE, schema, name);
    }

    private static Narrowing schemas(String schema) {
        return new Narrowing(List.of(schema), List.of(), List.of(), List.of());
    }
}
