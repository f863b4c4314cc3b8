package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.RowCheck;

/** Rows that agree in what shall be unique, and rows that have no value in a primary key. */
final class DuplicateCheck {
    private DuplicateCheck() {}

    static List<RowCheck> ofKey(NewKey key, TableSite site) {
        var rows = new StoredRows(site);
        var checks = new ArrayList<RowCheck>();
        if (!rows.exist()) {
            return checks;
        }
        if (key.key() instanceof PrimaryKey) {
            key.columns().forEach(column -> checks.addAll(missing(column, key.key().ref(), rows)));
        }
        var values = key.columns().stream().flatMap(column -> rows.value(column, "").stream()).toList();
        if (values.size() == key.columns().size()) {
            checks.addAll(key.index().overlaps()
                    ? overlaps(key.key().ref(), key.columns(), rows)
                    : repeated(key.key().ref(), values, key.nullsNotDistinct(), Optional.empty(), rows));
        }
        return checks;
    }

    private static List<RowCheck> missing(String column, ObjectRef key, StoredRows rows) {
        var site = rows.site();
        if (site.columnBefore(column).isPresent()) {
            ObjectRef ref = site.before().orElseThrow().ref().part(Kind.COLUMN, column);
            return NullCheck.of(ref, site, false);
        }
        boolean empty = rows.value(column, "").filter("NULL"::equals).isPresent();
        return empty
                ? List.of(new RowCheck(
                        key,
                        key + " has the new column " + column + ", which no row has a value for",
                        "SELECT " + rows.shown(List.of(), "") + " FROM " + rows.own()))
                : List.of();
    }

    static List<RowCheck> ofIndex(Index index, TableSite site) {
        var rows = new StoredRows(site);
        if (!index.unique() || !rows.exist() || !rows.understand(index.ref()) || !columnsStay(index.ref(), rows)) {
            return List.of();
        }
        var values = index.keys().stream().map(key -> value(key, rows)).flatMap(Optional::stream).toList();
        return values.size() == index.keys().size()
                ? repeated(index.ref(), values, index.nullsNotDistinct(), index.predicate(), rows)
                : List.of();
    }

    private static Optional<String> value(Index.Key key, StoredRows rows) {
        return key.column()
                .flatMap(column -> rows.value(column, ""))
                .or(() -> key.expression().map(expression -> "(" + expression + ")"))
                .map(value -> key.collation().map(it -> value + " COLLATE " + it).orElse(value));
    }

    /** Expressions and predicates are read against the columns as they are stored. */
    private static boolean columnsStay(ObjectRef index, StoredRows rows) {
        return rows.site().writing().after().needs()
                .getOrDefault(index, java.util.Collections.emptySortedSet())
                .stream()
                .filter(need -> need.kind() == Kind.COLUMN)
                .allMatch(column -> rows.value(column.last(), "").filter(Quote.name(column.last())::equals).isPresent());
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
        String numbers = String.join(", ", java.util.stream.IntStream.rangeClosed(1, values.size())
                .mapToObj(Integer::toString)
                .toList());
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return List.of(new RowCheck(
                key,
                "rows agree in what " + key + " makes unique",
                "SELECT " + String.join(", ", values) + ", pg_catalog.count(*) AS rows FROM " + rows.own() + where
                        + " GROUP BY " + numbers + " HAVING pg_catalog.count(*) > 1"));
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
