package org.schemawright.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.schemawright.app.common.Opening;
import org.schemawright.app.connect.ReadDatabase;
import org.schemawright.cli.LiveServer;
import org.schemawright.connect.Connector;
import org.schemawright.connect.Prompt;
import org.schemawright.connect.Surroundings;
import org.schemawright.layout.Cancellation;
import org.schemawright.source.ScriptOptions;
import org.schemawright.workspace.CompareBenchmark;
import org.schemawright.workspace.Engines;
import org.schemawright.workspace.ScratchShelf;
import org.schemawright.workspace.Workbench;

/** How long it takes until a database in use stands on a diagram; with how many tables is the first argument. */
final class OpenLiveBenchmark {
    private OpenLiveBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int tables = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        var around = new Surroundings(
                Map.of("PGPASSWORD", "hunter2"), Path.of("/nonexistent"), "ann", Surroundings.FileSystemKind.POSIX);
        try (var server = new LiveServer(18);
                var bench = new Workbench(
                        Engines.known(),
                        new ScratchShelf(),
                        around,
                        new Connector(around, Prompt.NOBODY),
                        ScriptOptions.SCHEMA_ONLY)) {
            String address = server.database("shop", CompareBenchmark.script(tables, false));
            for (int round = 0; round < 2; round++) {
                ReadDatabase read =
                        timed("read " + tables + " tables", () -> ReadDatabase.read(bench, address, Set.of()));
                timed("lay out", () -> Opening.arranged(read.design(), read.notes(), Cancellation.NEVER));
            }
        }
        System.exit(0);
    }

    private static <T> T timed(String what, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        System.out.printf("%-26s %6d ms%n", what, (System.nanoTime() - start) / 1_000_000);
        return result;
    }
}
