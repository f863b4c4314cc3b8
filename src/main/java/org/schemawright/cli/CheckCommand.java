package org.schemawright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.schemawright.advise.Advisor.Judged;
import org.schemawright.advise.Severity;
import org.schemawright.publish.SarifReport;
import org.schemawright.workspace.CheckSchema;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with a schema, and what would put it right. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Says what is wrong with a schema, why, and what would put it right. Ends with 0 where nothing is"
                + " as grave as --fail-on says, else 1.")
final class CheckCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "The schema.")
    String source = "";

    @Option(
            names = "--rules",
            split = ",",
            paramLabel = "CODE",
            description = "Only these rules, by code or name; with a minus, all but these: --rules=-D21,-D23.")
    List<String> rules = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning|info|never",
            description = "From which severity on the command fails (default: warning).")
    FailOn failOn = FailOn.warning;

    @Option(names = "--all", description = "Also what was dismissed, with the reasons.")
    boolean all;

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif",
            description = "How the result is written (default: text).")
    Format format = Format.text;

    @Option(names = "--quiet", description = "No notes and no progress on standard error.")
    boolean quiet;

    @Mixin
    SourceOptions sources = new SourceOptions();

    /** For whom the result is written. */
    enum Format {
        text,
        json,
        sarif
    }

    /** The least grave finding for which the command fails. */
    enum FailOn {
        error,
        warning,
        info,
        never;

        boolean includes(Severity severity) {
            return switch (this) {
                case error -> severity == Severity.ERROR;
                case warning -> severity != Severity.INFO;
                case info -> true;
                case never -> false;
            };
        }
    }

    CheckCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        CheckSchema check = CheckSchema.with(rules);
        try (Waiting _ = Waiting.start(desk, quiet, "Checking");
                Workbench bench = sources.open(desk);
                Loaded loaded = bench.load(source, sources.wanted(), sources.narrowing())) {
            List<Judged> judged = check.check(loaded);
            List<Judged> shown =
                    judged.stream().filter(one -> all || one.isTold()).toList();
            switch (format) {
                case text -> new FindingsText(desk).write(loaded.name(), judged, shown);
                case json -> desk.out().println(FindingsJson.of(loaded, shown));
                case sarif ->
                    desk.out().println(new SarifReport(loaded.name(), Main.VERSION, check.cards()).of(judged));
            }
            if (!quiet) {
                desk.notes(loaded.notes());
            }
            return judged.stream()
                            .anyMatch(one -> one.isTold()
                                    && failOn.includes(one.finding().severity()))
                    ? ExitCode.FOUND
                    : ExitCode.OK;
        }
    }
}
