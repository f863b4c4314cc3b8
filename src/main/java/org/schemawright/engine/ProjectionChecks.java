package org.schemawright.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schemawright.change.Origin.ProjectedFrom;
import org.schemawright.engine.ProjectedRows.Value;
import org.schemawright.engine.ProjectedRows.Words;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.model.Database;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.RowCheck;

/** The questions whether the parts of rows that a new table takes fit together. */
record ProjectionChecks(ProjectedRows rows, ProjectedFrom origin, Words words, Database after) {
    /** What stands in the way of copying, or would be lost by it. */
    List<RowCheck> all() {
        var checks = new ArrayList<RowCheck>();
        rows.primaryKey().ifPresent(key -> checks.addAll(ofKey(key)));
        uniques().forEach(unique -> checks.add(repeated(unique.ref(), unique.columns())));
        return checks;
    }

    private record UniqueColumns(ObjectRef ref, List<String> columns) {}

    private List<UniqueColumns> uniques() {
        Stream<UniqueColumns> constraints = after.all(Unique.class)
                .filter(unique ->
                        unique.ref().whole(Kind.TABLE).equals(rows.target().ref()))
                .map(unique -> new UniqueColumns(unique.ref(), unique.columns()));
        Stream<UniqueColumns> indexes = after.all(Index.class)
                .filter(index -> index.unique() && index.predicate().isEmpty())
                .filter(index ->
                        index.ref().whole(Kind.TABLE).equals(rows.target().ref()))
                .filter(index ->
                        index.keys().stream().allMatch(key -> key.column().isPresent()))
                .map(index -> new UniqueColumns(
                        index.ref(),
                        index.keys().stream()
                                .flatMap(key -> key.column().stream())
                                .toList()));
        return Stream.concat(constraints, indexes)
                .filter(unique -> rows.targets().containsAll(unique.columns()))
                .toList();
    }

    private List<RowCheck> ofKey(PrimaryKey key) {
        List<Value> parts = rows.key();
        if (parts.size() < key.columns().size()) {
            return List.of();
        }
        if (!origin.distinct()) {
            var checks = new ArrayList<RowCheck>();
            checks.add(repeated(key.ref(), key.columns()));
            withoutKey(key, parts, List.of()).ifPresent(checks::add);
            return checks;
        }
        List<Value> rest = rest(key);
        var checks = new ArrayList<RowCheck>();
        if (!rest.isEmpty()) {
            withoutKey(key, parts, rest).ifPresent(checks::add);
            checks.add(disagreeing(key, parts, rest));
        }
        return checks;
    }

    private List<Value> rest(PrimaryKey key) {
        return rows.values(column -> !key.columns().contains(column));
    }

    /** Rows that agree in the key have to agree, letter by letter, in what goes with it. */
    private RowCheck disagreeing(PrimaryKey key, List<Value> parts, List<Value> rest) {
        String shown = sources(parts);
        List<String> there = parts.stream()
                .filter(Value::mayBeNull)
                .map(part -> part.source() + " IS NOT NULL")
                .toList();
        return new RowCheck(
                key.ref(),
                "rows of " + rows.source().ref() + " agree in " + said(parts) + ", which is to be " + key.ref()
                        + ", and differ in what goes with it: " + said(rest),
                "SELECT " + shown + rows.from(there) + " GROUP BY " + shown + " HAVING "
                        + rest.stream()
                                .map(value -> "count(DISTINCT " + words.exact(value.source(), value.column()) + ") > 1")
                                .collect(Collectors.joining(" OR ")));
    }

    private Optional<RowCheck> withoutKey(PrimaryKey key, List<Value> parts, List<Value> rest) {
        List<String> none = parts.stream()
                .filter(Value::mayBeNull)
                .map(part -> part.source() + " IS NULL")
                .toList();
        if (none.isEmpty()) {
            return Optional.empty();
        }
        String lost =
                rest.stream().map(value -> value.source() + " IS NOT NULL").collect(Collectors.joining(" OR "));
        String some = rest.isEmpty() ? "" : " and values in " + said(rest) + ", which go with it";
        return Optional.of(new RowCheck(
                key.ref(),
                "rows of " + rows.source().ref() + " have no value in " + said(parts) + ", which is to be " + key.ref()
                        + some,
                "SELECT " + sources(Stream.concat(parts.stream(), rest.stream()).toList())
                        + rows.from(
                                rest.isEmpty()
                                        ? List.of("(" + String.join(" OR ", none) + ")")
                                        : List.of("(" + String.join(" OR ", none) + ")", "(" + lost + ")"))));
    }

    private RowCheck repeated(ObjectRef key, List<String> columns) {
        return new RowCheck(
                key,
                "parts of rows of " + rows.source().ref() + " agree in what " + key + " makes unique",
                "SELECT " + names(columns) + " FROM (" + rows.query() + ") parts WHERE "
                        + columns.stream()
                                .map(column -> words.name(column) + " IS NOT NULL")
                                .collect(Collectors.joining(" AND "))
                        + " GROUP BY " + names(columns) + " HAVING count(*) > 1");
    }

    private static String sources(List<Value> values) {
        return values.stream().map(Value::source).collect(Collectors.joining(", "));
    }

    private static String said(List<Value> values) {
        return values.stream().map(value -> value.column().name()).collect(Collectors.joining(", "));
    }

    private String names(List<String> names) {
        return names.stream().map(words::name).collect(Collectors.joining(", "));
    }
}
