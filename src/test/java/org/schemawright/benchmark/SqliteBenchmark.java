package org.schemawright.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.sqlite.SqliteEngine;
import org.schemawright.engine.sqlite.Terms;

/** What reading a database of SQLite takes of the processor, once the program is warm. */
final class SqliteBenchmark {
    private static final int WARMING = 15;
    private static final int RUNS = 9;

    private SqliteBenchmark() {}

    static void reading(int tables) throws Exception {
        var engine = new SqliteEngine();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try (Scratch scratch = engine.scratch(Terms.MAJOR);
                ScratchDatabase database = scratch.create()) {
            for (int i = 0; i < tables; i++) {
                for (String sql : statements(i)) {
                    database.run(sql);
                }
            }
            List<Long> taken = new ArrayList<>();
            for (int i = 0; i < WARMING + RUNS; i++) {
                long start = threads.getCurrentThreadCpuTime();
                engine.reader().read(database.catalog(), database.owner());
                if (i >= WARMING) {
                    taken.add(threads.getCurrentThreadCpuTime() - start);
                }
            }
            taken.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "reading %d tables of SQLite, warm: %.3f s of the processor%n",
                    tables,
                    taken.get(RUNS / 2) / 1e9);
        }
    }

    private static List<String> statements(int number) {
        String table = "t" + number;
        var statements = new ArrayList<String>();
        statements.add("""
            CREATE TABLE %s (
              id INTEGER PRIMARY KEY, a TEXT NOT NULL DEFAULT 'x', b VARCHAR(20) UNIQUE, c REAL CHECK (c > 0),
              d TEXT DEFAULT CURRENT_TIMESTAMP, e INTEGER REFERENCES t%d (id) ON DELETE CASCADE, f NUMERIC,
              g BLOB, h AS (a || b), CONSTRAINT k UNIQUE (a, c))
            """.formatted(table, Math.max(0, number - 1)));
        statements.add("CREATE INDEX i%d ON %s (e, a DESC) WHERE a <> ''".formatted(number, table));
        if (number % 3 == 0) {
            statements.add("CREATE VIEW v%d AS SELECT id, a FROM %s".formatted(number, table));
        }
        if (number % 5 == 0) {
            statements.add("CREATE TRIGGER g%d AFTER INSERT ON %s BEGIN UPDATE %s SET f = 1; END"
                    .formatted(number, table, table));
        }
        return statements;
    }
}
