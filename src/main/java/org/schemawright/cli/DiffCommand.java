package org.schemawright.cli;

import java.util.concurrent.Callable;
import org.schemawright.workspace.CompareSources;
import org.schemawright.workspace.CompareSources.Comparison;
import org.schemawright.workspace.Sides;
import org.schemawright.workspace.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what differs between two schemas. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description =
                "Says what differs between two schemas, object by object. Ends with 0 where nothing does, else 1.")
final class DiffCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    SourcePair pair = new SourcePair();

    @Mixin
    ReportOptions report = new ReportOptions();

    DiffCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        try (Waiting _ = Waiting.start(desk, report.quiet, "Comparing");
                Workbench bench = pair.sources.open(desk);
                Sides sides = bench.load(pair.from, pair.to, pair.sources.wanted(), pair.sources.narrowing())) {
            Comparison comparison = new CompareSources(sides.engine())
                    .compare(sides, pair.lineage.lineage(sides), pair.sources.ignored());
            switch (report.format) {
                case text -> {
                    new DiffText(desk).write(sides, comparison);
                    if (!report.quiet) {
                        desk.notes(comparison.notes());
                    }
                }
                case json -> desk.out().println(DiffJson.of(sides, comparison));
            }
            return comparison.equal() ? ExitCode.OK : ExitCode.DIFFERENT;
        }
    }
}
