package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.schemawright.change.Fingerprint;
import org.schemawright.connect.UnreachableDatabase;
import org.schemawright.engine.Engine;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScriptWriter;
import org.schemawright.engine.ScriptWriter.KeptRows;
import org.schemawright.model.Visible;
import org.schemawright.plan.Plan;
import org.schemawright.proof.Measured;
import org.schemawright.proof.Proof;
import org.schemawright.proof.Prover;
import org.schemawright.source.SourceProblem;
import org.schemawright.workspace.PlanMigration.Choices;

/** Plans a migration, proves it, and asks a database in use whether its rows stand in the way. */
public final class PrepareMigration {
    private final Engine engine;

    public PrepareMigration(Engine engine) {
        this.engine = engine;
    }

    /** Whether a migration is run on a scratch engine before it is shown. */
    public enum Proving {
        PROVED,
        UNPROVED
    }

    public Prepared prepare(Sides sides, Choices choices, Proving proving) throws Exception {
        Migration migration = new PlanMigration(engine).plan(sides.from(), sides.to(), choices);
        var notes = new ArrayList<>(CompareSources.notes(sides));
        notes.addAll(migration.up().notes());
        Optional<Proof> proof = Optional.empty();
        ScratchDatabase start = sides.from().scratch();
        ScriptWriter scripts = engine.scripts();
        var landings = new AtomicReference<>(Landings.before(migration, start, scripts));
        if (proving == Proving.PROVED) {
            Proof shown = new Prover(engine)
                    .prove(
                            migration.task(start),
                            end -> landings.set(landings.get().reached(migration, end, scripts)));
            shown.legs()
                    .forEach(leg ->
                            leg.failures().forEach(failure -> notes.add("proof, " + leg.name() + ": " + failure)));
            KeptAsText.unproved(migration.ends().before()).forEach(unproved -> notes.add("not proved: " + unproved));
            shown.unproved().forEach(unproved -> notes.add("not proved: " + unproved));
            proof = Optional.of(shown);
        } else {
            // Where the way up is not run, the target says what it would lead to.
            landings.set(landings.get().reached(migration, sides.to().scratch(), scripts));
        }
        List<Measured> mayFail = measured(sides, migration.up(), notes);
        List<KeptRows> kept = kept(sides, migration, notes);
        return new Prepared(migration, proof, landings.get(), mayFail, kept, notes, header(sides, proof));
    }

    private List<KeptRows> kept(Sides sides, Migration migration, List<String> notes)
            throws UnreachableDatabase, SourceProblem {
        Optional<LiveRows> live = sides.from().rows();
        return live.isPresent() ? new CountRows(engine.scripts()).ask(live.get(), migration, notes) : List.of();
    }

    private List<Measured> measured(Sides sides, Plan plan, List<String> notes)
            throws UnreachableDatabase, SourceProblem {
        Optional<LiveRows> live = sides.from().rows();
        return live.isPresent()
                ? MeasureRows.ask(live.get(), plan.checks(), notes)
                : MeasureRows.unasked(plan.checks());
    }

    private static List<String> header(Sides sides, Optional<Proof> proof) {
        return List.of(
                "From " + side(sides.from()),
                "to   " + side(sides.to()),
                proof.map(PrepareMigration::verdict).orElse("Not proved: no proof was asked for."));
    }

    private static String side(Loaded loaded) {
        return Visible.text(loaded.name()) + " (" + Fingerprint.of(loaded.database()) + ")";
    }

    private static String verdict(Proof proof) {
        return proof.held()
                ? "Proved: ran up, down and up again on a scratch engine, each end as it should be."
                : "NOT PROVED: "
                        + proof.legs().stream()
                                .filter(leg -> !leg.held())
                                .map(leg -> leg.name() + ": " + leg.failures().getFirst())
                                .findFirst()
                                .orElse("no leg was run");
    }
}
