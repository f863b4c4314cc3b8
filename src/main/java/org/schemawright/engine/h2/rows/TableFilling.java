package org.schemawright.engine.h2.rows;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Database;
import org.schemawright.model.Table;

/** A few rows for one table, found by trial: the same ones each time. */
final class TableFilling {
    private static final int ROWS = 3;
    private static final int TRIALS = 120;

    private final ScratchDatabase scratch;
    private final Table table;
    private final Database rules;
    private final Map<String, List<String>> candidates = new LinkedHashMap<>();
    private final List<ForeignKey> references;
    private final RulesOfRow kept;

    TableFilling(ScratchDatabase scratch, Table table, List<Database> ends) {
        Database model = ends.getFirst();
        this.scratch = scratch;
        this.table = table;
        this.rules = ends.getLast();
        var values = new Candidates(ends);
        table.columns().stream()
                .filter(column ->
                        column.value() instanceof ColumnValue.None || column.value() instanceof ColumnValue.Default)
                .forEach(column -> candidates.put(column.name(), values.of(column)));
        this.references = ends.stream()
                .flatMap(database -> database.all(ForeignKey.class))
                .filter(key -> key.ref().path().subList(0, 2).equals(table.ref().path())
                        && model.table(key.target()).isPresent())
                .toList();
        this.kept = new RulesOfRow(table, ends);
    }

    boolean fill() throws SQLException {
        int filled = 0;
        for (int row = 0; row < ROWS; row++) {
            if (insert(row)) {
                filled++;
            }
        }
        return filled > 0;
    }

    private boolean insert(int row) throws SQLException {
        var random = new SplittableRandom(table.ref().toString().hashCode() * 31L + row);
        for (int trial = 0; trial < TRIALS; trial++) {
            Map<String, String> values = values(row, trial, random);
            if (kept.allow(scratch, values) && taken(values)) {
                return true;
            }
        }
        return false;
    }

    private Map<String, String> values(int row, int trial, SplittableRandom random) {
        Map<String, String> values = new LinkedHashMap<>();
        candidates.forEach((column, all) -> {
            int index = trial == 0 ? row : random.nextInt(all.size());
            boolean last = trial == 0 && row == ROWS - 1 && all.getLast().equals("NULL");
            values.put(column, last ? "NULL" : all.get(index % all.size()));
        });
        for (ForeignKey key : references) {
            int target = trial == 0 ? row : random.nextInt(ROWS);
            boolean own = key.target().equals(table.ref()) && random.nextBoolean();
            boolean none = trial > 0 && random.nextInt(ROWS) == 0 && nullable(key);
            for (int i = 0; i < key.columns().size(); i++) {
                String name = key.columns().get(i);
                String wanted = key.targetColumns().get(i);
                if (values.containsKey(name)) {
                    String value = own && values.containsKey(wanted)
                            ? values.get(wanted)
                            : Candidates.referred(wanted, key.target(), target);
                    values.put(name, none ? "NULL" : value);
                }
            }
        }
        return values;
    }

    private boolean nullable(ForeignKey key) {
        return key.columns().stream()
                .noneMatch(name -> table.column(name)
                                .filter(column -> column.notNull().isPresent())
                                .isPresent()
                        || rules.table(table.ref())
                                .flatMap(it -> it.column(name))
                                .filter(column -> column.notNull().isPresent())
                                .isPresent());
    }

    private boolean taken(Map<String, String> values) {
        String insert = values.isEmpty()
                ? "INSERT INTO " + Quote.qualified(table.ref()) + " DEFAULT VALUES"
                : "INSERT INTO " + Quote.qualified(table.ref()) + " (" + Quote.names(values.keySet()) + ") VALUES ("
                        + String.join(", ", values.values()) + ")";
        try (Statement statement = scratch.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(insert);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
