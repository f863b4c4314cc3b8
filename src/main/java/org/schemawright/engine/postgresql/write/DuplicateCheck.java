package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.KeyIndex;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.model.Index;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.RowCheck;

/** Rows that agree in what shall be unique. That a key's columns hold values is the columns' own check. */
final class DuplicateCheck {
    private DuplicateCheck() {}

    static List<RowCheck> ofKey(Constraint constraint, TableSite site) {
        return switch (constraint) {
            case PrimaryKey key -> ofColumns(key.ref(), key.columns(), false, key.index(), site);
            case Unique key -> ofColumns(key.ref(), key.columns(), key.nullsNotDistinct(), key.index(), site);
            case Constraint.ForeignKey _, Constraint.Check _, Constraint.Exclusion _ -> List.of();
        };
    }

    private static List<RowCheck> ofColumns(
            ObjectRef key, List<String> columns, boolean nullsNotDistinct, KeyIndex index, TableSite site) {
        var rows = new StoredRows(site);
        if (!rows.exist()) {
            return List.of();
        }
        var values = columns.stream()
                .flatMap(column -> rows.value(column, "").stream())
                .toList();
        if (values.size() < columns.size()) {
            return List.of();
        }
        return index.overlaps()
                ? overlaps(key, columns, rows)
                : repeated(key, values, nullsNotDistinct, Optional.empty(), rows);
    }

    /** What was unique may not be any more when a column of it changes its type. */
    static List<RowCheck> ofKeysOver(Column column, TableSite site) {
        var writing = site.writing();
        return writing.after().objects().values().stream()
                .filter(object -> object instanceof Constraint || object instanceof Index)
                .filter(object -> object.ref().path().subList(0, 2).equals(site.path()))
                .filter(object -> writing.before()
                        .find(object.ref())
                        .filter(object::equals)
                        .isPresent())
                .flatMap(object -> switch (object) {
                    case PrimaryKey key when key.columns().contains(column.name()) -> ofKey(key, site).stream();
                    case Unique key when key.columns().contains(column.name()) -> ofKey(key, site).stream();
                    case Index index when uses(index, column) -> ofIndex(index, site).stream();
                    default -> Stream.<RowCheck>empty();
                })
                .toList();
    }

    private static boolean uses(Index index, Column column) {
        return index.keys().stream()
                .anyMatch(key -> key.column().filter(column.name()::equals).isPresent());
    }

    static List<RowCheck> ofIndex(Index index, TableSite site) {
        var rows = new StoredRows(site);
        if (!index.unique() || !rows.exist() || !rows.understand(index.ref()) || !expressionsStay(index, rows)) {
            return List.of();
        }
        var values = index.keys().stream()
                .map(key -> value(key, rows))
                .flatMap(Optional::stream)
                .toList();
        return values.size() == index.keys().size()
                ? repeated(index.ref(), values, index.nullsNotDistinct(), index.predicate(), rows)
                : List.of();
    }

    /** Expressions and conditions are read against the columns as they are stored. */
    private static boolean expressionsStay(Index index, StoredRows rows) {
        boolean plain = index.predicate().isEmpty()
                && index.keys().stream().allMatch(key -> key.column().isPresent());
        return plain || rows.stayColumns(index.ref());
    }

    private static Optional<String> value(Index.Key key, StoredRows rows) {
        return key.column()
                .flatMap(column -> rows.value(column, ""))
                .or(() -> key.expression().map(expression -> "(" + expression + ")"))
                .map(value ->
                        key.collation().map(it -> value + " COLLATE " + it).orElse(value));
    }

    private static List<RowCheck> repeated(
            ObjectRef key, List<String> values, boolean nullsNotDistinct, Optional<String> predicate, StoredRows rows) {
        if (!nullsNotDistinct && values.contains("NULL")) {
            return List.of();
        }
        var conditions = new ArrayList<String>();
        predicate.ifPresent(condition -> conditions.add("(" + condition + ")"));
        if (!nullsNotDistinct) {
            values.forEach(value -> conditions.add(value + " IS NOT NULL"));
        }
        var columns = new ArrayList<String>();
        rows.keys().forEach(column -> columns.add(Quote.name(column)));
        for (int i = 0; i < values.size(); i++) {
            columns.add(values.get(i) + " AS value_" + (i + 1));
        }
        columns.add("pg_catalog.count(*) OVER (PARTITION BY " + String.join(", ", values) + ") AS agreeing_rows");
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return List.of(new RowCheck(
                key,
                "rows agree in what " + key + " makes unique",
                "SELECT * FROM (SELECT " + String.join(", ", columns) + " FROM " + rows.own() + where
                        + ") AS counted WHERE agreeing_rows > 1"));
    }

    private static List<RowCheck> overlaps(ObjectRef key, List<String> columns, StoredRows rows) {
        var conditions = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            String operator = i == columns.size() - 1 ? " && " : " = ";
            Optional<String> one = rows.value(columns.get(i), "one.");
            Optional<String> other = rows.value(columns.get(i), "other.");
            conditions.add(one.orElse("NULL") + operator + other.orElse("NULL"));
        }
        return List.of(new RowCheck(
                key,
                "rows overlap in what " + key + " keeps apart",
                "SELECT " + rows.shown(columns, "one.") + " FROM " + rows.own() + " AS one JOIN " + rows.own()
                        + " AS other ON (one.tableoid, one.ctid) <> (other.tableoid, other.ctid) AND "
                        + String.join(" AND ", conditions)));
    }
}
