package org.schemawright.engine.sqlite.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.engine.sqlite.TableParts;
import org.schemawright.model.Constraint;
import org.schemawright.model.Database;

/** Fills one table row by row. */
final class TableFilling {
    private static final int CANDIDATES = 120;
    private static final int HOPELESS = 60;

    private final ScratchDatabase scratch;
    private final TableParts table;
    private final Database model;
    private final int wanted;

    TableFilling(ScratchDatabase scratch, TableParts table, Database model, int wanted) {
        this.scratch = scratch;
        this.table = table;
        this.model = model;
        this.wanted = wanted;
    }

    /** How many rows it was given. */
    int fill(Optional<OtherRules> rules) throws SQLException {
        int taken = 0;
        var candidates = new Candidates(table, targets());
        for (int number = 0; number < CANDIDATES && taken < wanted; number++) {
            if (number == HOPELESS && taken == 0) {
                return 0;
            }
            Map<String, String> row = candidates.row(number);
            if (rules.isPresent() && !rules.get().takes(table.ref(), row)) {
                continue;
            }
            taken += put(row) ? 1 : 0;
            if (taken == 1 || taken == 2) {
                candidates = new Candidates(table, targets());
            }
        }
        return taken;
    }

    private boolean put(Map<String, String> row) {
        try {
            scratch.run("INSERT INTO " + Quote.relation(table.ref()) + Candidates.values(row));
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private Map<Constraint.ForeignKey, List<List<String>>> targets() throws SQLException {
        var targets = new LinkedHashMap<Constraint.ForeignKey, List<List<String>>>();
        for (Constraint.ForeignKey reference : table.references()) {
            targets.put(reference, rows(reference));
        }
        return targets;
    }

    private List<List<String>> rows(Constraint.ForeignKey reference) throws SQLException {
        Optional<TableParts> parent = TableParts.of(reference.target(), model);
        List<String> columns = reference.targetColumns().isEmpty()
                ? parent.flatMap(TableParts::primaryKey)
                        .map(Constraint.PrimaryKey::columns)
                        .orElse(List.of())
                : reference.targetColumns();
        var rows = new ArrayList<List<String>>();
        if (parent.isEmpty() || columns.size() != reference.columns().size()) {
            return rows;
        }
        String names = columns.stream()
                .map(column -> "quote(" + Quote.quoted(column) + ")")
                .collect(Collectors.joining(", "));
        String filled = columns.stream()
                .map(column -> Quote.quoted(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        try (Statement statement = scratch.connection().createStatement();
                ResultSet found = statement.executeQuery("SELECT " + names + " FROM "
                        + Quote.relation(reference.target()) + " WHERE " + filled + " ORDER BY 1 LIMIT 20")) {
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
