package org.schemawright.workspace;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schemawright.connect.UnreachableDatabase;
import org.schemawright.model.ObjectRef;
import org.schemawright.source.SourceProblem;

/** How large the tables of a database in use are, as its engine last counted them. */
public record TableSizes(Map<List<String>, Size> byName) {
    public static final TableSizes NONE = new TableSizes(Map.of());
    private static final int ROWS = 2;
    private static final int BYTES = 3;

    public TableSizes {
        byName = Map.copyOf(byName);
    }

    /** @param bytes without indexes */
    public record Size(long rows, long bytes) {}

    /** Empty where there is no database in use, or it does not tell. */
    public static TableSizes of(Loaded source) throws UnreachableDatabase, SourceProblem {
        Optional<LiveRows> rows = source.rows();
        Optional<String> query = source.engine().scripts().tableSizes();
        if (rows.isEmpty() || query.isEmpty()) {
            return NONE;
        }
        var sizes = new HashMap<List<String>, Size>();
        try (LiveRows.Session session = rows.get().open()) {
            session.preflight()
                    .each(
                            query.get(),
                            row -> sizes.put(
                                    List.of(row.get(0).orElseThrow(), row.get(1).orElseThrow()),
                                    new Size(number(row.get(ROWS)), number(row.get(BYTES)))));
        } catch (SQLException | IOException e) {
            return NONE;
        }
        return new TableSizes(sizes);
    }

    private static long number(Optional<String> text) {
        return text.map(Long::parseLong).orElse(0L);
    }

    public Optional<Size> of(ObjectRef table) {
        return table.path().size() < 2
                ? Optional.empty()
                : Optional.ofNullable(byName.get(table.path().subList(0, 2)));
    }
}
