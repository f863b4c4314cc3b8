package org.schemawright.workspace;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schemawright.connect.UnreachableDatabase;
import org.schemawright.engine.ScriptWriter;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.source.SourceProblem;

/**
 * How the tables and indexes of a database in use are used, as its engine counts its own work. Nothing of it is an
 * estimate of ours.
 *
 * @param tables the largest first
 * @param since  when counting began, as the engine says; empty where it does not
 */
public record ObservedUse(List<TableUse> tables, Optional<String> since) {
    private static final Comparator<TableUse> LARGEST_FIRST = Comparator.comparingLong(
                    (TableUse use) -> -(use.bytes() + use.indexBytes()))
            .thenComparing(TableUse::table);

    public ObservedUse {
        tables = List.copyOf(tables);
    }

    /**
     * One table. Sizes are in bytes, the rest are counts.
     *
     * @param wholeReads how often all of it was read, which gave {@code rowsInWholeReads} rows together
     * @param indexReads how often it was read by an index
     * @param written    rows inserted, changed and deleted
     * @param dead       rows that are no more and still take room
     * @param sampled    whether the engine ever looked at its rows to plan by
     */
    public record TableUse(
            ObjectRef table,
            long rows,
            long bytes,
            long indexBytes,
            long wholeReads,
            long rowsInWholeReads,
            long indexReads,
            long written,
            long dead,
            boolean sampled,
            List<IndexUse> indexes) {
        public TableUse {
            indexes = List.copyOf(indexes);
        }
    }

    /** @param rule whether it is there to refuse rows, and so of use without being read */
    public record IndexUse(String name, long bytes, long reads, boolean rule) {}

    /** Empty where there is no database in use, or its engine counts nothing. */
    public static Optional<ObservedUse> of(Loaded source)
            throws UnreachableDatabase, SourceProblem, SQLException, IOException {
        ScriptWriter scripts = source.engine().scripts();
        Optional<String> tableUse = scripts.tableUse();
        Optional<String> indexUse = scripts.indexUse();
        if (source.rows().isEmpty() || tableUse.isEmpty() || indexUse.isEmpty()) {
            return Optional.empty();
        }
        var indexes = new HashMap<ObjectRef, List<IndexUse>>();
        var tables = new ArrayList<TableUse>();
        var since = new ArrayList<String>();
        try (LiveRows.Session session = source.rows().get().open()) {
            session.preflight()
                    .each(
                            indexUse.get(),
                            row -> indexes.computeIfAbsent(table(row), _ -> new ArrayList<>())
                                    .add(new IndexUse(text(row, 2), number(row, 3), number(row, 4), truth(row, 5))));
            session.preflight().each(tableUse.get(), row -> {
                tables.add(use(row, indexes));
                row.get(11).ifPresent(since::add);
            });
        }
        tables.sort(LARGEST_FIRST);
        return Optional.of(new ObservedUse(tables, since.stream().findFirst()));
    }

    private static TableUse use(List<Optional<String>> row, Map<ObjectRef, List<IndexUse>> indexes) {
        List<IndexUse> own = indexes.getOrDefault(table(row), List.of());
        return new TableUse(
                table(row),
                number(row, 2),
                number(row, 3),
                number(row, 4),
                number(row, 5),
                number(row, 6),
                number(row, 7),
                number(row, 8),
                number(row, 9),
                truth(row, 10),
                own.stream().sorted(Comparator.comparing(IndexUse::name)).toList());
    }

    private static ObjectRef table(List<Optional<String>> row) {
        return ObjectRef.of(Kind.TABLE, text(row, 0), text(row, 1));
    }

    private static String text(List<Optional<String>> row, int column) {
        return row.get(column).orElse("");
    }

    private static long number(List<Optional<String>> row, int column) {
        return row.get(column).map(Long::parseLong).orElse(0L);
    }

    private static boolean truth(List<Optional<String>> row, int column) {
        return row.get(column).filter("t"::equals).isPresent();
    }
}
