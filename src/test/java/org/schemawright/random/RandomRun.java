package org.schemawright.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.schemawright.change.Common;
import org.schemawright.change.Differ;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.postgresql.PostgresqlEngine;
import org.schemawright.model.Database;
import org.schemawright.model.Opaque;
import org.schemawright.plan.Plan;
import org.schemawright.proof.Proof;
import org.schemawright.proof.Prover;
import org.schemawright.source.Script;
import org.schemawright.source.ScriptOptions;
import org.schemawright.source.ScriptReader;
import org.schemawright.workspace.LoadScript;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Migration;
import org.schemawright.workspace.PlanMigration;
import org.schemawright.workspace.PlanMigration.Choices;

/** Takes a random schema to what became of it, and back, with rows in its tables. */
final class RandomRun {
    private final Engine engine = new PostgresqlEngine();
    private final Scratch scratch;

    RandomRun(Scratch scratch) {
        this.scratch = scratch;
    }

    /** What came out, for people who look at many. */
    record Outcome(int objects, int changes, int steps, List<String> unproved, Times times) {}

    /** In milliseconds. */
    record Times(long load, long plan, long proof) {}

    static Outcome run(long seed, int tables, int major) throws Exception {
        try (Scratch scratch = new PostgresqlEngine().scratch(major)) {
            return new RandomRun(scratch).migrate(RandomSchema.of(seed, tables, major), seed);
        }
    }

    Outcome migrate(RandomSchema schema, long seed) throws Exception {
        long start = System.nanoTime();
        try (Loaded before = load("before", schema.script());
                Loaded after = load("after", schema.changed(seed).script())) {
            long loaded = System.nanoTime();
            Migration migration = new PlanMigration(engine).plan(before, after, Choices.DIRECT);
            assertThat(migration.down().isEmpty())
                    .as("there is a way back")
                    .isEqualTo(migration.up().isEmpty());
            long planned = System.nanoTime();
            Proof proof =
                    new Prover(engine).prove(migration.task(before.scratch()), end -> plansNothingMore(end, migration));
            for (Proof.Leg leg : proof.legs()) {
                assertThat(leg.failures())
                        .as(leg.name() + "\nUP:\n" + sql(migration.up()) + "\nDOWN:\n" + sql(migration.down()))
                        .isEmpty();
            }
            assertThat(proof.legs()).hasSize(3);
            int changes = (int)
                    Differ.diff(migration.ends().before(), migration.ends().after()).stream()
                            .filter(Differ::planned)
                            .count();
            var times = new Times(millis(start, loaded), millis(loaded, planned), millis(planned, System.nanoTime()));
            return new Outcome(schema.size(), changes, migration.up().steps().size(), proof.unproved(), times);
        }
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }

    private void plansNothingMore(ScratchDatabase end, Migration migration) {
        try {
            Database reached = engine.reader().read(end.catalog(), end.owner()).database();
            Common ends = Common.of(reached, migration.ends().after(), Set.of());
            Plan plan = new org.schemawright.planner.Planner(engine.writer(), engine.data())
                    .plan(
                            new org.schemawright.engine.Writing(ends.before(), ends.after(), Strategy.DIRECT),
                            org.schemawright.change.Lineage.NONE);
            assertThat(plan.steps()).as("planned once more").isEmpty();
        } catch (org.schemawright.engine.UnreadableCatalog
                | org.schemawright.planner.PlanRefused
                | java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    Loaded load(String name, String text) throws Exception {
        Path path = Files.createTempFile("random", ".sql");
        try {
            Files.writeString(path, text);
            Script script = ScriptReader.read(path, ScriptOptions.SCHEMA_ONLY);
            Loaded loaded = new LoadScript(engine, scratch).load(name, script);
            assertThat(loaded.database().all(Opaque.class))
                    .as("statements that " + name + " was not taken with")
                    .isEmpty();
            return loaded;
        } finally {
            Files.delete(path);
        }
    }

    static String sql(Plan plan) {
        var text = new StringBuilder();
        plan.steps().forEach(step -> text.append(step.forward().sql()).append(";\n"));
        return text.toString();
    }
}
