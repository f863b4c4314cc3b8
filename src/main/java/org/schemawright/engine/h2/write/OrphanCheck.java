package org.schemawright.engine.h2.write;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.schemawright.engine.ProjectedRows;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.plan.RowCheck;

/** Rows that refer to nothing. */
final class OrphanCheck {
    private OrphanCheck() {}

    static List<RowCheck> of(ForeignKey key, Writing writing) {
        var rows = new StoredRows(key.ref(), writing);
        var targets = new StoredRows(key.target(), writing);
        Optional<List<String>> values = values(key.columns(), rows, "A.");
        Optional<List<String>> wanted =
                targets.exist() ? values(key.targetColumns(), targets, "B.") : Optional.of(List.of());
        if (!rows.exist() || values.isEmpty() || wanted.isEmpty()) {
            return List.of();
        }
        Optional<ProjectedRows> copied = ProjectedRows.of(key.target(), writing, new ProjectionWords());
        if (copied.isPresent() && copied.get().answers(key)) {
            return List.of();
        }
        String given =
                values.get().stream().map(value -> value + " IS NOT NULL").collect(Collectors.joining(" AND "));
        String found = targets.exist()
                ? missing(targets.name(), wanted.get(), values.get())
                : copied.map(parts -> missing(
                                "(" + parts.query() + ")",
                                key.targetColumns().stream()
                                        .map(column -> "B." + Quote.name(column))
                                        .toList(),
                                values.get()))
                        .orElse("");
        return List.of(new RowCheck(
                key.ref(),
                "rows refer to nothing by " + key.ref(),
                "SELECT " + rows.shown(key.columns(), "A.") + " FROM " + rows.name() + " A WHERE " + given + found));
    }

    private static String missing(String targets, List<String> wanted, List<String> values) {
        return " AND NOT EXISTS (SELECT 1 FROM " + targets + " B WHERE " + equal(wanted, values) + ")";
    }

    private static Optional<List<String>> values(List<String> columns, StoredRows rows, String prefix) {
        List<String> values = columns.stream()
                .flatMap(column -> rows.value(column, prefix).stream())
                .toList();
        return values.size() == columns.size() ? Optional.of(values) : Optional.empty();
    }

    private static String equal(List<String> wanted, List<String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> wanted.get(i) + " = " + values.get(i))
                .collect(Collectors.joining(" AND "));
    }
}
