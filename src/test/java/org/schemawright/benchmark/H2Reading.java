package org.schemawright.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.schemawright.engine.Place;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScriptSplitter.Piece;
import org.schemawright.engine.ScriptStatement;
import org.schemawright.engine.h2.H2Engine;
import org.schemawright.engine.h2.script.H2Splitter;

/** How long reading a wide schema of H2 takes with a warm JVM, beside the statements that it sends. */
public final class H2Reading {
    private H2Reading() {}

    /** Arguments: how many tables. */
    public static void main(String[] arguments) throws Exception {
        int tables = Integer.parseInt(arguments[0]);
        var engine = new H2Engine();
        try (Scratch scratch = engine.scratch(2);
                ScratchDatabase database = scratch.create()) {
            long start = System.nanoTime();
            database.load(statements(tables));
            System.out.printf(Locale.ROOT, "made %d tables in %.2f s%n", tables, seconds(start));
            var sent = new SentStatements();
            engine.reader().read(sent.noting(database.catalog()), database.owner());
            List<String> queries = Stream.of(sent.script().split(";\n"))
                    .filter(query -> query.startsWith("SELECT"))
                    .toList();
            var times =
                    Stopwatch.inTurn(10, 9, () -> engine.reader().read(database.catalog(), database.owner()), () -> {
                        int rows = 0;
                        try (var statement = database.catalog().createStatement()) {
                            for (String query : queries) {
                                try (var result = statement.executeQuery(query)) {
                                    while (result.next()) {
                                        rows++;
                                    }
                                }
                            }
                        }
                        return rows;
                    });
            System.out.printf(
                    Locale.ROOT,
                    "reading %d tables of H2, warm: %.3f s against %.3f s for its %d statements alone%n",
                    tables,
                    times.get(0).median(),
                    times.get(1).median(),
                    queries.size());
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static List<ScriptStatement> statements(int tables) throws Exception {
        var script = new StringBuilder("CREATE DOMAIN AMOUNT AS NUMERIC(12, 2) CHECK (VALUE >= 0);\n");
        for (int i = 1; i <= tables; i++) {
            script.append(
                    ("CREATE TABLE T%d (ID BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, CODE VARCHAR(20) NOT NULL"
                        + " UNIQUE, NAME VARCHAR DEFAULT 'none' NOT NULL, STATE ENUM('new', 'done') DEFAULT 'new',"
                        + " PRICE AMOUNT, PARENT BIGINT, BORN DATE, SEEN TIMESTAMP WITH TIME ZONE DEFAULT"
                        + " CURRENT_TIMESTAMP, NOTES JSON, TAGS VARCHAR(20) ARRAY, RATIO DOUBLE PRECISION, TOTAL"
                        + " NUMERIC(14, 2) AS (PRICE * 2), CHECK (BORN > DATE '1900-01-01'));\n"
                        + "CREATE INDEX T%d_NAME ON T%d (NAME, BORN DESC);\n"
                        + "COMMENT ON TABLE T%d IS 'table';\n")
                            .formatted(i, i, i, i));
            if (i > 1) {
                script.append("ALTER TABLE T%d ADD FOREIGN KEY (PARENT) REFERENCES T%d ON DELETE CASCADE;\n"
                        .formatted(i, i / 2));
            }
            if (i % 10 == 0) {
                script.append(
                        "CREATE VIEW V%d AS SELECT ID, NAME, PRICE FROM T%d WHERE STATE = 'new';\n".formatted(i, i));
            }
        }
        return new H2Splitter()
                .split(script.toString(), "wide").stream()
                        .map(Piece::statement)
                        .map(statement -> new ScriptStatement(statement.sql(), new Place("wide", 1, 1)))
                        .toList();
    }
}
