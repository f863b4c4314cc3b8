package org.schemawright.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.schemawright.engine.Engine;
import org.schemawright.engine.LockObserver;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScriptWriter.Unit;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.postgresql.PostgresqlEngine;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Footprint;
import org.schemawright.plan.Footprint.Blocks;
import org.schemawright.plan.Footprint.Lock;
import org.schemawright.plan.Footprint.Since;
import org.schemawright.plan.Footprint.Witness;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Plan;
import org.schemawright.plan.Step;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Migration;
import org.schemawright.workspace.PlanMigration;
import org.schemawright.workspace.PlanMigration.Choices;

/**
 * Runs the plans of a case with each statement in a transaction of its own, so that no lock of an earlier one hides
 * what a statement locks, and compares what the engine tells with the hazards that the statement states.
 */
final class ClaimRun {
    private static final Set<Kind> TABLES = EnumSet.of(Kind.TABLE, Kind.MATERIALIZED_VIEW, Kind.FOREIGN_TABLE);

    private final Engine engine = new PostgresqlEngine();
    private final List<String> understated = new ArrayList<>();

    private ClaimRun() {}

    /** A sentence for each statement that does more than it states. */
    static List<String> understated(CaseFile file, int major) throws Exception {
        var run = new ClaimRun();
        try (Scratch scratch = new PostgresqlEngine().scratch(major);
                Loaded before = CaseRun.load(run.engine, scratch, file, "before");
                Loaded after = CaseRun.load(run.engine, scratch, file, "after")) {
            for (Strategy strategy : Strategy.values()) {
                var choices = new Choices(strategy, CaseRun.lineage(file), Set.of());
                Migration migration = new PlanMigration(run.engine).plan(before, after, choices);
                try (ScratchDatabase copy = before.scratch().copy()) {
                    Set<List<String>> old = paths(migration.renames().keySet());
                    Set<List<String>> now = paths(migration.renames().values());
                    if (run.follow(
                            copy,
                            migration.up(),
                            strategy,
                            standing(migration.ends().before(), old, now))) {
                        run.follow(
                                copy,
                                migration.down(),
                                strategy,
                                standing(migration.ends().after(), now, old));
                    }
                }
            }
        }
        return run.understated;
    }

    private static Set<List<String>> paths(Collection<ObjectRef> refs) {
        return refs.stream().map(ObjectRef::path).collect(Collectors.toSet());
    }

    /** What a plan makes itself has no rows and no users. */
    private static Set<List<String>> standing(Database start, Set<List<String>> old, Set<List<String>> now) {
        Set<List<String>> standing = start.objects().keySet().stream()
                .filter(ref -> TABLES.contains(ref.kind()))
                .map(ObjectRef::path)
                .collect(Collectors.toSet());
        standing.removeAll(old);
        standing.addAll(now);
        return standing;
    }

    /** Whether it came to its end: some plans cannot be run in parts. */
    private boolean follow(ScratchDatabase copy, Plan plan, Strategy strategy, Set<List<String>> standing)
            throws SQLException {
        Connection connection = copy.connection();
        LockObserver observer = engine.lockObserver(connection);
        for (Unit unit : engine.scripts().units(plan, strategy)) {
            for (Step step : unit.steps()) {
                connection.setAutoCommit(!unit.transaction());
                try {
                    for (String setting : unit.settings()) {
                        copy.run(setting);
                    }
                    if (unit.transaction()) {
                        observer.begin();
                    }
                    copy.run(step.forward().sql());
                    if (unit.transaction()) {
                        compare(step, observer.after(step), standing);
                        connection.commit();
                    } else {
                        compare(step, observer.alone(step), standing);
                    }
                } catch (SQLException e) {
                    return false;
                } finally {
                    if (!connection.getAutoCommit()) {
                        connection.rollback();
                    }
                    connection.setAutoCommit(true);
                }
            }
        }
        return true;
    }

    private void compare(Step step, Footprint all, Set<List<String>> standing) {
        Footprint seen = of(all, standing);
        Set<Hazard> stated = step.forward().hazards();
        Blocks worst = seen.locks().stream()
                .filter(lock -> lock.since() == Since.STATEMENT
                        && TABLES.contains(lock.relation().kind()))
                .map(Lock::blocks)
                .max(Blocks::compareTo)
                .orElse(Blocks.NOTHING);
        if (worst == Blocks.READS && !stated.contains(Hazard.BLOCKS_READS)) {
            report("blocks reads", step, seen);
        }
        if (worst == Blocks.WRITES && !stated.contains(Hazard.BLOCKS_READS) && !stated.contains(Hazard.BLOCKS_WRITES)) {
            report("blocks writes", step, seen);
        }
        boolean empties = step.forward().sql().startsWith("TRUNCATE ");
        if (!empties && !seen.rewritten().isEmpty() && !stated.contains(Hazard.REWRITES_TABLE)) {
            report("rewrites", step, seen);
        }
        boolean reads = stated.contains(Hazard.SCANS_TABLE) || stated.contains(Hazard.REWRITES_TABLE);
        if (!seen.scanned().isEmpty() && !reads && seen.witness() == Witness.ENGINE) {
            report("scans", step, seen);
        }
    }

    private static Footprint of(Footprint all, Set<List<String>> standing) {
        return new Footprint(
                all.locks().stream()
                        .filter(lock -> standing.contains(lock.relation().path()))
                        .toList(),
                kept(all.rewritten(), standing),
                kept(all.scanned(), standing),
                all.witness());
    }

    private static SortedSet<ObjectRef> kept(SortedSet<ObjectRef> tables, Set<List<String>> standing) {
        return tables.stream()
                .filter(ref -> standing.contains(ref.path()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void report(String what, Step step, Footprint seen) {
        understated.add(what + ", not stated: " + step.forward().sql() + "\n    states "
                + step.forward().hazards() + "\n    locks " + seen.locks() + " rewrites " + seen.rewritten() + " scans "
                + seen.scanned());
    }
}
