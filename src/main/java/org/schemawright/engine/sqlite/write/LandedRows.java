package org.schemawright.engine.sqlite.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.change.Origin;
import org.schemawright.engine.ListedRows;
import org.schemawright.engine.sqlite.Affinity;
import org.schemawright.engine.sqlite.Expressions;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.engine.sqlite.TableParts;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;

/** The rows of a table as they will be after it has changed, by what is there before. */
final class LandedRows {
    private final TableChange change;
    private final String own;

    LandedRows(TableChange change) {
        this.change = change;
        this.own = Quote.relation(change.before().ref());
    }

    /**
     * What one column gets.
     *
     * @param column  the name of the column, as SQL
     * @param copied  what is put into it, before it is stored
     */
    record Value(String column, String copied) {}

    /** What is given to the new table; what it computes or has a default for is left to it. */
    List<Value> stored() {
        var values = new ArrayList<Value>();
        rowid().ifPresent(values::add);
        for (Column column : change.after().table().columns()) {
            if (!(column.value() instanceof ColumnValue.Generated)) {
                given(column).ifPresent(given -> values.add(new Value(Quote.name(column.name()), given)));
            }
        }
        return values.isEmpty() ? List.of(placeholder()) : values;
    }

    /** There has to be something of which a row is made. */
    private Value placeholder() {
        Column first = change.after().table().columns().stream()
                .filter(column -> !(column.value() instanceof ColumnValue.Generated))
                .min(Comparator.comparing(column -> !(column.value() instanceof ColumnValue.Default)))
                .orElseThrow();
        return new Value(Quote.name(first.name()), landed(first));
    }

    /** The number of a row, where both ends have one that no column holds. */
    private Optional<Value> rowid() {
        TableParts after = change.after();
        boolean module = Terms.virtual(change.before().table()) || Terms.virtual(after.table());
        if (after.rowidColumn().isPresent() || module && !bothTexts()) {
            return Optional.empty();
        }
        return after.rowid().flatMap(to -> change.before().rowid().map(from -> new Value(to, from)));
    }

    /** Tables for full-text search number their rows as ordinary tables do. */
    private boolean bothTexts() {
        return List.of(change.before(), change.after()).stream()
                .map(parts -> parts.table().properties().getOrDefault(Terms.MODULE, "fts"))
                .allMatch(module -> Terms.folded(module).startsWith("fts"));
    }

    /** From the row of before; empty where there is nothing to take it from. */
    private Optional<String> given(Column column) {
        if (change.was(column).isPresent()) {
            return Optional.of(Quote.name(column.name()));
        }
        return change.origin(column).flatMap(origin -> computed(origin, column)).or(() -> number(column));
    }

    private Optional<String> computed(Origin origin, Column target) {
        return switch (origin) {
            case Origin.RenamedFrom _, Origin.Fresh _ -> Optional.empty();
            case Origin.Computed(var expression, var _) -> Optional.of("(" + expression + ")");
            case Origin.MovedFrom(var source, var column, var match) ->
                Optional.of("(SELECT source." + Quote.name(column) + " FROM " + Quote.relation(source)
                        + " AS source WHERE "
                        + match.stream()
                                .map(pair -> "source." + Quote.name(pair.source()) + " = " + matched(pair.target()))
                                .collect(Collectors.joining(" AND "))
                        + ")");
            case Origin.ListOf list ->
                Optional.of(ListedRows.gathered(list, target, this::matched, new ProjectionWords()));
            case Origin.ProjectedFrom _, Origin.ElementsOf _ -> Optional.empty();
        };
    }

    /** What a row is known by where its value comes from; that may have to be brought from somewhere itself. */
    private String matched(String name) {
        return change.before().table().column(name).isEmpty()
                ? change.after().table().column(name).flatMap(this::given).orElse("NULL")
                : own + "." + Quote.name(name);
    }

    /** A new column that is another name for the row's number takes that. */
    private Optional<String> number(Column column) {
        return change.after()
                .rowidColumn()
                .filter(column::equals)
                .flatMap(_ -> change.before().rowid());
    }

    /** A query for the rows with all columns of after under their names. Computed columns come last. */
    String query() {
        List<Column> computed = computedAnew();
        String plain = change.after().table().columns().stream()
                .filter(column -> !computed.contains(column))
                .map(column -> landed(column) + " AS " + Quote.name(column.name()))
                .collect(Collectors.joining(", "));
        String query = "SELECT " + (plain.isEmpty() ? "1" : plain) + " FROM " + own;
        for (Column column : computed) {
            query = "SELECT *, (" + Expressions.of(column.value()) + ") AS " + Quote.name(column.name()) + " FROM ("
                    + query + ") AS " + own;
        }
        return query;
    }

    /** The columns whose values are not those of before, each behind those that it is computed from. */
    private List<Column> computedAnew() {
        List<Column> open = new ArrayList<>(change.after().table().columns().stream()
                .filter(column -> column.value() instanceof ColumnValue.Generated && anew(column, new HashSet<>()))
                .toList());
        var ordered = new ArrayList<Column>();
        while (!open.isEmpty()) {
            Column next = open.stream()
                    .filter(column -> open.stream().noneMatch(other -> !other.equals(column) && uses(column, other)))
                    .findFirst()
                    .orElseGet(open::getFirst);
            open.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private boolean anew(Column column, Set<String> asked) {
        if (!asked.add(column.name())) {
            return false;
        }
        return !change.unchanged(column)
                || column.value() instanceof ColumnValue.Generated
                        && change.after().table().columns().stream()
                                .anyMatch(other -> uses(column, other) && anew(other, asked));
    }

    private static boolean uses(Column column, Column other) {
        return Expressions.mentions(Expressions.of(column.value()), other.name());
    }

    /** What the column will hold. */
    private String landed(Column column) {
        Optional<Column> old = change.was(column);
        if (old.isPresent()) {
            String name = Quote.name(column.name());
            Affinity to = TableChange.affinity(column, change.after());
            return TableChange.affinity(old.get(), change.before()) == to ? name : stored(name, to);
        }
        return given(column)
                .orElseGet(() -> column.value() instanceof ColumnValue.Default(var value) ? "(" + value + ")" : "NULL");
    }

    /** A value as a column of that affinity stores it. */
    static String stored(String value, Affinity to) {
        String number = "typeof(" + value + ") = 'text' AND CAST(" + value + " AS NUMERIC) = +" + value;
        return switch (to) {
            case NONE -> value;
            case TEXT ->
                "CASE WHEN typeof(" + value + ") IN ('integer', 'real') THEN CAST(" + value + " AS TEXT) ELSE " + value
                        + " END";
            case REAL ->
                "CASE WHEN typeof(" + value + ") = 'integer' OR " + number + " THEN CAST(" + value + " AS REAL) ELSE "
                        + value + " END";
            case INTEGER, NUMERIC ->
                "CASE WHEN typeof(" + value + ") = 'real' AND " + value + " = CAST(" + value
                        + " AS INTEGER) THEN CAST(" + value + " AS INTEGER) WHEN " + number + " THEN CAST(" + value
                        + " AS NUMERIC) ELSE " + value + " END";
        };
    }
}
