package org.schemawright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.schemawright.engine.Engine;
import org.schemawright.plan.Loss;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.BatchPlanner;
import org.schemawright.workspace.PlanAnswer;
import org.schemawright.workspace.PlanMigration.Choices;
import org.schemawright.workspace.PrepareMigration;
import org.schemawright.workspace.PrepareMigration.Proving;
import org.schemawright.workspace.Prepared;
import org.schemawright.workspace.Sides;
import org.schemawright.workspace.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Plans a migration. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description =
                "Writes the migration from one schema to another as SQL. Ends with 0, or with 4 where it loses data"
                        + " and nobody accepted that.")
final class PlanCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FROM", description = "The schema as it is.")
    @Nullable
    String from;

    @Parameters(index = "1", arity = "0..1", paramLabel = "TO", description = "The schema as it should be.")
    @Nullable
    String to;

    @Mixin
    SourceOptions sources = new SourceOptions();

    @Mixin
    LineageOptions lineage = new LineageOptions();

    @Mixin
    StrategyOptions strategy = new StrategyOptions();

    @Mixin
    ReportOptions report = new ReportOptions();

    @Mixin
    FileOptions files = new FileOptions();

    @Option(names = "--down", description = "Writes the way back instead.")
    boolean down;

    @Option(names = "--no-prove", description = "Does not run the migration on a scratch engine first.")
    boolean unproved;

    @Option(
            names = "--accept-loss",
            paramLabel = "OBJECT",
            description = "Data that may be lost, as the plan names it, for example public.customer.fax (repeatable).")
    List<String> accepted = new ArrayList<>();

    @Option(names = "--batch", description = "Answers JSON requests on standard input, one a line.")
    boolean batch;

    PlanCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        if (batch) {
            return answerAll();
        }
        String start = from;
        String end = to;
        if (start == null || end == null) {
            throw new BadRequest("plan needs two sources: schemawright plan FROM TO");
        }
        Path folder = files.checked();
        try (Waiting _ = Waiting.start(desk, report.quiet, "Planning");
                Workbench bench = sources.open(desk);
                Sides sides = bench.load(start, end, sources.wanted(), sources.narrowing())) {
            Choices choices = strategy.choices(sides, lineage, sources);
            Prepared prepared = new PrepareMigration(sides.engine())
                    .prepare(sides, choices, unproved ? Proving.UNPROVED : Proving.PROVED);
            if (folder != null) {
                files.write(folder, prepared, sides.engine(), desk);
            } else {
                show(prepared, sides.engine());
            }
            List<Loss> open =
                    new Losses(accepted).notAccepted(prepared.migration().up());
            new PlanReport(desk).write(prepared, open, report);
            return open.isEmpty() ? ExitCode.OK : ExitCode.LOSSES;
        }
    }

    private void show(Prepared prepared, Engine engine) {
        switch (report.format) {
            case text -> desk.out().print(down ? prepared.down(engine) : prepared.up(engine));
            case json -> {
                ObjectNode tree = PlanAnswer.of(prepared, engine);
                tree.put("format", "schemawright-plan").put("version", PlanReport.JSON_VERSION);
                tree.set("statements", StatementJson.of(prepared));
                desk.out().println(Json.text(tree));
            }
        }
    }

    private int answerAll() throws Exception {
        try (Workbench bench = sources.open(desk)) {
            var planner = new BatchPlanner(bench, sources.wanted(), sources.narrowing());
            RequestLines.answer(desk, planner::answer, "{\"error\":\"the line is not UTF-8\"}");
        }
        return ExitCode.OK;
    }
}
