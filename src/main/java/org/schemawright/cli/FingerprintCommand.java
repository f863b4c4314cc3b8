package org.schemawright.cli;

import java.util.concurrent.Callable;
import org.schemawright.change.Fingerprint;
import org.schemawright.change.Scope;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Narrowing;
import org.schemawright.workspace.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A stable hash of a schema. */
@Command(
        name = "fingerprint",
        mixinStandardHelpOptions = true,
        description =
                "Writes a hash that is the same as long as the schema is the same, and the narrowing options are.")
final class FingerprintCommand implements Callable<Integer> {
    private static final int VERSION = 1;

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "The schema.")
    String source = "";

    @Mixin
    SourceOptions sources = new SourceOptions();

    @Mixin
    ReportOptions report = new ReportOptions();

    FingerprintCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Narrowing narrowing = sources.narrowing();
        try (Waiting _ = Waiting.start(desk, report.quiet, "Reading");
                Workbench bench = sources.open(desk);
                Loaded loaded = bench.load(source, sources.wanted(), Narrowing.NONE)) {
            Scope scope = narrowing.in(loaded.engine().naming(), loaded.database());
            Fingerprint fingerprint = Fingerprint.of(loaded.database(), scope, sources.ignored());
            switch (report.format) {
                case text -> desk.out().println(fingerprint);
                case json -> desk.out().println(json(loaded, fingerprint));
            }
            if (!report.quiet) {
                desk.notes(loaded.notes());
            }
            return ExitCode.OK;
        }
    }

    private static String json(Loaded loaded, Fingerprint fingerprint) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", "schemawright-fingerprint").put("version", VERSION);
        tree.put("source", loaded.name()).put("fingerprint", fingerprint.toString());
        tree.put("engine", loaded.database().version().engine());
        tree.put("major", loaded.database().version().major());
        tree.put("hash", fingerprint.hash());
        loaded.notes().forEach(tree.putArray("notes")::add);
        return Json.text(tree);
    }
}
