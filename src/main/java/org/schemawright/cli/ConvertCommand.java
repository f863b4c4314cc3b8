package org.schemawright.cli;

import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.schemawright.convert.Remark;
import org.schemawright.engine.Engine;
import org.schemawright.model.Visible;
import org.schemawright.source.SourceAddress;
import org.schemawright.store.SafeFile;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.ConvertSource;
import org.schemawright.workspace.ConvertSource.Converted;
import org.schemawright.workspace.ExportSource;
import org.schemawright.workspace.ImportSource;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Says a schema of one engine as one of another. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Writes a schema as another engine's, tried there, with a list of all that is not as it was.")
final class ConvertCommand implements Callable<Integer> {
    private static final int VERSION = 1;

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "The schema to convert.")
    String source = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "ENGINE",
            description = "The engine to convert to: postgresql, sqlite or h2.")
    String to = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the schema goes, as SQL or as a design (*.schemawright.json); standard output without"
                    + " it.")
    @Nullable
    Path file;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "Where the rows of a database in use go, as SQL for the other engine that counts them at its"
                    + " end.")
    @Nullable
    Path data;

    @Mixin
    SourceOptions sources = new SourceOptions();

    @Mixin
    ReportOptions report = new ReportOptions();

    ConvertCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Path schema = file;
        Path rows = data;
        for (Path wanted : new Path[] {schema, rows}) {
            if (wanted != null) {
                OutputFile.checkApart(source, wanted);
            }
        }
        if (schema != null && schema.equals(rows)) {
            throw new BadRequest("schema and rows go into two files: give --data another name");
        }
        try (Waiting _ = Waiting.start(desk, report.quiet, "Converting");
                Workbench bench = sources.open(desk)) {
            Engine engine = bench.engines().byId(to);
            try (Loaded loaded = bench.load(source, sources.wanted(), sources.narrowing())) {
                if (loaded.engine().id().equals(engine.id())) {
                    throw new BadRequest(Visible.text(source) + " is of " + engine.title() + " already");
                }
                var conversion = new ConvertSource(bench);
                try (Converted converted = conversion.convert(loaded, engine)) {
                    long copied = rows == null ? 0 : copy(conversion, loaded, converted, rows);
                    write(bench, converted, schema);
                    if (rows != null) {
                        desk.out().println(Visible.text(rows + ": " + copied + " rows of " + loaded.name()));
                    }
                    if (!report.quiet) {
                        desk.notes(loaded.notes());
                    }
                }
            }
        }
        return ExitCode.OK;
    }

    private static long copy(ConvertSource conversion, Loaded loaded, Converted converted, Path file) throws Exception {
        Path folder = file.toAbsolutePath().getParent();
        Path made = Files.createTempFile(folder, ".rows", ".sql");
        try {
            long copied;
            try (BufferedWriter script = Files.newBufferedWriter(made, StandardCharsets.UTF_8)) {
                copied = conversion.rows(loaded, converted, script);
            }
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
            return copied;
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private void write(Workbench bench, Converted converted, @Nullable Path schema) throws Exception {
        List<Remark> remarks = converted.remarks();
        String text = new ExportSource(bench).statements(converted.loaded());
        if (schema != null) {
            if (schema.toString().endsWith(SourceAddress.DESIGN_ENDING)) {
                ImportSource.into(schema, ImportSource.design(converted.loaded()));
            } else {
                SafeFile.write(schema, (head(remarks) + text).getBytes(StandardCharsets.UTF_8));
            }
        }
        switch (report.format) {
            case text -> {
                if (schema == null) {
                    desk.out().print(head(remarks) + text);
                } else {
                    desk.out()
                            .println(Visible.text(
                                    schema + ": " + converted.loaded().name()));
                    remarks.forEach(remark -> desk.out().println(line(remark)));
                }
            }
            case json -> desk.out().println(json(converted, text));
        }
    }

    private static String head(List<Remark> remarks) {
        var head = new StringBuilder();
        remarks.forEach(remark -> head.append("-- ").append(line(remark)).append('\n'));
        return head.append(remarks.isEmpty() ? "" : "\n").toString();
    }

    private static String line(Remark remark) {
        return Visible.text(
                (remark.sort() == Remark.Sort.LOST ? "lost: " : "trap: ") + remark.object() + " " + remark.what());
    }

    private String json(Converted converted, String sql) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", "schemawright-conversion").put("version", VERSION);
        tree.put("source", converted.loaded().name()).put("engine", to).put("sql", sql);
        ArrayNode remarks = tree.putArray("remarks");
        converted
                .remarks()
                .forEach(remark -> remarks.addObject()
                        .put("object", remark.object().toString())
                        .put("sort", remark.sort().name().toLowerCase(Locale.ROOT))
                        .put("what", remark.what()));
        return Json.text(tree);
    }
}
