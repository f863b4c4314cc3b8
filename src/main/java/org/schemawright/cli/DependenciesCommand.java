package org.schemawright.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.schemawright.connect.ServerAddress;
import org.schemawright.discover.Discovered;
import org.schemawright.discover.LiveDiscovery;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.FindDependencies;
import org.schemawright.workspace.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @Parameters(index = "0", paramLabel = "SOURCE", description = "A CSV file, or where a database is.")
    String source = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "TABLE", description = "Its table, for a database.")
    @Nullable
    String wanted;

    @Option(
            names = "--sample",
            paramLabel = "ROWS",
            description = "How many rows of a database's table are read; what they do not decide is asked of the"
                    + " database (default: 100000).")
    int sample = LiveDiscovery.SAMPLE;

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
            FindDependencies.Found all = found();
            Discovered found = all.exact();
            var written = new DependenciesReport(desk, all);
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

    private FindDependencies.Found found() throws Exception {
        if (wanted == null && !ServerAddress.isAddress(source)) {
            return FindDependencies.inFile(source, table.csv(), table.most(), table.exceptions(), table.watch());
        }
        String name = wanted;
        if (name == null || sample < 2) {
            throw new BadRequest(
                    "say which table: schemawright dependencies URL TABLE, with --sample of 2 rows or more");
        }
        try (Workbench bench = new SourceOptions().open(desk)) {
            return FindDependencies.inDatabase(
                    bench,
                    source,
                    name,
                    table.most == null ? 2 : table.most(),
                    sample,
                    table.exceptions(),
                    table.watch());
        }
    }
}
