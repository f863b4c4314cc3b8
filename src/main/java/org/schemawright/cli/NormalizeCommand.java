package org.schemawright.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.BatchNormalizer;
import org.schemawright.workspace.ProposeRelations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges relations by their dependencies and proposes better ones. */
@Command(
        name = "normalize",
        mixinStandardHelpOptions = true,
        description = "Judges relations by their dependencies and proposes better ones.")
final class NormalizeCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", arity = "0..1", paramLabel = "SOURCE", description = "A CSV file.")
    @Nullable
    String source;

    @Option(names = "--batch", description = "Answers JSON relations on standard input, one a line.")
    boolean batch;

    @Mixin
    TableOptions table = new TableOptions();

    @Mixin
    ReportOptions report = new ReportOptions();

    NormalizeCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        if (batch) {
            return answerAll();
        }
        String file = source;
        if (file == null) {
            throw new BadRequest("normalize needs a source: schemawright normalize SOURCE");
        }
        try (Waiting _ = Waiting.start(desk, report.quiet, "Searching")) {
            var written = new RelationsReport(ProposeRelations.inFile(file, table.csv(), table.watch()));
            switch (report.format) {
                case text -> written.text(desk);
                case json -> desk.out().println(written.json());
            }
            return ExitCode.OK;
        }
    }

    private int answerAll() throws Exception {
        var normalizer = new BatchNormalizer();
        var lines = new RequestLines(desk.in());
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().isBlank()) {
                desk.out().print(normalizer.answer(line.get()) + "\n");
                desk.out().flush();
            }
        }
        return ExitCode.OK;
    }
}
