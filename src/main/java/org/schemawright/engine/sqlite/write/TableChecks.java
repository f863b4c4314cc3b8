package org.schemawright.engine.sqlite.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schemawright.engine.ProjectedRows;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.engine.sqlite.TableParts;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.RowCheck;

/** Which rows of a table would not be taken by what it becomes. */
final class TableChecks {
    private static final String ROWS = " AS landed ";

    private final TableChange change;
    private final String rows;
    private final List<String> key;

    TableChecks(TableChange change) {
        this.change = change;
        this.rows = "(" + new LandedRows(change).query() + ")";
        this.key = change.before().primaryKey().map(Constraint.PrimaryKey::columns).orElse(List.of()).stream()
                .filter(column -> change.after().table().column(column).isPresent())
                .map(Quote::name)
                .toList();
    }

    List<RowCheck> all() {
        if (Terms.virtual(change.after().table())) {
            return List.of();
        }
        var checks = new ArrayList<RowCheck>();
        change.after().table().columns().forEach(column -> {
            nulls(column).ifPresent(checks::add);
            type(column).ifPresent(checks::add);
        });
        change.after().constraints().stream()
                .filter(change::isNew)
                .forEach(constraint -> checks.addAll(of(constraint)));
        return checks;
    }

    /** For a constraint that was not there. */
    List<RowCheck> of(Constraint constraint) {
        return switch (constraint) {
            case Constraint.PrimaryKey primary -> duplicates(primary.ref(), primary.columns(), keys(primary.index()));
            case Constraint.Unique unique -> duplicates(unique.ref(), unique.columns(), keys(unique.index()));
            case Constraint.Check check -> List.of(violations(check));
            case Constraint.ForeignKey reference -> orphans(reference).stream().toList();
            case Constraint.Exclusion _ -> List.of();
        };
    }

    private static Optional<String> keys(Constraint.KeyIndex index) {
        return Optional.ofNullable(index.options().get(Terms.KEYS));
    }

    private Optional<RowCheck> nulls(Column column) {
        boolean refused = change.after().refusesNull(column);
        boolean before = change.was(column)
                .filter(old -> change.before().refusesNull(old) && old.value().equals(column.value()))
                .isPresent();
        if (!refused
                || before
                || change.after().rowidColumn().filter(column::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new RowCheck(
                column.ref(),
                column.ref() + " is null in some rows",
                select(column) + " WHERE landed." + Quote.name(column.name()) + " IS NULL"));
    }

    /** Values that a strict table, or one whose key is the row's number, does not store in the column. */
    Optional<RowCheck> type(Column column) {
        boolean number = change.after().rowidColumn().filter(column::equals).isPresent();
        boolean wasNumber = change.was(column)
                .filter(old -> change.before().rowidColumn().filter(old::equals).isPresent())
                .isPresent();
        boolean strict = Terms.strict(change.after().table());
        boolean wasStrict = Terms.strict(change.before().table())
                && change.was(column)
                        .filter(old ->
                                old.type().equals(column.type()) && old.value().equals(column.value()))
                        .isPresent();
        if (number ? wasNumber : !strict || wasStrict) {
            return Optional.empty();
        }
        String types = types(number ? "INTEGER" : column.type());
        if (types.isEmpty()) {
            return Optional.empty();
        }
        String value =
                LandedRows.stored("landed." + Quote.name(column.name()), TableChange.affinity(column, change.after()));
        return Optional.of(new RowCheck(
                column.ref(),
                column.ref() + " holds values that are not of the type " + column.type(),
                select(column) + " WHERE typeof(" + value + ") NOT IN (" + types + ")"));
    }

    private static String types(String type) {
        return switch (Terms.folded(type)) {
            case "int", "integer" -> "'integer', 'null'";
            case "real" -> "'real', 'null'";
            case "text" -> "'text', 'null'";
            case "blob" -> "'blob', 'null'";
            default -> "";
        };
    }

    private List<RowCheck> duplicates(ObjectRef subject, List<String> columns, Optional<String> keys) {
        List<String> names = columns.stream().map(Quote::name).toList();
        String grouped = keys.map(TableChecks::withoutOrder)
                .orElseGet(() -> columns.stream().map(this::collated).collect(Collectors.joining(", ")));
        return List.of(new RowCheck(
                subject,
                "several rows of " + change.before().ref() + " have the same " + String.join(", ", columns),
                IndexChecks.agreeing(
                        Stream.concat(key.stream(), names.stream()).distinct().toList(),
                        grouped,
                        rows + ROWS + "WHERE "
                                + names.stream()
                                        .map(name -> name + " IS NOT NULL")
                                        .collect(Collectors.joining(" AND ")))));
    }

    private static String withoutOrder(String keys) {
        return keys.replaceAll(" DESC(?=,|$)", "");
    }

    private String collated(String column) {
        return Quote.name(column)
                + change.after()
                        .table()
                        .column(column)
                        .flatMap(Column::collation)
                        .map(collation -> " COLLATE " + Quote.name(collation))
                        .orElse("");
    }

    /** The condition may call its columns by the table's name. */
    private RowCheck violations(Constraint.Check check) {
        String shown = Stream.concat(key.stream(), check.columns().stream().map(Quote::name))
                .distinct()
                .collect(Collectors.joining(", "));
        return new RowCheck(
                check.ref(),
                "rows of " + change.before().ref() + " do not keep " + check.ref(),
                "SELECT " + (shown.isEmpty() ? "*" : shown) + " FROM " + rows + " AS " + Quote.relation(change.ref())
                        + " WHERE NOT (" + check.expression() + ")");
    }

    /** Rows that refer to nothing. SQLite itself does not look while a table is made anew. */
    private Optional<RowCheck> orphans(Constraint.ForeignKey reference) {
        Optional<List<String>> target =
                Soundness.target(reference, change.writing().after());
        Optional<ProjectedRows> copied = copied(reference);
        if (target.isEmpty() || copied.filter(rows -> rows.answers(reference)).isPresent()) {
            return Optional.empty();
        }
        List<String> columns = reference.columns().stream().map(Quote::name).toList();
        String filled = columns.stream()
                .map(column -> "landed." + column + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        String shown = Stream.concat(key.stream(), columns.stream()).distinct().collect(Collectors.joining(", "));
        String lost = parents(reference)
                .map(parents -> " AND NOT EXISTS (SELECT 1 FROM " + parents + " AS parent WHERE "
                        + pairs(columns, target.get()) + ")")
                .orElse("");
        return Optional.of(new RowCheck(
                reference.ref(),
                "rows of " + change.before().ref() + " refer to rows of " + reference.target() + " that are not there",
                "SELECT " + shown + " FROM " + rows + ROWS + "WHERE " + filled + lost));
    }

    private static String pairs(List<String> columns, List<String> target) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            pairs.add("parent." + Quote.name(target.get(i)) + " = landed." + columns.get(i));
        }
        return String.join(" AND ", pairs);
    }

    /** The rows that can be referred to afterwards; empty where there are none yet. */
    private Optional<String> parents(Constraint.ForeignKey reference) {
        return TableParts.of(reference.target(), change.writing().before())
                .flatMap(_ -> TableWriter.change(reference.target(), change.writing()))
                .map(parent ->
                        parent.same() ? Quote.relation(reference.target()) : "(" + new LandedRows(parent).query() + ")")
                .or(() -> copied(reference).map(rows -> "(" + rows.query() + ")"));
    }

    private Optional<ProjectedRows> copied(Constraint.ForeignKey reference) {
        return ProjectedRows.of(reference.target(), change.writing(), new ProjectionWords());
    }

    private String select(Column column) {
        String shown = Stream.concat(key.stream(), Stream.of(Quote.name(column.name())))
                .distinct()
                .collect(Collectors.joining(", "));
        return "SELECT " + shown + " FROM " + rows + ROWS.stripTrailing();
    }
}
