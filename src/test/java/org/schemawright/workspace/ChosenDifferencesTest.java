package org.schemawright.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.change.Change;
import org.schemawright.change.Differ;
import org.schemawright.change.Lineage;
import org.schemawright.design.Design;
import org.schemawright.engine.Strategy;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.workspace.PlanMigration.Choices;
import org.schemawright.workspace.PrepareMigration.Proving;

/** A database and a design that differ in a few things, on every engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChosenDifferencesTest {
    private static final String BEFORE = """
        CREATE TABLE customer (id integer NOT NULL PRIMARY KEY, mail varchar(80) NOT NULL, fax varchar(20));
        CREATE TABLE orders (id integer NOT NULL PRIMARY KEY, placed date);
        CREATE INDEX orders_placed ON orders (placed);
        """;

    private static final String AFTER = """
        CREATE TABLE customer (id integer NOT NULL PRIMARY KEY, email varchar(80) NOT NULL);
        CREATE TABLE status (code varchar(10) NOT NULL PRIMARY KEY);
        CREATE TABLE orders (id integer NOT NULL PRIMARY KEY, placed date,
            customer_id integer, status_code varchar(10),
            CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
            CONSTRAINT orders_status FOREIGN KEY (status_code) REFERENCES status (code));
        """;

    private Workbench bench;

    @TempDir
    private Path folder;

    @BeforeAll
    void open() {
        bench = TestBench.open();
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "sqlite", "h2"})
    void a_reference_takes_its_columns_and_its_table_along(String engine) throws Exception {
        try (Sides sides = sides(engine, BEFORE, AFTER)) {
            Compared compared = Compared.of(sides, Lineage.NONE, Set.of());
            ObjectRef reference = named(compared, Kind.FOREIGN_KEY, "orders_status");
            var chosen = Directions.all(compared, Direction.LEFT).choose(Set.of(reference), Direction.TO_DATABASE);
            assertThat(chosen.along().keySet())
                    .contains(named(compared, Kind.TABLE, "status"), named(compared, Kind.COLUMN, "status_code"))
                    .doesNotContain(named(compared, Kind.COLUMN, "customer_id"), named(compared, Kind.COLUMN, "email"));
            assertThat(proved(compared, chosen.directions()).migration().up().steps())
                    .extracting(step -> step.forward().sql())
                    .noneMatch(sql -> sql.contains("email"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2"})
    void a_schema_comes_with_what_is_chosen_in_it(String engine) throws Exception {
        String after = "CREATE SCHEMA other; CREATE TABLE other.thing (id integer NOT NULL PRIMARY KEY);" + BEFORE;
        try (Sides sides = sides(engine, BEFORE, after)) {
            Compared compared = Compared.of(sides, Lineage.NONE, Set.of());
            ObjectRef table = named(compared, Kind.TABLE, "thing");
            var chosen = Directions.all(compared, Direction.LEFT).choose(Set.of(table), Direction.TO_DATABASE);
            assertThat(chosen.along().keySet()).extracting(ObjectRef::kind).contains(Kind.SCHEMA, Kind.PRIMARY_KEY);
            assertThat(proved(compared, chosen.directions()).proved()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "sqlite", "h2"})
    void a_table_that_is_left_leaves_what_needs_it(String engine) throws Exception {
        try (Sides sides = sides(engine, BEFORE, AFTER)) {
            Compared compared = Compared.of(sides, Lineage.NONE, Set.of());
            var chosen = Directions.all(compared, Direction.TO_DATABASE)
                    .choose(Set.of(named(compared, Kind.TABLE, "status")), Direction.LEFT);
            assertThat(chosen.along().keySet()).contains(named(compared, Kind.FOREIGN_KEY, "orders_status"));
            assertThat(chosen.directions().going(Direction.TO_DATABASE))
                    .contains(named(compared, Kind.FOREIGN_KEY, "orders_customer"));
            assertThat(proved(compared, chosen.directions()).proved()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "sqlite", "h2"})
    void all_of_it_is_the_whole_plan_and_nothing_of_it_is_none(String engine) throws Exception {
        try (Sides sides = sides(engine, BEFORE, AFTER)) {
            Compared compared = Compared.of(sides, Lineage.NONE, Set.of());
            Prepared whole = new PrepareMigration(sides.engine()).prepare(sides, Choices.DIRECT, Proving.PROVED);
            Prepared all = proved(compared, Directions.all(compared, Direction.TO_DATABASE));
            assertThat(all.up(sides.engine()).lines())
                    .containsExactlyElementsOf(whole.up(sides.engine()).lines().toList());
            assertThat(all.down(sides.engine()).lines())
                    .containsExactlyElementsOf(
                            whole.down(sides.engine()).lines().toList());
            assertThat(all.proved()).isTrue();
            assertThat(proved(compared, Directions.all(compared, Direction.LEFT))
                            .migration()
                            .up()
                            .steps())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "sqlite", "h2"})
    void taken_over_as_a_whole_the_design_is_as_the_database_is(String engine) throws Exception {
        try (Sides sides = sides(engine, BEFORE, AFTER)) {
            Compared compared = Compared.of(sides, Lineage.NONE, Set.of());
            Design design = Design.of(sides.to().database());
            Design over = EditedDesign.taking(design, compared, Directions.all(compared, Direction.INTO_DESIGN));
            assertThat(Differ.diff(over.database(), sides.from().database()).stream()
                            .filter(Differ::planned))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "sqlite", "h2"})
    void a_rename_is_asked_about_once_and_kept_in_the_design(String engine) throws Exception {
        try (Sides sides = sides(engine, BEFORE, AFTER)) {
            Compared compared = Compared.of(sides, Lineage.NONE, Set.of());
            var question = compared.questions().stream()
                    .filter(one -> one.added().last().equalsIgnoreCase("email"))
                    .findFirst()
                    .orElseThrow();
            Lineage same = TakeOver.answered(Lineage.NONE, question, TakeOver.Answer.SAME);
            Compared renamed = Compared.of(sides, same, Set.of());
            assertThat(renamed.questions()).isEmpty();
            assertThat(renamed.renames()).containsEntry(question.dropped(), question.added());
            Lineage other = TakeOver.answered(Lineage.NONE, question, TakeOver.Answer.OTHER);
            assertThat(Compared.of(sides, other, Set.of()).questions())
                    .noneMatch(one -> one.added().equals(question.added()));
            assertThat(proved(renamed, Directions.all(renamed, Direction.TO_DATABASE))
                            .proved())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "sqlite", "h2"})
    void a_rename_can_be_left_or_undone_in_the_design_while_the_rest_goes_its_way(String engine) throws Exception {
        try (Sides sides = sides(engine, BEFORE, AFTER)) {
            Compared asked = Compared.of(sides, Lineage.NONE, Set.of());
            var question = asked.questions().getFirst();
            Lineage same = TakeOver.answered(Lineage.NONE, question, TakeOver.Answer.SAME);
            Compared compared = Compared.of(sides, same, Set.of());
            Directions directions = Directions.all(compared, Direction.TO_DATABASE)
                    .chooseRename(question.added(), Direction.LEFT)
                    .directions();
            Prepared prepared = proved(compared, directions);
            assertThat(prepared.proved()).isTrue();
            assertThat(prepared.up(sides.engine())
                            .lines()
                            .filter(line -> line.contains(question.added().last())))
                    .isEmpty();
            Design design = Design.of(sides.to().database()).withLineage(same);
            Design over = EditedDesign.taking(
                    design,
                    compared,
                    Directions.all(compared, Direction.LEFT)
                            .chooseRename(question.added(), Direction.INTO_DESIGN)
                            .directions());
            assertThat(over.database()
                            .table(question.dropped().whole(Kind.TABLE))
                            .orElseThrow()
                            .column(question.dropped().last()))
                    .isPresent();
            assertThat(over.lineage().isEmpty()).isTrue();
        }
    }

    @Test
    void what_two_tables_need_of_each_other_goes_together_or_not_at_all() throws Exception {
        String cycle = """
            CREATE TABLE a (id integer PRIMARY KEY, b_id integer);
            CREATE TABLE b (id integer PRIMARY KEY, a_id integer REFERENCES a (id));
            ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES b (id);
            """;
        try (Sides sides = sides("postgresql", "SELECT 1;", cycle)) {
            Compared compared = Compared.of(sides, Lineage.NONE, Set.of());
            var chosen = Directions.all(compared, Direction.LEFT)
                    .choose(Set.of(named(compared, Kind.FOREIGN_KEY, "a_b")), Direction.TO_DATABASE);
            assertThat(chosen.along().keySet())
                    .contains(named(compared, Kind.TABLE, "a"), named(compared, Kind.TABLE, "b"));
            assertThat(proved(compared, chosen.directions()).proved()).isTrue();
        }
    }

    private Prepared proved(Compared compared, Directions directions) throws Exception {
        var target = new ChosenTarget(bench, compared, directions);
        Sides chosen = target.sides();
        var choices = new Choices(Strategy.DIRECT, target.lineage(), Set.of());
        return new PrepareMigration(chosen.engine()).prepare(chosen, choices, Proving.PROVED);
    }

    private static ObjectRef named(Compared compared, Kind kind, String name) {
        return compared.changes().stream()
                .map(Change::subject)
                .filter(ref -> ref.kind() == kind && ref.last().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + compared.changes()));
    }

    private Sides sides(String engine, String before, String after) throws Exception {
        return bench.load(
                TestBench.script(folder, before),
                TestBench.script(folder, after),
                TestBench.wanted(engine),
                Narrowing.NONE);
    }
}
