package org.schemawright.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.schemawright.change.Differ;
import org.schemawright.cli.LiveServer;
import org.schemawright.engine.postgresql.PostgresqlEngine;
import org.schemawright.model.Database;

/**
 * What the program takes against what the engine's own client takes for the same statements, in one run: reading with
 * a warm JVM, a diff of two databases, a cold fingerprint and a cold diff of two scripts.
 */
public final class Benchmarks {
    private static final String PASSWORD = "hunter2";

    private final PostgresqlEngine engine = new PostgresqlEngine();
    private final Path program;
    private final Path folder;

    private Benchmarks(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /**
     * Arguments: the folder of the distribution, then how many tables; with "read" as third only reading is measured,
     * with "sqlite" only that of SQLite.
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 2 && arguments[2].equals("sqlite")) {
            SqliteBenchmark.reading(Integer.parseInt(arguments[1]));
            return;
        }
        var benchmarks = new Benchmarks(Path.of(arguments[0]), Files.createTempDirectory("benchmark"));
        int tables = Integer.parseInt(arguments[1]);
        boolean all = arguments.length < 3;
        try (var server = new LiveServer(18)) {
            String one = server.database("one", "");
            server.commands("one", WideSchema.script(tables, 0));
            benchmarks.reading(one, tables);
            if (all) {
                String two = server.database("two", "");
                server.commands("two", WideSchema.script(tables, 50));
                benchmarks.difference(one, two, tables);
                benchmarks.fingerprint(one, tables);
                benchmarks.scripts();
            }
        }
    }

    private void reading(String url, int tables) throws Exception {
        Path script = sent(url);
        var times = Stopwatch.inTurn(
                tables > 2000 ? 1 : 4, tables > 2000 ? 3 : 7, () -> read(url), () -> psql(url, script));
        print("reading %d tables, warm".formatted(tables), times);
    }

    private void difference(String one, String two, int tables) throws Exception {
        var times = Stopwatch.inTurn(
                2, 5, () -> Differ.diff(read(one), read(two)).size(), () -> List.of(read(one), read(two)));
        print("diff of two databases of %d tables, warm, against reading both".formatted(tables), times);
    }

    private void fingerprint(String url, int tables) throws Exception {
        Path script = sent(url);
        var times = Stopwatch.inTurn(1, 5, () -> program("fingerprint", url), () -> psql(url, script));
        print("cold fingerprint of %d tables".formatted(tables), times);
        System.out.printf(
                Locale.ROOT,
                "  the bar, 5 times and 0.6 s: %.2f s%n",
                5 * times.get(1).median() + 0.6);
    }

    private void scripts() throws Exception {
        Path one = Files.writeString(folder.resolve("one.sql"), "CREATE TABLE a (id int PRIMARY KEY);");
        Path two = Files.writeString(folder.resolve("two.sql"), "CREATE TABLE a (id int PRIMARY KEY, name text);");
        var times = Stopwatch.inTurn(
                1, 5, () -> program("diff", one.toString(), two.toString()), () -> program("--version"));
        print("cold diff of two scripts, against a start that does nothing", times);
    }

    private Database read(String url) throws Exception {
        try (Connection idle = connect(url);
                Connection working = connect(url)) {
            return engine.liveReader(idle).read(working, "").database();
        }
    }

    /** The statements of one reading as a script. */
    private Path sent(String url) throws Exception {
        var sent = new SentStatements();
        try (Connection connection = connect(url)) {
            engine.reader().read(sent.noting(connection), "");
        }
        return Files.writeString(folder.resolve("statements.sql"), sent.script());
    }

    private static Connection connect(String url) throws Exception {
        Connection connection = DriverManager.getConnection("jdbc:" + url.replace("ann@", ""), "ann", PASSWORD);
        connection.setAutoCommit(false);
        return connection;
    }

    private int psql(String url, Path script) throws IOException, InterruptedException {
        return run(List.of("psql", "-X", "-q", "-At", "-f", script.toString(), url));
    }

    private int program(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(program.resolve("bin/schemawright").toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PGPASSWORD", PASSWORD);
        int code = builder.start().waitFor();
        if (code > 1) {
            throw new IOException(command.getFirst() + " ended with " + code);
        }
        return code;
    }

    private static void print(String what, List<Stopwatch> times) {
        System.out.printf(
                Locale.ROOT,
                "%s: %.3f s against %.3f s, %.2f times%n",
                what,
                times.get(0).median(),
                times.get(1).median(),
                times.get(0).median() / times.get(1).median());
    }
}
