package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.schemawright.change.Origin;
import org.schemawright.engine.ProjectedRows;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Kind;
import org.schemawright.plan.RowCheck;

/** Rows that refer to nothing. */
final class OrphanCheck {
    private OrphanCheck() {}

    static List<RowCheck> of(ForeignKey key, TableSite site) {
        var rows = new StoredRows(site);
        var targets = new StoredRows(TableSite.of(key.target(), site.writing()));
        var values = key.columns().stream()
                .flatMap(column -> rows.value(column, "one.").stream())
                .toList();
        if (!rows.exist() || values.size() < key.columns().size()) {
            return List.of();
        }
        boolean brought = key.targetColumns().stream()
                .map(column -> key.target().part(Kind.COLUMN, column))
                .anyMatch(column -> site.writing().lineage().origins().get(column) instanceof Origin.MovedFrom);
        if (targets.exist() && brought) {
            // What they will hold stands in other tables as yet.
            return List.of();
        }
        Optional<ProjectedRows> copied = ProjectedRows.of(key.target(), site.writing(), new ProjectionWords());
        if (copied.isPresent() && copied.get().answers(key)) {
            return List.of();
        }
        var wanted = key.targetColumns().stream()
                .flatMap(column -> targets.value(column, "other.").stream())
                .toList();
        if (targets.exist() && wanted.size() < key.targetColumns().size()) {
            return List.of();
        }
        boolean full = key.match().equals("FULL");
        if (values.contains("NULL") && !full) {
            return List.of();
        }
        String missing = all(values, " IS NOT NULL")
                + (targets.exist()
                        ? " AND NOT " + found(key, values, wanted, targets)
                        : copied.map(parts -> " AND NOT " + found(key, values, parts))
                                .orElse(""));
        String half = full && values.size() > 1
                ? " OR NOT (" + all(values, " IS NULL") + ") AND NOT (" + all(values, " IS NOT NULL") + ")"
                : "";
        return List.of(new RowCheck(
                key.ref(),
                "rows refer to nothing by " + key.ref(),
                "SELECT " + rows.shown(key.columns(), "one.") + " FROM " + rows.own() + " AS one WHERE " + missing
                        + half));
    }

    private static String all(List<String> values, String test) {
        return String.join(" AND ", values.stream().map(value -> value + test).toList());
    }

    private static String found(ForeignKey key, List<String> values, List<String> wanted, StoredRows targets) {
        int equal = key.period() ? values.size() - 1 : values.size();
        List<String> leaving = LeavingPartitions.of(targets.site());
        var conditions = new ArrayList<String>(IntStream.range(0, equal)
                .mapToObj(
                        i -> wanted.get(i) + " " + equality(key.targetColumns().get(i), targets) + " " + values.get(i))
                .toList());
        if (!leaving.isEmpty()) {
            conditions.add("other.tableoid NOT IN (" + String.join(", ", leaving) + ")");
        }
        String from = " FROM " + targets.own() + " AS other WHERE " + String.join(" AND ", conditions);
        return key.period()
                ? "coalesce(" + values.getLast() + " <@ (SELECT pg_catalog.range_agg(" + wanted.getLast() + ")" + from
                        + "), false)"
                : "EXISTS (SELECT 1" + from + ")";
    }

    private static String found(ForeignKey key, List<String> values, ProjectedRows parts) {
        List<String> equal = IntStream.range(0, values.size())
                .mapToObj(i -> "other." + Quote.name(key.targetColumns().get(i)) + " = " + values.get(i))
                .toList();
        return "EXISTS (SELECT 1 FROM (" + parts.query() + ") AS other WHERE " + String.join(" AND ", equal) + ")";
    }

    private static String equality(String column, StoredRows targets) {
        return targets.site()
                .columnAfter(column)
                .map(it -> ColumnCast.equality(it.type()))
                .orElse("=");
    }
}
