package org.schemawright.engine.sqlite.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
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
import org.schemawright.engine.sqlite.SqliteEngine;
import org.schemawright.model.Database;
import org.schemawright.model.Opaque;
import org.schemawright.plan.Plan;
import org.schemawright.planner.Planner;
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
import org.schemawright.workspace.Rebuild;

/** Random schemas become what was made of them, and what they were, with rows in their tables. */
class RandomSqliteTest {
    private static final boolean THOROUGH = Boolean.getBoolean("schemawright.thorough");
    private static final long FIRST = Long.getLong("schemawright.seed", 1);
    private static final int SEEDS = THOROUGH ? 50 : 6;
    private static final int TABLES = THOROUGH ? 60 : 15;
    private static final int CHANGES = THOROUGH ? 20 : 10;

    private final Engine engine = new SqliteEngine();

    @TestFactory
    Stream<DynamicTest> a_schema_becomes_what_was_made_of_it_and_what_it_was() {
        return LongStream.range(FIRST, FIRST + SEEDS)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> migrate(seed)));
    }

    @TestFactory
    Stream<DynamicTest> what_is_written_reads_back_as_it_was() {
        return LongStream.range(FIRST, FIRST + SEEDS)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> writeAndRead(seed)));
    }

    private void migrate(long seed) throws Exception {
        RandomSqlite schema = RandomSqlite.of(seed, TABLES);
        try (Scratch scratch = engine.scratch(engine.majors().newest());
                Loaded before = load(scratch, schema.script());
                Loaded after = load(scratch, schema.changed(seed, CHANGES).script())) {
            Migration migration = new PlanMigration(engine).plan(before, after, Choices.DIRECT);
            String sql = "\nUP:\n" + sql(migration.up()) + "\nDOWN:\n" + sql(migration.down());
            Proof proof = new Prover(engine)
                    .prove(
                            migration.task(before.scratch()),
                            end -> assertThat(stepsTo(migration, end))
                                    .as("planned once more" + sql)
                                    .isZero());
            assertThat(proof.legs())
                    .as(sql)
                    .hasSize(3)
                    .allSatisfy(leg -> assertThat(leg.failures()).isEmpty());
        }
    }

    private int stepsTo(Migration migration, ScratchDatabase end) {
        try {
            Database reached = engine.reader().read(end.catalog(), end.owner()).database();
            Common ends = Common.of(reached, migration.ends().after(), Set.of());
            return new Planner(engine.writer(), engine.data())
                    .plan(new Writing(ends.before(), ends.after(), Strategy.DIRECT), Lineage.NONE)
                    .steps()
                    .size();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void writeAndRead(long seed) throws Exception {
        try (Scratch scratch = engine.scratch(engine.majors().newest());
                Loaded loaded = load(scratch, RandomSqlite.of(seed, TABLES).script())) {
            Rebuild.Built built = new Rebuild(engine, scratch).build(loaded.database());
            try (ScratchDatabase again = built.scratch()) {
                assertThat(built.refused()).isEmpty();
                Database read =
                        engine.reader().read(again.catalog(), again.owner()).database();
                assertThat(Differ.diff(loaded.database(), read)).isEmpty();
            }
        }
    }

    private Loaded load(Scratch scratch, String text) throws Exception {
        Path path = Files.createTempFile("random", ".sql");
        try {
            Files.writeString(path, text);
            Script script = ScriptReader.read(path, ScriptOptions.SCHEMA_ONLY.cutBy(engine.splitter()));
            Loaded loaded = new LoadScript(engine, scratch).load("random", script);
            assertThat(loaded.database().all(Opaque.class)).isEmpty();
            return loaded;
        } finally {
            Files.delete(path);
        }
    }

    private static String sql(Plan plan) {
        var text = new StringBuilder();
        plan.steps().forEach(step -> text.append(step.forward().sql()).append(";\n"));
        return text.toString();
    }
}
