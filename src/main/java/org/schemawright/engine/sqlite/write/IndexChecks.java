package org.schemawright.engine.sqlite.write;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schemawright.engine.Writing;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.model.Constraint;
import org.schemawright.model.Index;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.RowCheck;

/** Which rows a unique index would find to be the same. */
final class IndexChecks {
    private IndexChecks() {}

    static List<RowCheck> of(Index index, Writing writing) {
        if (!index.unique()) {
            return List.of();
        }
        ObjectRef table = Terms.table(index.ref().name());
        return TableWriter.change(table, writing)
                .filter(change -> !stayed(index, change))
                .map(change -> List.of(check(index, change)))
                .orElse(List.of());
    }

    /** It was there, and its columns hold what they held. */
    private static boolean stayed(Index index, TableChange change) {
        return change.writing().before().find(index.ref()).filter(index::equals).isPresent()
                && (change.same()
                        || index.keys().stream().allMatch(key -> key.column().isPresent())
                                && change.unchanged(index.keys().stream()
                                        .flatMap(key -> key.column().stream())
                                        .toList()));
    }

    private static RowCheck check(Index index, TableChange change) {
        List<String> keys =
                index.keys().stream().map(key -> "(" + bare(key) + ")").toList();
        String grouped = index.keys().stream().map(key -> collated(key, change)).collect(Collectors.joining(", "));
        String rows = "(" + new LandedRows(change).query() + ") AS " + Quote.relation(change.ref());
        String condition = keys.stream().map(key -> key + " IS NOT NULL").collect(Collectors.joining(" AND "))
                + index.predicate().map(predicate -> " AND (" + predicate + ")").orElse("");
        return new RowCheck(
                index.ref(),
                "several rows of " + change.before().ref() + " are the same to " + index.ref(),
                agreeing(
                        Stream.concat(shown(change), keys.stream()).distinct().toList(),
                        grouped,
                        rows + " WHERE " + condition));
    }

    /** The columns that tell one row of a table from another, as far as both ends have them. */
    private static Stream<String> shown(TableChange change) {
        return change.before().primaryKey().map(Constraint.PrimaryKey::columns).orElse(List.of()).stream()
                .filter(column -> change.after().table().column(column).isPresent())
                .map(column -> "(" + Quote.name(column) + ")");
    }

    /** A query for all rows that agree in something with another one. */
    static String agreeing(List<String> shown, String grouped, String rows) {
        return "SELECT * FROM (SELECT " + String.join(", ", shown) + ", count(*) OVER (PARTITION BY " + grouped
                + ") AS agreeing_rows FROM " + rows + ") WHERE agreeing_rows > 1";
    }

    private static String bare(Index.Key key) {
        return key.column().map(Quote::name).orElseGet(() -> key.expression().orElse(""));
    }

    private static String collated(Index.Key key, TableChange change) {
        Optional<String> own = key.column()
                .flatMap(column -> change.after().table().column(column))
                .flatMap(column -> column.collation());
        return "(" + bare(key) + ")"
                + key.collation()
                        .or(() -> own)
                        .map(collation -> " COLLATE " + Quote.name(collation))
                        .orElse("");
    }
}
