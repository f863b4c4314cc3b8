package org.schemawright.app;

import java.util.Set;
import java.util.concurrent.Callable;
import org.schemawright.app.common.Opening;
import org.schemawright.app.connect.ReadDatabase;
import org.schemawright.cli.LiveServer;
import org.schemawright.layout.Cancellation;
import org.schemawright.workspace.CompareBenchmark;

/** How long it takes until a database in use stands on a diagram; with how many tables is the first argument. */
final class OpenLiveBenchmark {
    private OpenLiveBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int tables = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        try (var server = new LiveServer(18);
                var bench = LiveServer.bench()) {
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
