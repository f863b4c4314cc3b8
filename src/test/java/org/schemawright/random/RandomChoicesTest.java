package org.schemawright.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.schemawright.change.Apply;
import org.schemawright.change.Change;
import org.schemawright.change.Common;
import org.schemawright.change.Differ;
import org.schemawright.change.Lineage;
import org.schemawright.design.Design;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.h2.H2Engine;
import org.schemawright.engine.postgresql.PostgresqlEngine;
import org.schemawright.engine.sqlite.SqliteEngine;
import org.schemawright.engine.sqlite.random.RandomSqlite;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.workspace.ChosenTarget;
import org.schemawright.workspace.Compared;
import org.schemawright.workspace.Direction;
import org.schemawright.workspace.Directions;
import org.schemawright.workspace.EditedDesign;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Narrowing;
import org.schemawright.workspace.PlanMigration.Choices;
import org.schemawright.workspace.PrepareMigration;
import org.schemawright.workspace.PrepareMigration.Proving;
import org.schemawright.workspace.Prepared;
import org.schemawright.workspace.Rebuild;
import org.schemawright.workspace.ScratchShelf;
import org.schemawright.workspace.Sides;
import org.schemawright.workspace.TestBench;
import org.schemawright.workspace.Workbench;

/** Whatever is chosen of what differs, with what it takes along, can be planned and proved, and the rest is left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomChoicesTest {
    private static final boolean THOROUGH = Boolean.getBoolean("schemawright.thorough");
    private static final int TABLES = 10;
    private static final int ROUNDS = 5;
    private static final int CHANGES = 20;
    private static final int CHOICES = Integer.getInteger("schemawright.choices", 2);
    static final List<Long> SEEDS = seeds();

    private final ScratchShelf shelf = new ScratchShelf();
    private Workbench bench;

    @TempDir
    private Path folder;

    private static List<Long> seeds() {
        var seeds = new ArrayList<Long>();
        int count = Integer.getInteger("schemawright.seeds", THOROUGH ? 60 : 2);
        long first = Long.getLong("schemawright.firstSeed", 1);
        for (long seed = first; seed < first + count; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @BeforeAll
    void open() {
        bench = TestBench.open(shelf, new PostgresqlEngine(), new SqliteEngine(), new H2Engine());
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @FieldSource("SEEDS")
    void any_choice_of_postgresql_stands_by_itself(long seed) throws Exception {
        RandomSchema schema = RandomSchema.of(seed, TABLES, 18);
        RandomSchema changed = schema;
        for (int i = 0; i < ROUNDS; i++) {
            changed = changed.changed(seed * 100 + i);
        }
        check(seed, "postgresql", schema.script(), changed.script());
    }

    @ParameterizedTest
    @FieldSource("SEEDS")
    void any_choice_of_sqlite_stands_by_itself(long seed) throws Exception {
        RandomSqlite schema = RandomSqlite.of(seed, TABLES);
        check(seed, "sqlite", schema.script(), schema.changed(seed, CHANGES).script());
    }

    @ParameterizedTest
    @FieldSource("SEEDS")
    void any_choice_of_h2_stands_by_itself(long seed) throws Exception {
        String before = org.schemawright.engine.h2.random.RandomSchema.of(seed, TABLES, 0)
                .script();
        String after = org.schemawright.engine.h2.random.RandomSchema.of(seed, TABLES, CHANGES)
                .script();
        check(seed, "h2", before, after);
    }

    private void check(long seed, String engine, String before, String after) throws Exception {
        try (Loaded from = load(engine, before);
                Loaded to = load(engine, after)) {
            var sides = new Sides(from, to);
            Compared compared = Compared.of(sides, Lineage.NONE, Set.of());
            assertThat(compared.changes()).isNotEmpty();
            extremes(compared);
            try (Loaded beside = bench.load("design", Design.of(to.database()), from, Narrowing.NONE)) {
                assertThat(Differ.diff(beside.database(), to.database())).isEmpty();
            }
            var random = new Random(seed);
            for (int i = 0; i < CHOICES; i++) {
                choice(compared, random, "seed " + seed + " choice " + i);
            }
        }
    }

    private static void extremes(Compared compared) {
        Common ends = compared.ends();
        Set<ObjectRef> all = compared.entailment().differing();
        assertThat(Differ.diff(Apply.parts(ends.before(), ends.after(), all), ends.after()).stream()
                        .filter(Differ::planned))
                .isEmpty();
        assertThat(Apply.parts(ends.before(), ends.after(), Set.of())).isEqualTo(ends.before());
    }

    private void choice(Compared compared, Random random, String name) throws Exception {
        Directions directions = drawn(compared, random);
        Set<ObjectRef> up = directions.going(Direction.TO_DATABASE);
        Set<ObjectRef> over = directions.going(Direction.INTO_DESIGN);
        assertThat(compared.entailment().along(up)).as("chosen whole").isEmpty();
        assertThat(compared.entailment().without(over)).as("taken over whole").isEmpty();
        Database target = migrated(compared, directions, name);
        Database design = takenOver(compared, directions, name);
        assertThat(Differ.diff(target, Common.of(target, design, Set.of()).after()).stream()
                        .filter(Differ::planned)
                        .map(Change::subject))
                .as(name + ": what is left over")
                .allMatch(directions.going(Direction.LEFT)::contains);
    }

    private static Directions drawn(Compared compared, Random random) {
        var listed = new ArrayList<>(compared.changes().stream()
                .filter(Differ::planned)
                .map(Change::subject)
                .toList());
        Collections.shuffle(listed, random);
        Directions directions = Directions.all(compared, Direction.LEFT);
        int share = 1 + random.nextInt(Math.max(1, listed.size() / 2));
        for (ObjectRef ref : listed.subList(0, share)) {
            directions = directions.choose(Set.of(ref), Direction.TO_DATABASE).directions();
        }
        for (ObjectRef ref : listed.subList(listed.size() - share, listed.size())) {
            directions = directions.choose(Set.of(ref), Direction.INTO_DESIGN).directions();
        }
        return directions;
    }

    private Database migrated(Compared compared, Directions directions, String name) throws Exception {
        var target = new ChosenTarget(bench, compared, directions);
        try (Loaded to = target.sides().to()) {
            Prepared prepared = new PrepareMigration(to.engine())
                    .prepare(
                            new Sides(compared.sides().from(), to),
                            new Choices(Strategy.DIRECT, target.lineage(), Set.of()),
                            Proving.PROVED);
            List<String> failures = prepared.proof().orElseThrow().legs().stream()
                    .flatMap(leg -> leg.failures().stream().map(failure -> leg.name() + ": " + failure))
                    .toList();
            assertThat(failures)
                    .as(name + "\n" + failures + "\n" + directions.going(Direction.TO_DATABASE) + "\nUP:\n"
                            + RandomRun.sql(prepared.migration().up()) + "\nDOWN:\n"
                            + RandomRun.sql(prepared.migration().down()))
                    .isEmpty();
            return to.database();
        }
    }

    private Database takenOver(Compared compared, Directions directions, String name) throws Exception {
        var design = Design.of(compared.sides().to().database());
        Database after = EditedDesign.taking(design, compared, directions).database();
        Engine engine = compared.sides().engine();
        Rebuild.Built built =
                new Rebuild(engine, shelf.of(engine, after.version().major())).build(after);
        try (var scratch = built.scratch()) {
            assertThat(built.refused()).as(name + " taken over").isEmpty();
            Database read =
                    engine.reader().read(scratch.catalog(), scratch.owner()).database();
            Common ends = Common.of(read, after, Set.of());
            assertThat(Differ.diff(ends.before(), ends.after()).stream().filter(Differ::planned))
                    .as(name + " read back")
                    .isEmpty();
        }
        return after;
    }

    private Loaded load(String engine, String text) throws Exception {
        return bench.load(TestBench.script(folder, text), TestBench.wanted(engine), Narrowing.NONE);
    }
}
