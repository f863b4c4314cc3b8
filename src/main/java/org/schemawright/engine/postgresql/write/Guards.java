package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.schemawright.engine.portable.KeptDependency;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;

/**
 * Triggers that look at a statement's rows when it is done, so that one statement may change a value in all rows that
 * share it. Who writes rows of the same determinant at the same time waits.
 */
public final class Guards {
    private Guards() {}

    public static List<String> of(KeptDependency kept) {
        String function = Quote.qualified(kept.table().schema(), kept.name());
        String table = Quote.qualified(kept.table());
        String body = """

            BEGIN
              PERFORM pg_advisory_xact_lock(hashtextextended(one.determinant, 0))
                FROM (SELECT DISTINCT %s AS determinant FROM changed ORDER BY 1) AS one;
              IF EXISTS (SELECT 1 FROM changed JOIN %s AS other ON %s WHERE %s) THEN
                RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE = %s;
              END IF;
              RETURN NULL;
            END
            """.formatted(
                        "ROW(" + columns(kept.determinant(), "changed.") + ")::text",
                        table,
                        pairs(kept),
                        kept.dependent().stream().map(Guards::differ).collect(Collectors.joining(" OR ")),
                        Quote.text(kept.message()));
        return List.of(
                "CREATE FUNCTION " + function + "() RETURNS trigger LANGUAGE plpgsql AS " + Quote.dollar(body),
                trigger(kept, "INSERT", table, function),
                trigger(kept, "UPDATE", table, function));
    }

    private static String trigger(KeptDependency kept, String event, String table, String function) {
        return "CREATE TRIGGER " + Quote.name(kept.name() + "_" + event.toLowerCase(Locale.ROOT)) + " AFTER "
                + event + " ON " + table + " REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "
                + function + "()";
    }

    private static String columns(List<Column> columns, String prefix) {
        return columns.stream()
                .map(column -> prefix + Quote.name(column.name()))
                .collect(Collectors.joining(", "));
    }

    private static String pairs(KeptDependency kept) {
        return kept.determinant().stream()
                .map(column -> "other." + Quote.name(column.name()) + " = changed." + Quote.name(column.name()))
                .collect(Collectors.joining(" AND "));
    }

    private static String differ(Column column) {
        var words = new ProjectionWords();
        return words.exact("other." + Quote.name(column.name()), column) + " <> "
                + words.exact("changed." + Quote.name(column.name()), column);
    }
}
