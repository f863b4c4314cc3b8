package org.schemawright.engine.postgresql.rows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.engine.postgresql.rows.TableFilling.Target;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint;

/** Rows for one table that may well keep its rules, the same each time. */
final class CandidateRows {
    private static final int ONE_NULL_IN = 6;
    private static final int SPOKEN_OF = 6;

    private final TableShape shape;
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, List<String>> pools = new LinkedHashMap<>();
    private final Map<Constraint.ForeignKey, Target> targets;
    private final TypeValues values;
    private final boolean conditioned;

    /**
     * @param conditions what else a row has to keep, beside the table's checks
     * @param targets    what each reference can choose among
     */
    CandidateRows(
            TableShape shape, TypeValues values, List<String> conditions, Map<Constraint.ForeignKey, Target> targets)
            throws SQLException {
        this.shape = shape;
        this.targets = targets;
        this.values = values;
        this.conditioned = !conditions.isEmpty() || !shape.checks().isEmpty();
        for (Column column : shape.written()) {
            var speaking = new ArrayList<>(conditions);
            shape.checks().stream()
                    .filter(check -> check.columns().contains(column.name()))
                    .map(Constraint.Check::expression)
                    .forEach(speaking::add);
            List<String> pool = keepingOwnChecks(column, values.of(column.type(), speaking));
            if (!pool.isEmpty() || referencing(column.name())) {
                types.put(column.name(), column.type());
                pools.put(column.name(), pool);
            }
        }
    }

    /** Conditions on several columns are left to the whole row. */
    private List<String> keepingOwnChecks(Column column, List<String> pool) throws SQLException {
        List<String> own = shape.checks().stream()
                .filter(check -> check.columns().equals(List.of(column.name())))
                .map(Constraint.Check::expression)
                .toList();
        return own.isEmpty() ? pool : values.keeping(own, column.name(), pool);
    }

    private boolean referencing(String column) {
        return targets.keySet().stream()
                .anyMatch(reference -> reference.columns().contains(column));
    }

    List<String> columns() {
        return List.copyOf(types.keySet());
    }

    /** The expressions for the columns, in their order. */
    List<String> row(int number) {
        Random random = new Random(0x9E3779B97F4A7C15L * (number + 1));
        var row = new LinkedHashMap<String, String>();
        int place = 0;
        for (Map.Entry<String, List<String>> pool : pools.entrySet()) {
            row.put(pool.getKey(), value(pool.getKey(), pool.getValue(), number, place, random));
            place++;
        }
        long stride = 1;
        for (Map.Entry<Constraint.ForeignKey, Target> target : targets.entrySet()) {
            refer(row, target.getKey(), target.getValue(), number / stride + (stride > 1 ? number : 0), random);
            stride = Math.max(2, target.getValue().rows());
        }
        return List.copyOf(row.values());
    }

    private String value(String column, List<String> pool, int number, int place, Random random) {
        String type = Objects.requireNonNull(types.get(column));
        boolean key = shape.keys().contains(column);
        boolean mayBeNull = !shape.notNulls().contains(column) && !values.refusesNull(type);
        int drawn = random.nextInt(1_000_000);
        if (pool.isEmpty() || mayBeNull && !key && drawn % ONE_NULL_IN == 0) {
            return "NULL::" + type;
        }
        int chosen = conditioned ? likely(drawn / ONE_NULL_IN, pool.size()) : number / 2 + place;
        return pool.get((key && !conditioned ? number : chosen) % pool.size());
    }

    /** Every second time one of the first, which the conditions speak of. */
    private static int likely(int drawn, int values) {
        return drawn % 2 == 0 ? drawn / 2 % Math.min(values, SPOKEN_OF) : drawn / 2 % values;
    }

    /** The same row of the target for all columns; a null where there is no row, or now and then where it is allowed. */
    private void refer(
            Map<String, String> row, Constraint.ForeignKey reference, Target among, long number, Random random) {
        long rows = among.rows();
        boolean open = shape.optional(reference)
                && !shape.keys().containsAll(reference.columns())
                && random.nextInt(ONE_NULL_IN) == 0;
        boolean own = reference.target().equals(shape.table().ref()) && rows == 0 && !shape.optional(reference);
        for (int i = 0; i < reference.columns().size(); i++) {
            String column = reference.columns().get(i);
            String target = reference.targetColumns().get(i);
            if (!types.containsKey(column)) {
                continue;
            }
            if (own && row.containsKey(target)) {
                row.put(column, row.get(target));
            } else if ((rows == 0 || open) && !shape.notNulls().contains(column)) {
                row.put(column, "NULL::" + types.get(column));
            } else if (rows > 0) {
                row.put(column, picked(among.from(), reference, target, number % rows) + "::" + types.get(column));
            }
        }
    }

    private static String picked(String from, Constraint.ForeignKey reference, String column, long offset) {
        return "(SELECT target." + Quote.name(column) + " FROM " + from
                + " AS target WHERE target." + Quote.name(column) + " IS NOT NULL ORDER BY "
                + String.join(
                        ", ",
                        reference.targetColumns().stream()
                                .map(name -> "target." + Quote.name(name))
                                .toList())
                + " OFFSET " + offset + " LIMIT 1)";
    }
}
