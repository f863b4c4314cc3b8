package org.schemawright.cli;

import java.util.concurrent.Callable;
import org.schemawright.discover.Discovered;
import org.schemawright.workspace.FindDependencies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says which columns of a table determine which. */
@Command(
        name = "dependencies",
        mixinStandardHelpOptions = true,
        description =
                "Finds all functional dependencies and keys of a table: the smallest determinants of each column and"
                        + " the smallest unique sets of columns. Exact and complete, or it says to which size.")
final class DependenciesCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "A CSV file.")
    String source = "";

    @Mixin
    TableOptions table = new TableOptions();

    @Mixin
    ReportOptions report = new ReportOptions();

    DependenciesCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        try (Waiting _ = Waiting.start(desk, report.quiet, "Searching")) {
            FindDependencies.Found all =
                    FindDependencies.inFile(source, table.csv(), table.most(), table.exceptions(), table.watch());
            Discovered found = all.exact();
            var written = new DependenciesReport(desk, found, all.nearly());
            switch (report.format) {
                case text -> written.text();
                case json -> written.json();
            }
            if (!report.quiet) {
                found.interruption()
                        .ifPresent(why -> desk.say("note: complete only for determinants of up to " + found.completeTo()
                                + " columns: " + why + "; what is listed holds in all rows"));
            }
            return ExitCode.OK;
        }
    }
}
