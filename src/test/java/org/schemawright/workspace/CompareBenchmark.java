package org.schemawright.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import org.schemawright.change.Differ;
import org.schemawright.cli.LiveServer;
import org.schemawright.design.Design;
import org.schemawright.engine.Strategy;
import org.schemawright.model.ObjectRef;

/** How long it takes to compare a design with a database in use, and to plan and prove what was chosen. */
public final class CompareBenchmark {
    private CompareBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int tables = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        try (var server = new LiveServer(18);
                var bench = LiveServer.bench()) {
            Path file = Files.createTempFile("large", ".sql");
            Files.writeString(file, script(tables, false));
            String address = server.database("shop", script(tables, false));
            Files.writeString(file, script(tables, true));
            Design design;
            try (Loaded loaded = timed("load script", () -> bench.load(file.toString(), Wanted.ANY, Narrowing.NONE))) {
                design = ImportSource.design(loaded);
            }
            for (int round = 0; round < 3; round++) {
                try (Loaded live = timed("read live", () -> bench.load(address, Wanted.ANY, Narrowing.NONE))) {
                    System.out.println(live.database().objects().size());
                }
                Sides sides = timed("load both", () -> bench.load(address, "design", design, Narrowing.NONE));
                Compared compared =
                        timed("compare", () -> Compared.of(sides, org.schemawright.change.Lineage.NONE, Set.of()));
                System.out.println(compared.changes().size() + " changes");
                Directions none = Directions.all(compared, Direction.LEFT);
                for (int i = 0; i < 3; i++) {
                    var some = new ArrayList<ObjectRef>();
                    compared.changes().stream()
                            .filter(Differ::planned)
                            .skip(i)
                            .limit(5)
                            .forEach(change -> some.add(change.subject()));
                    Directions chosen = none.choose(some, Direction.TO_DATABASE).directions();
                    var target = new ChosenTarget(bench, compared, chosen);
                    timed("target", target::sides);
                    var preview = timed(
                            "plan and proof",
                            () -> new PreviewMigration(bench).preview(compared, chosen, Strategy.ONLINE));
                    Prepared prepared = preview.prepared();
                    System.out.println(preview.objects() + " objects, "
                            + prepared.migration().up().steps().size() + " steps, " + prepared.proved());
                }
                sides.close();
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

    public static String script(int tables, boolean changed) {
        var text = new StringBuilder();
        for (int i = 0; i < tables; i++) {
            text.append("CREATE TABLE t").append(i).append(" (id bigint PRIMARY KEY, name varchar(80) NOT NULL");
            text.append(", made timestamptz DEFAULT now(), amount numeric(10,2), note text, state integer");
            text.append(", code varchar(")
                    .append(changed && i % 200 == 3 ? 40 : 20)
                    .append(")");
            if (changed && i % 300 == 5) {
                text.append(", extra text");
            }
            text.append(", parent bigint");
            if (i > 0) {
                text.append(" REFERENCES t").append(i / 2);
            }
            text.append(");\nCREATE INDEX t")
                    .append(i)
                    .append("_made ON t")
                    .append(i)
                    .append(" (made);\n");
            if (i % 10 == 0) {
                text.append("CREATE VIEW v")
                        .append(i)
                        .append(" AS SELECT id, name FROM t")
                        .append(i)
                        .append(" WHERE state > 0;\n");
            }
        }
        return text.toString();
    }
}
