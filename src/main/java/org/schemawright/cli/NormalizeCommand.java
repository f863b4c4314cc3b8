package org.schemawright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.schemawright.advise.normalize.DecidedDependency;
import org.schemawright.advise.normalize.ListWish;
import org.schemawright.advise.normalize.OnPurpose;
import org.schemawright.design.Decision;
import org.schemawright.design.Design;
import org.schemawright.engine.Engine;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.BatchNormalizer;
import org.schemawright.workspace.GuardDependency;
import org.schemawright.workspace.ImportSource;
import org.schemawright.workspace.JudgeSchema;
import org.schemawright.workspace.JudgeSchema.Judged;
import org.schemawright.workspace.JudgeSchema.Stated;
import org.schemawright.workspace.KeepDecisions;
import org.schemawright.workspace.KnownDependencies;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.LookAtRows;
import org.schemawright.workspace.Narrowing;
import org.schemawright.workspace.OpenTables;
import org.schemawright.workspace.ProposeRelations;
import org.schemawright.workspace.TakeApart;
import org.schemawright.workspace.TakeListsApart;
import org.schemawright.workspace.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges relations by their dependencies and proposes better ones. */
@Command(
        name = "normalize",
        mixinStandardHelpOptions = true,
        description =
                "Of a CSV file: the relations of which it looks like the join. Of a schema: the normal form of each"
                        + " table with the dependency that keeps it from the next, and what it could become.")
final class NormalizeCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", arity = "0..1", paramLabel = "SOURCE", description = "A CSV file or a schema.")
    @Nullable
    String source;

    @Parameters(index = "1..*", paramLabel = "CSV", description = "More CSV files: which of them refer to which.")
    List<String> more = new ArrayList<>();

    @Option(names = "--batch", description = "Answers JSON relations on standard input, one a line.")
    boolean batch;

    @Option(
            names = "--dependency",
            paramLabel = "A,B->C",
            description = "What is known of the one table that --table names (repeatable).")
    List<String> dependencies = new ArrayList<>();

    @Option(
            names = "--data",
            paramLabel = "CSV|URL",
            description = "Rows of the one table that --table names, to learn dependencies from: a file, or a database"
                    + " that has it.")
    @Nullable
    String data;

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description = "Writes a design in which that table is taken apart, to be planned: *.schemawright.json.")
    @Nullable
    Path into;

    @Option(names = "--form", paramLabel = "3nf|bcnf", description = "The form for --into (default: 3nf).")
    String form = "3nf";

    @Option(
            names = "--decide",
            paramLabel = "WORD",
            description = "Keeps in the design SOURCE what was decided on each --dependency: declared, accepted,"
                    + " rejected or only-in-this-data; or of the table that --table names: on-purpose.")
    @Nullable
    String decide;

    @Option(
            names = "--meaning",
            paramLabel = "SENTENCE",
            description = "What the dependency says or why the table is so, for --decide.")
    String meaning = "";

    @Option(names = "--owner", paramLabel = "NAME", description = "Who answers for it, for --decide on-purpose.")
    String owner = "";

    @Option(
            names = "--behind-view",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "NAME",
            description =
                    "For --into: the table's name becomes a view of all that it held, and what stays of the table is"
                            + " called NAME.")
    @Nullable
    String behindView;

    @Option(
            names = "--guard",
            description = "With --decide on-purpose: adds to the design what makes the engine keep each --dependency, a"
                    + " trigger or a check.")
    boolean guard;

    @Option(
            names = "--computed-by",
            paramLabel = "SQL",
            description = "For --guard: the expression that the dependent column equals.")
    @Nullable
    String computedBy;

    @Mixin
    ListOptions lists = new ListOptions();

    @Mixin
    TableOptions table = new TableOptions();

    @Mixin
    SourceOptions sources = new SourceOptions();

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
        String name = source;
        if (name == null) {
            throw new BadRequest("normalize needs a source: schemawright normalize SOURCE");
        }
        if (ProposeRelations.isTableFile(name)) {
            return more.isEmpty() ? propose(name) : relate(name);
        }
        if (!more.isEmpty()) {
            throw new BadRequest("several sources are several CSV files: " + Visible.text(name) + " is none");
        }
        try (Waiting _ = Waiting.start(desk, report.quiet, "Judging");
                Workbench bench = sources.open(desk);
                Loaded loaded = bench.load(name, sources.wanted(), Narrowing.NONE)) {
            return judge(bench, loaded, name);
        }
    }

    /** What is decided now counts at once. */
    private List<Decision> decisions(String name, Loaded loaded, KnownDependencies known) throws Exception {
        String word = decide;
        if (word == null) {
            known.declare(dependencies);
            return loaded.decisions();
        }
        if (meaning.isBlank()) {
            throw new BadRequest("--decide needs a sentence that says why: --meaning SENTENCE");
        }
        if (word.equals("on-purpose")) {
            Decision purpose = OnPurpose.decision(known.table(), meaning, owner);
            known.declare(dependencies);
            return KeepDecisions.in(name, List.of(purpose));
        }
        DecidedDependency.Answer answer = DecidedDependency.Answer.of(word.replace('-', ' '))
                .orElseThrow(() -> new BadRequest("--decide " + Visible.text(word)
                        + ": choose declared, accepted, rejected, only-in-this-data or on-purpose"));
        if (dependencies.isEmpty()) {
            throw new BadRequest("--decide " + word + " needs a dependency to decide on: --dependency \"a, b -> c\"");
        }
        return KeepDecisions.in(name, known.decided(dependencies, answer, meaning));
    }

    /** Several files, a table each: which refer to which. */
    private int relate(String first) throws Exception {
        var files = new ArrayList<String>(List.of(first));
        files.addAll(more);
        try (Waiting _ = Waiting.start(desk, report.quiet, "Searching")) {
            var written = new RowsReport(LookAtRows.inFiles(files, table.csv(), table.watch()));
            switch (report.format) {
                case text -> written.text(desk);
                case json -> desk.out().println(written.json());
            }
            return ExitCode.OK;
        }
    }

    private int propose(String file) throws Exception {
        try (Waiting _ = Waiting.start(desk, report.quiet, "Searching")) {
            var written = new RelationsReport(ProposeRelations.inFile(file, table.csv(), table.watch()));
            switch (report.format) {
                case text -> written.text(desk);
                case json -> desk.out().println(written.json());
            }
            return ExitCode.OK;
        }
    }

    private int judge(Workbench bench, Loaded loaded, String name) throws Exception {
        var known = new KnownDependencies(loaded.database(), sources.tables);
        String listed = lists.column;
        if (listed != null) {
            return takeListsApart(bench, loaded, known.table(), listed);
        }
        List<Decision> decided = decisions(name, loaded, known);
        if (guard) {
            return guard(bench, loaded.engine(), name, known);
        }
        String rows = data;
        if (rows != null) {
            known.learn(bench, rows, table.csv(), table.watch());
        }
        var judge = new JudgeSchema(loaded.database(), known.all(), decided);
        List<Judged> judged = judge.tables(known.tables());
        Path file = into;
        if (file != null) {
            Design apart = apart(judge, known.only(judged), loaded);
            ImportSource.into(file, new TakeApart(bench, loaded.engine()).checked(apart, loaded.database()));
        }
        var written = new JudgementReport(desk);
        Optional<RowsReport> seen = seen(bench, name, loaded, known);
        switch (report.format) {
            case text -> {
                written.text(judged);
                seen.ifPresent(rowsReport -> rowsReport.text(desk));
            }
            case json ->
                desk.out().println(written.json(judged, tree -> seen.ifPresent(rowsReport -> rowsReport.into(tree))));
        }
        if (!report.quiet) {
            desk.notes(loaded.notes());
        }
        return ExitCode.OK;
    }

    private Design apart(JudgeSchema judge, Judged judged, Loaded loaded) throws BadRequest {
        String name = behindView;
        return name == null
                ? judge.apart(judged, chosen(), loaded.lineage())
                : judge.apartBehindView(
                        judged.table(),
                        judge.parts(judged, chosen()),
                        name.isBlank() ? judge.nameBehindView(judged.table()) : name,
                        loaded.lineage(),
                        loaded.engine().dialect());
    }

    /** The design is read anew, since what was decided is in it now. */
    private int guard(Workbench bench, Engine engine, String name, KnownDependencies known) throws Exception {
        if (!"on-purpose".equals(decide) || dependencies.isEmpty()) {
            throw new BadRequest(
                    "--guard goes with --decide on-purpose, and with what is to be kept: --dependency \"a -> b\"");
        }
        for (Stated one : known.all().getOrDefault(known.table(), List.of())) {
            Design design = KeepDecisions.design(name);
            var wish = new GuardDependency.Wish(
                    known.table(), one.determinant(), one.dependent(), Optional.ofNullable(computedBy), meaning);
            GuardDependency.Guarded made =
                    GuardDependency.on(bench, engine, design.database()).in(design, wish);
            KeepDecisions.write(name, made.design());
            desk.out()
                    .println(Visible.text("guard of " + made.guard().text() + ": "
                            + String.join(
                                    ", ",
                                    made.guard().objects().stream()
                                            .map(ObjectRef::toString)
                                            .toList())
                            + (made.proved()
                                    ? "; on a scratch engine it refused a row that breaks it"
                                    : "; no row was found on a scratch engine that would break it")));
        }
        return ExitCode.OK;
    }

    private int takeListsApart(Workbench bench, Loaded loaded, ObjectRef of, String column) throws Exception {
        var taking = new TakeListsApart(loaded.database(), loaded.engine().dialect());
        ListWish wish = lists.wish(taking, loaded.database(), of, column);
        Design apart = taking.apart(of, wish, loaded.lineage(), loaded.decisions());
        Path file = into;
        if (file != null) {
            ImportSource.into(file, new TakeApart(bench, loaded.engine()).checked(apart, loaded.database()));
        }
        List<String> statements = taking.statements(loaded.engine(), apart);
        switch (report.format) {
            case text -> statements.forEach(desk.out()::println);
            case json -> desk.out().println(ListReport.json(apart.database(), of, wish, statements));
        }
        return ExitCode.OK;
    }

    /** What the rows say, where there are any. */
    private Optional<RowsReport> seen(Workbench bench, String name, Loaded loaded, KnownDependencies known)
            throws Exception {
        Optional<OpenTables> open = bench.rows(name);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        try (OpenTables tables = open.get()) {
            LookAtRows.Looked looked = LookAtRows.inDatabase(tables, loaded.database(), known.tables(), table.watch());
            if (!report.quiet) {
                looked.notes().forEach(note -> desk.say("note: " + note));
            }
            return Optional.of(new RowsReport(looked));
        }
    }

    private JudgeSchema.Form chosen() throws BadRequest {
        return switch (form) {
            case "3nf" -> JudgeSchema.Form.THIRD;
            case "bcnf" -> JudgeSchema.Form.BOYCE_CODD;
            default -> throw new BadRequest("--form " + form + ": choose 3nf or bcnf");
        };
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
