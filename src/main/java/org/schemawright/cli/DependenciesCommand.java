package org.schemawright.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.schemawright.connect.ServerAddress;
import org.schemawright.discover.Discovered;
import org.schemawright.discover.Watch;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.FindDependencies;
import org.schemawright.workspace.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which columns of a table determine which. */
@Command(
        name = "dependencies",
        mixinStandardHelpOptions = true,
        description =
                "Finds all functional dependencies and keys of a table: the smallest determinants of each column and"
                        + " the smallest unique sets of columns. Exact and complete, or it says to which size.")
final class DependenciesCommand implements Callable<Integer> {
    private final Desk desk;
    private final Interrupt interrupt;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "A CSV file, or where a database is.")
    String source = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "TABLE", description = "Its table, for a database.")
    @Nullable
    String wanted;

    @Option(
            names = "--sample",
            paramLabel = "ROWS",
            description = "How many rows of a database's table are read; what they do not decide is asked of the"
                    + " database (default: 100000, and of more than 64 columns fewer).")
    @Nullable
    Integer sample;

    @Mixin
    TableOptions table = new TableOptions();

    @Mixin
    ReportOptions report = new ReportOptions();

    DependenciesCommand(Desk desk, Interrupt interrupt) {
        this.desk = desk;
        this.interrupt = interrupt;
    }

    @Override
    public Integer call() throws Exception {
        var given = new FittingOptions(
                Optional.ofNullable(spec).orElseThrow().commandLine().getParseResult());
        boolean file = wanted == null && !ServerAddress.isAddress(source);
        if (file) {
            given.without("a file, of which all rows are read", Set.of("--sample"));
        } else {
            given.without("a table of a database", FittingOptions.OF_FILES);
        }
        Watch limit = interrupt.watch(table.watch());
        try (Waiting waiting = Waiting.start(desk, report.quiet, "Searching")) {
            FindDependencies.Found all = found(file, waiting.showing(limit));
            Discovered found = all.exact();
            var written = new DependenciesReport(desk, all);
            switch (report.format) {
                case text -> written.text();
                case json -> written.json();
            }
            if (!report.quiet) {
                desk.notes(file ? table.oneColumn(found.names()) : List.of());
                found.interruption()
                        .ifPresent(why -> desk.say("note: complete only for determinants of up to " + found.completeTo()
                                + " columns: " + why + "; what is listed holds in all rows"));
            }
            return ExitCode.OK;
        }
    }

    private FindDependencies.Found found(boolean file, Watch watch) throws Exception {
        if (file) {
            return FindDependencies.inFile(source, table.csv(), table.most(), table.exceptions(), watch);
        }
        String name = wanted;
        Integer rows = sample;
        if (name == null || rows != null && rows < 2) {
            throw new BadRequest(
                    "say which table: schemawright dependencies URL TABLE, with --sample of 2 rows or more");
        }
        try (Workbench bench = new SourceOptions().open(desk)) {
            return FindDependencies.inDatabase(
                    bench,
                    source,
                    name,
                    table.most == null ? 2 : table.most(),
                    rows == null ? OptionalInt.empty() : OptionalInt.of(rows),
                    table.exceptions(),
                    watch);
        }
    }
}
