package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.schemawright.change.Origin;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.plan.RowCheck;

/** The key of a new table that is filled from parts of the rows of another: they have to agree wherever the key does. */
record ProjectedKey(ObjectRef key, List<String> columns, TableSite site) {
    /** Whether a new table gets its rows from one that is there. */
    static boolean fills(ObjectRef table, Writing writing) {
        return writing.before().table(table).isEmpty()
                && writing.lineage().origins().get(table) instanceof Origin.ProjectedFrom;
    }

    List<RowCheck> checks() {
        ObjectRef table = key.whole(Kind.TABLE);
        if (!(site.writing().lineage().origins().get(table)
                        instanceof Origin.ProjectedFrom(var from, var pairs, var distinct))
                || site.writing().before().table(from).isEmpty()) {
            return List.of();
        }
        Table source = site.writing().before().table(from).orElseThrow();
        Map<String, String> values = new LinkedHashMap<>();
        pairs.forEach(pair -> values.put(pair.target(), value(source, pair.source())));
        var parts = columns.stream()
                .flatMap(column -> Optional.ofNullable(values.get(column)).stream())
                .toList();
        if (parts.size() < columns.size()) {
            return List.of();
        }
        var checks = new ArrayList<RowCheck>();
        checks.add(new RowCheck(
                key,
                "rows of " + from + " agree in what " + key + " makes unique, and differ in what goes with it",
                "SELECT " + shown(columns) + " FROM (SELECT " + (distinct ? "DISTINCT " : "")
                        + values.entrySet().stream()
                                .map(value -> value.getValue() + " AS " + Quote.name(value.getKey()))
                                .collect(Collectors.joining(", "))
                        + " FROM " + Quote.qualified(from) + ") AS parts WHERE " + allThere() + " GROUP BY "
                        + shown(columns) + " HAVING pg_catalog.count(*) > 1"));
        if (key.kind() == Kind.PRIMARY_KEY) {
            checks.addAll(nulls(source, parts));
        }
        return checks;
    }

    private List<RowCheck> nulls(Table source, List<String> parts) {
        boolean possible = pairsMayBeNull(source);
        String none = parts.stream().map(part -> part + " IS NULL").collect(Collectors.joining(" OR "));
        return possible
                ? List.of(new RowCheck(
                        key,
                        "rows of " + source.ref() + " have no value in what is to be " + key,
                        "SELECT " + String.join(", ", parts) + " FROM " + Quote.qualified(source.ref()) + " WHERE "
                                + none))
                : List.of();
    }

    private boolean pairsMayBeNull(Table source) {
        return source.columns().stream().anyMatch(column -> column.notNull().isEmpty() && isPart(column));
    }

    private boolean isPart(Column column) {
        return site.writing().lineage().origins().get(key.whole(Kind.TABLE))
                        instanceof Origin.ProjectedFrom(var _, var pairs, var _)
                && pairs.stream()
                        .anyMatch(pair ->
                                columns.contains(pair.target()) && pair.source().equals(column.name()));
    }

    private static String value(Table source, String text) {
        return source.column(text).isPresent() ? Quote.name(text) : "(" + text + ")";
    }

    private static String shown(List<String> columns) {
        return Quote.names(columns);
    }

    private String allThere() {
        return columns.stream()
                .map(column -> Quote.name(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
    }
}
