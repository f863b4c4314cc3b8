package org.schemawright.engine.sqlite.write;

import java.util.List;
import java.util.stream.Collectors;
import org.schemawright.engine.portable.KeptDependency;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.model.Column;

/**
 * Triggers that refuse a row which disagrees with others. A value that is changed where the determinant stays is
 * carried to the rows that share it, since SQLite looks at rows one by one and no statement could change them all.
 */
public final class Guards {
    private Guards() {}

    public static List<String> of(KeptDependency kept) {
        String table = Quote.relation(kept.table());
        String other = "EXISTS (SELECT 1 FROM " + table + " AS other WHERE " + same(kept) + " AND ("
                + differ(kept, "other.") + ")";
        String self = self(kept);
        String refuse = " BEGIN SELECT RAISE(ABORT, " + Quote.text(kept.message()) + "); END";
        String moved = kept.determinant().stream()
                .map(column -> "NEW." + Quote.name(column.name()) + " IS NOT OLD." + Quote.name(column.name()))
                .collect(Collectors.joining(" OR "));
        return List.of(
                "CREATE TRIGGER " + Quote.name(kept.name() + "_insert") + " BEFORE INSERT ON " + table + " WHEN "
                        + other + ")" + refuse,
                "CREATE TRIGGER " + Quote.name(kept.name() + "_update") + " BEFORE UPDATE OF "
                        + names(kept.determinant()) + " ON " + table + " WHEN (" + moved + ") AND " + other
                        + " AND NOT ("
                        + self + "))" + refuse,
                "CREATE TRIGGER " + Quote.name(kept.name() + "_carry") + " AFTER UPDATE OF " + names(kept.dependent())
                        + " ON " + table + " WHEN NOT (" + moved + ") BEGIN UPDATE " + table + " SET "
                        + kept.dependent().stream()
                                .map(column -> Quote.name(column.name()) + " = NEW." + Quote.name(column.name()))
                                .collect(Collectors.joining(", "))
                        + " WHERE "
                        + kept.determinant().stream()
                                .map(column -> Quote.name(column.name()) + " = NEW." + Quote.name(column.name()))
                                .collect(Collectors.joining(" AND "))
                        + " AND (" + differ(kept, "") + "); END");
    }

    private static String names(List<Column> columns) {
        return Quote.names(columns.stream().map(Column::name).toList());
    }

    private static String same(KeptDependency kept) {
        return kept.determinant().stream()
                .map(column -> "other." + Quote.name(column.name()) + " = NEW." + Quote.name(column.name()))
                .collect(Collectors.joining(" AND "));
    }

    private static String self(KeptDependency kept) {
        return kept.key().isEmpty()
                ? "other.rowid = OLD.rowid"
                : kept.key().stream()
                        .map(name -> "other." + Quote.name(name) + " IS OLD." + Quote.name(name))
                        .collect(Collectors.joining(" AND "));
    }

    private static String differ(KeptDependency kept, String prefix) {
        var words = new ProjectionWords();
        return kept.dependent().stream()
                .map(column -> words.exact(prefix + Quote.name(column.name()), column) + " <> "
                        + words.exact("NEW." + Quote.name(column.name()), column))
                .collect(Collectors.joining(" OR "));
    }
}
