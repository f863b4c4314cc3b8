package org.schemawright.engine.h2.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.schemawright.change.Common;
import org.schemawright.change.Differ;
import org.schemawright.change.Lineage;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.H2Engine;
import org.schemawright.model.Database;
import org.schemawright.model.Opaque;
import org.schemawright.plan.Plan;
import org.schemawright.planner.Planner;
import org.schemawright.proof.Proof;
import org.schemawright.proof.Prover;
import org.schemawright.source.ScriptOptions;
import org.schemawright.source.ScriptReader;
import org.schemawright.workspace.LoadScript;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Migration;
import org.schemawright.workspace.PlanMigration;
import org.schemawright.workspace.PlanMigration.Choices;
import org.schemawright.workspace.Rebuild;

/** Random schemas are changed at random, there and back, with rows in their tables. */
class H2RandomTest {
    private static final boolean THOROUGH = Boolean.getBoolean("schemawright.thorough");
    private static final int SEEDS = THOROUGH ? 20 : 3;
    private static final int TABLES = THOROUGH ? 200 : 25;
    private static final Engine ENGINE = new H2Engine();

    @TestFactory
    Stream<DynamicTest> a_random_change_goes_up_and_down() {
        return LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> migrate(seed, TABLES)));
    }

    @TestFactory
    Stream<DynamicTest> a_random_schema_that_is_written_reads_back_as_it_was() {
        return LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> write(seed, TABLES)));
    }

    static List<String> migrate(long seed, int tables) throws Exception {
        int changes = Math.max(12, tables / 5);
        try (Scratch scratch = ENGINE.scratch(2);
                Loaded before = load(scratch, RandomSchema.of(seed, tables, 0));
                Loaded after = load(scratch, RandomSchema.of(seed, tables, changes))) {
            Migration migration = new PlanMigration(ENGINE).plan(before, after, Choices.DIRECT);
            assertThat(migration.up().isEmpty()).isEqualTo(migration.down().isEmpty());
            Proof proof =
                    new Prover(ENGINE).prove(migration.task(before.scratch()), end -> plansNothingMore(end, migration));
            assertThat(proof.legs())
                    .hasSize(3)
                    .allSatisfy(leg -> assertThat(leg.failures())
                            .as(leg.name() + "\nUP:\n" + sql(migration.up()) + "\nDOWN:\n" + sql(migration.down()))
                            .isEmpty());
            return proof.unproved();
        }
    }

    private static void plansNothingMore(ScratchDatabase end, Migration migration) {
        try {
            Database reached = ENGINE.reader().read(end.catalog(), end.owner()).database();
            Common ends = Common.of(reached, migration.ends().after(), java.util.Set.of());
            Plan plan = new Planner(ENGINE.writer(), ENGINE.data())
                    .plan(new Writing(ends.before(), ends.after(), Strategy.DIRECT), Lineage.NONE);
            assertThat(plan.steps()).as("planned once more").isEmpty();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static void write(long seed, int tables) throws Exception {
        try (Scratch scratch = ENGINE.scratch(2);
                Loaded loaded = load(scratch, RandomSchema.of(seed, tables, 5))) {
            Rebuild.Built built = new Rebuild(ENGINE, scratch).build(loaded.database());
            try (ScratchDatabase again = built.scratch()) {
                assertThat(built.refused()).isEmpty();
                Database read =
                        ENGINE.reader().read(again.catalog(), again.owner()).database();
                Common both = Common.of(loaded.database(), read, java.util.Set.of());
                assertThat(Differ.diff(both.before(), both.after())).isEmpty();
            }
        }
    }

    private static String sql(Plan plan) {
        var text = new StringBuilder();
        plan.steps().forEach(step -> text.append(step.forward().sql()).append(";\n"));
        return text.toString();
    }

    private static Loaded load(Scratch scratch, RandomSchema schema) throws Exception {
        Path path = Files.createTempFile("random", ".sql");
        try {
            Files.writeString(path, schema.script());
            var script = ScriptReader.read(path, ScriptOptions.SCHEMA_ONLY.cutBy(ENGINE.splitter()));
            Loaded loaded = new LoadScript(ENGINE, scratch).load("random", script);
            assertThat(loaded.database().all(Opaque.class)).isEmpty();
            return loaded;
        } finally {
            Files.delete(path);
        }
    }
}
