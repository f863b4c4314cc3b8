package org.schemawright.cli;

import java.util.concurrent.Callable;
import org.schemawright.model.Visible;
import org.schemawright.proof.Proof;
import org.schemawright.workspace.PlanMigration.Choices;
import org.schemawright.workspace.PrepareMigration;
import org.schemawright.workspace.PrepareMigration.Proving;
import org.schemawright.workspace.Prepared;
import org.schemawright.workspace.Sides;
import org.schemawright.workspace.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs a migration on a scratch engine. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description =
                "Runs the migration up, down and up again on a scratch engine and says what held. Ends with 0 where"
                        + " everything did, else 1.")
final class ProveCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    SourcePair pair = new SourcePair();

    @Mixin
    StrategyOptions strategy = new StrategyOptions();

    @Mixin
    ReportOptions report = new ReportOptions();

    ProveCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Prepared prepared;
        try (Waiting _ = Waiting.start(desk, report.quiet, "Proving");
                Workbench bench = pair.sources.open(desk);
                Sides sides = bench.load(pair.from, pair.to, pair.sources.wanted(), pair.sources.narrowing())) {
            Choices choices = strategy.choices(sides, pair.lineage, pair.sources);
            prepared = new PrepareMigration(sides.engine()).prepare(sides, choices, Proving.PROVED);
        }
        Proof proof = prepared.proof().orElseThrow();
        switch (report.format) {
            case text -> write(prepared, proof);
            case json -> desk.out().println(ProofJson.of(prepared, proof));
        }
        return proof.held() ? ExitCode.OK : ExitCode.NOT_PROVED;
    }

    private void write(Prepared prepared, Proof proof) {
        for (Proof.Leg leg : proof.legs()) {
            line((leg.held() ? "held      " : "NOT HELD  ") + leg.name());
            leg.failures().forEach(failure -> line("          " + failure));
        }
        proof.unproved().forEach(unproved -> line("not proved: " + unproved));
        int statements = prepared.migration().up().steps().size();
        line(
                proof.held()
                        ? "Proved: " + statements + (statements == 1 ? " statement" : " statements") + " up and "
                                + prepared.migration().down().steps().size() + " down."
                        : "Not proved. Nothing but the scratch engine was touched.");
        if (!report.quiet) {
            desk.notes(prepared.notes());
        }
    }

    private void line(String text) {
        desk.out().println(Visible.text(text));
    }
}
