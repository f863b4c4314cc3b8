package org.schemawright.cli;

import java.util.concurrent.Callable;
import org.schemawright.engine.Strategy;
import org.schemawright.model.Visible;
import org.schemawright.proof.Proof;
import org.schemawright.workspace.BatchPlanner;
import org.schemawright.workspace.PlanMigration.Choices;
import org.schemawright.workspace.PrepareMigration;
import org.schemawright.workspace.PrepareMigration.Proving;
import org.schemawright.workspace.Prepared;
import org.schemawright.workspace.Sides;
import org.schemawright.workspace.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs a migration on a scratch engine. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description =
                "Runs the migration up, down and up again on a scratch engine and says what held. Ends with 0 where"
                        + " everything did, else 1.")
final class ProveCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "FROM", description = "The schema as it is.")
    String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "The schema as it should be.")
    String to = "";

    @Mixin
    SourceOptions sources = new SourceOptions();

    @Mixin
    LineageOptions lineage = new LineageOptions();

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
                Workbench bench = sources.open(desk);
                Sides sides = bench.load(from, to, sources.wanted(), sources.narrowing())) {
            Strategy chosen = strategy.chosen().orElseGet(() -> BatchPlanner.strategyFor(sides));
            var choices = new Choices(chosen, lineage.lineage(sides), sources.ignored());
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
