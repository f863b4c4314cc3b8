package org.schemawright.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.schemawright.change.Lineage;
import org.schemawright.change.Origin;
import org.schemawright.engine.Capability;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScriptWriter.Unit;
import org.schemawright.engine.Strategy;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Plan;
import org.schemawright.plan.RowCheck;
import org.schemawright.plan.Step;
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

/** Runs one case on one version of its engine and judges it by what the case file says. */
final class CaseRun {
    /** The scripts as text are run for a fixed part of the cases, and for all of them where that is asked for. */
    private static final boolean ALL_SCRIPTS = Boolean.getBoolean("schemawright.scripts");

    private static final int ONE_IN = 15;

    private final CaseFile file;
    private final Engine engine;
    private final Scratch scratch;

    private CaseRun(CaseFile file, Engine engine, Scratch scratch) {
        this.file = file;
        this.engine = engine;
        this.scratch = scratch;
    }

    static void run(CaseFile file, int major) throws Exception {
        Engine engine = file.engine();
        try (Scratch scratch = engine.scratch(major)) {
            new CaseRun(file, engine, scratch).run();
        }
    }

    private void run() throws Exception {
        try (Loaded before = load("before");
                Loaded after = load("after");
                ScratchDatabase rows = before.scratch().copy()) {
            execute(rows, file.section("rows"));
            var choices = new Choices(Strategy.DIRECT, lineage(), Set.of());
            Migration migration = new PlanMigration(engine).plan(before, after, choices);
            assertThat(losses(migration.up()))
                    .as("losses announced")
                    .containsExactlyInAnyOrderElementsOf(file.lines("loses"));
            Map<String, Integer> foreseen = foreseen(migration.up(), rows);
            assertThat(foreseen)
                    .as("rows that the checks find\n" + sql(migration.up()))
                    .isEqualTo(expectedFailures());
            boolean runs = file.lines("may fail").isEmpty();
            Map<String, RowCount> counts = RowCount.of(rows, engine);
            prove(migration, runs ? rows : before.scratch());
            if (runs) {
                migrate(rows, migration);
                RowCount.assertKept(
                        counts, RowCount.of(rows, engine), migration, lineage().renames());
            } else {
                assertThat(fails(rows, migration))
                        .as("the rows make it fail\n" + sql(migration.up()))
                        .isTrue();
            }
            if (runsAsOwner(migration)
                    && (ALL_SCRIPTS
                            || Math.floorMod(
                                            file.path().getFileName().toString().hashCode(), ONE_IN)
                                    == 0)) {
                runScripts(before, after, migration, runs);
            }
        }
    }

    private void runScripts(Loaded before, Loaded after, Migration migration, boolean runs) throws Exception {
        try {
            new ScriptRun(engine, migration, before.scratch(), file.section("rows")).run(runs);
            if (!engine.capabilities().contains(Capability.CONCURRENT_INDEXES)) {
                return;
            }
            var gentle = new Choices(Strategy.ONLINE, lineage(), Set.of());
            Migration online = new PlanMigration(engine).plan(before, after, gentle);
            new ScriptRun(engine, online, before.scratch(), file.section("rows")).runOnline(runs);
        } catch (SQLException e) {
            // What the superuser had to make is not the owner's, in whose one session the scripts run.
            if (!"42501".equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    /** A script that is sent as a whole runs in one session, which is not the superuser's. */
    private static boolean runsAsOwner(Migration migration) {
        return Stream.of(migration.up(), migration.down())
                .flatMap(plan -> plan.steps().stream())
                .noneMatch(step -> step.forward().hazards().contains(Hazard.NEEDS_SUPERUSER));
    }

    private void prove(Migration migration, ScratchDatabase start) throws Exception {
        Prover.Task task = migration.task(start);
        Proof proof = new Prover(engine).prove(task);
        String texts = "\nUP:\n" + sql(migration.up()) + "\nDOWN:\n" + sql(migration.down());
        assertThat(proof.legs())
                .as("proof" + texts)
                .allSatisfy(leg -> assertThat(leg.failures()).isEmpty());
    }

    private boolean fails(ScratchDatabase rows, Migration migration) throws SQLException {
        try {
            migrate(rows, migration);
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    private void migrate(ScratchDatabase rows, Migration migration) throws SQLException {
        for (Unit unit : engine.scripts().units(migration.up(), Strategy.DIRECT)) {
            rows.connection().setAutoCommit(!unit.transaction());
            try {
                for (String statement : unit.statements()) {
                    rows.run(statement);
                }
                if (unit.transaction()) {
                    rows.connection().commit();
                }
            } catch (SQLException e) {
                rows.connection().rollback();
                throw e;
            } finally {
                rows.connection().setAutoCommit(true);
            }
        }
    }

    private Loaded load(String section) throws Exception {
        return load(engine, scratch, file, section);
    }

    static Loaded load(Engine engine, Scratch scratch, CaseFile file, String section) throws Exception {
        Path path = Files.createTempFile("case", ".sql");
        try {
            Files.writeString(path, file.section(section));
            Script script = ScriptReader.read(path, ScriptOptions.SCHEMA_ONLY.cutBy(engine.splitter()));
            return new LoadScript(engine, scratch).load(section, script);
        } finally {
            Files.delete(path);
        }
    }

    private void execute(ScratchDatabase database, String sql) throws Exception {
        for (String statement : ScriptRun.statements(engine, sql)) {
            try (Statement running = database.connection().createStatement()) {
                running.execute(statement);
            }
        }
    }

    private Lineage lineage() {
        return lineage(file);
    }

    static Lineage lineage(CaseFile file) {
        var origins = new TreeMap<ObjectRef, Origin>();
        for (String line : file.lines("lineage")) {
            CaseLineage.add(line, origins);
        }
        return new Lineage(origins);
    }

    private static List<String> losses(Plan plan) {
        return plan.losses().stream()
                .map(loss -> loss.object().toString())
                .distinct()
                .toList();
    }

    private Map<String, Integer> expectedFailures() {
        var expected = new TreeMap<String, Integer>();
        for (String line : file.lines("may fail")) {
            int blank = line.lastIndexOf(' ');
            expected.put(line.substring(0, blank).strip(), Integer.parseInt(line.substring(blank + 1)));
        }
        return expected;
    }

    /** Asked as a script asks, with what hides rows out of the way. */
    private static Map<String, Integer> foreseen(Plan plan, ScratchDatabase rows) throws SQLException {
        try {
            rows.connection().setAutoCommit(false);
            for (Step step : plan.beforeChecks()) {
                rows.run(step.forward().sql());
            }
            return found(plan, rows);
        } finally {
            rows.connection().rollback();
            rows.connection().setAutoCommit(true);
        }
    }

    private static Map<String, Integer> found(Plan plan, ScratchDatabase rows) throws SQLException {
        var found = new TreeMap<String, Integer>();
        for (RowCheck check : plan.checks()) {
            int count = 0;
            try (Statement statement = rows.connection().createStatement();
                    var result = statement.executeQuery(check.query())) {
                while (result.next()) {
                    count++;
                }
            } catch (SQLException e) {
                throw new SQLException(e.getMessage() + " in the check: " + check.query(), e);
            }
            if (count > 0) {
                found.merge(check.subject().display(), count, Integer::sum);
            }
        }
        return found;
    }

    static String sql(Plan plan) {
        var text = new StringBuilder();
        plan.steps()
                .forEach(step -> text.append(step.verb())
                        .append(": ")
                        .append(step.forward().sql())
                        .append(";\n"));
        return text.toString();
    }
}
