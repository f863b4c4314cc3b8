package org.schemawright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.schemawright.advise.normalize.ListWish;
import org.schemawright.design.Decision;
import org.schemawright.design.Design;
import org.schemawright.discover.Watch;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.BatchNormalizer;
import org.schemawright.workspace.JudgeSchema;
import org.schemawright.workspace.JudgeSchema.Judged;
import org.schemawright.workspace.KnownDependencies;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.LookAtRows;
import org.schemawright.workspace.LookAtRows.InTable;
import org.schemawright.workspace.Narrowing;
import org.schemawright.workspace.OpenTables;
import org.schemawright.workspace.ProposeRelations;
import org.schemawright.workspace.TakeListsApart;
import org.schemawright.workspace.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges relations by their dependencies and proposes better ones. */
@Command(
        name = "normalize",
        mixinStandardHelpOptions = true,
        description =
                "Of a CSV file: the relations of which it looks like the join. Of a schema: the normal form of each"
                        + " table with the dependency that keeps it from the next, and what it could become.")
final class NormalizeCommand implements Callable<Integer> {
    private static final Set<String> OF_A_FILE = Set.of(
            "--no-header",
            "--separator",
            "--encoding",
            "--null",
            "--null-unequal",
            "--max-determinant",
            "--time-limit");

    private final Desk desk;
    private final Interrupt interrupt;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "SOURCE", description = "A CSV file or a schema.")
    @Nullable
    String source;

    @Parameters(index = "1..*", paramLabel = "CSV", description = "More CSV files: which of them refer to which.")
    List<String> more = new ArrayList<>();

    @Option(names = "--batch", description = "Answers JSON relations on standard input, one a line.")
    boolean batch;

    @Option(
            names = "--data",
            paramLabel = "CSV|URL",
            description = "Rows of the one table that --table names, to learn dependencies from: a file, or a database"
                    + " that has it.")
    @Nullable
    String data;

    @Mixin
    DecisionOptions deciding = new DecisionOptions();

    @Mixin
    ApartOptions taking = new ApartOptions();

    @Mixin
    ListOptions lists = new ListOptions();

    @Mixin
    TableOptions table = new TableOptions();

    @Mixin
    SourceOptions sources = new SourceOptions();

    @Mixin
    ReportOptions report = new ReportOptions();

    NormalizeCommand(Desk desk, Interrupt interrupt) {
        this.desk = desk;
        this.interrupt = interrupt;
    }

    @Override
    public Integer call() throws Exception {
        var given = new FittingOptions(
                Optional.ofNullable(spec).orElseThrow().commandLine().getParseResult());
        String name = source;
        if (batch) {
            if (name != null) {
                throw new BadRequest(
                        "--batch reads relations from standard input; leave " + Visible.text(name) + " out");
            }
            given.only("--batch, which reads relations from standard input", Set.of("--batch"));
            RequestLines.answer(
                    desk, new BatchNormalizer()::answer, "{\"id\":null,\"error\":\"the line is not UTF-8\"}");
            return ExitCode.OK;
        }
        if (name == null) {
            throw new BadRequest("normalize needs a source: schemawright normalize SOURCE");
        }
        boolean file = ProposeRelations.isTableFile(name);
        check(given, name, file);
        Watch limit = interrupt.watch(table.watch());
        try (Waiting waiting = Waiting.start(desk, report.quiet, file ? "Searching" : "Judging")) {
            Watch watch = waiting.showing(limit);
            if (file) {
                var files = new ArrayList<String>(List.of(name));
                files.addAll(more);
                new FileRelations(desk, table, report, watch).tell(files);
                return ExitCode.OK;
            }
            try (Workbench bench = sources.open(desk);
                    Loaded loaded = bench.load(name, sources.wanted(), Narrowing.NONE)) {
                return judge(bench, loaded, name, watch);
            }
        }
    }

    private void check(FittingOptions given, String name, boolean file) throws BadRequest {
        int _ = table.most();
        if (file) {
            given.only("a file of rows", OF_A_FILE);
        } else if (!more.isEmpty()) {
            throw new BadRequest("several sources are several CSV files: " + Visible.text(name) + " is none");
        } else {
            given.without("a schema", Set.of("--approximate"));
            if (data == null) {
                given.without("a schema without --data", FittingOptions.OF_FILES);
                given.without("a schema without --data", Set.of("--max-determinant"));
            }
        }
    }

    private int judge(Workbench bench, Loaded loaded, String name, Watch watch) throws Exception {
        var known = new KnownDependencies(loaded.database(), sources.tables);
        String listed = lists.column;
        if (listed != null) {
            return takeListsApart(bench, loaded, known.table(), listed);
        }
        List<Decision> decided = deciding.decisions(name, loaded, known);
        if (deciding.guard) {
            deciding.guard(desk, bench, loaded.engine(), name, known);
            return ExitCode.OK;
        }
        String rows = data;
        if (rows != null) {
            known.learn(bench, rows, table.csv(), table.most(), watch);
        }
        var judge = new JudgeSchema(loaded.database(), known.all(), decided);
        List<Judged> judged = judge.tables(known.tables());
        taking.write(bench, loaded, () -> taking.apart(judge, known.only(judged), loaded));
        var written = new JudgementReport(desk);
        Optional<RowsReport> seen = seen(bench, name, loaded, known, watch);
        List<InTable> shapes = LookAtRows.withoutRows(
                loaded.database(),
                judged.stream()
                        .filter(one -> one.purpose().isEmpty())
                        .map(Judged::table)
                        .toList());
        switch (report.format) {
            case text -> {
                written.text(judged);
                seen.ifPresentOrElse(one -> one.text(desk), () -> RowsReport.text(shapes, desk));
            }
            case json ->
                desk.out()
                        .println(written.json(
                                judged,
                                tree -> seen.ifPresentOrElse(
                                        one -> one.into(tree), () -> RowsReport.into(shapes, tree))));
        }
        if (!report.quiet) {
            desk.notes(loaded.notes());
        }
        return ExitCode.OK;
    }

    private int takeListsApart(Workbench bench, Loaded loaded, ObjectRef of, String column) throws Exception {
        var takingApart = new TakeListsApart(loaded.database(), loaded.engine().dialect());
        ListWish wish = lists.wish(takingApart, loaded.database(), of, column);
        Design apart = takingApart.apart(of, wish, loaded.lineage(), loaded.decisions());
        taking.write(bench, loaded, () -> apart);
        List<String> statements = takingApart.statements(loaded.engine(), apart);
        switch (report.format) {
            case text -> statements.forEach(desk.out()::println);
            case json -> desk.out().println(ListReport.json(apart.database(), of, wish, statements));
        }
        return ExitCode.OK;
    }

    /** What the rows say, where there are any. */
    private Optional<RowsReport> seen(Workbench bench, String name, Loaded loaded, KnownDependencies known, Watch watch)
            throws Exception {
        Optional<OpenTables> open = bench.rows(name);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        try (OpenTables tables = open.get()) {
            LookAtRows.Looked looked = LookAtRows.inDatabase(tables, loaded.database(), known.tables(), watch);
            if (!report.quiet) {
                looked.notes().forEach(note -> desk.say("note: " + note));
            }
            return Optional.of(new RowsReport(looked));
        }
    }
}
