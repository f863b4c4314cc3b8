package org.schemawright.engine.sqlite.script;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.model.Kind;
import org.schemawright.plan.Plan;
import org.schemawright.plan.Step;

/**
 * Asks what stands under the names that a plan touches. Tables are told by their columns, keys and references as SQLite
 * understands them, the rest by its text without blanks, quotes and case, since programs write the same thing in
 * different ways.
 */
final class StateQuery {
    private static final String BARE = bare("s.sql");

    private StateQuery() {}

    static String of(Plan plan) {
        Set<String> names = new TreeSet<>();
        plan.steps().stream()
                .flatMap(Step::names)
                .filter(ref -> ref.kind() != Kind.OPAQUE)
                .forEach(ref -> names.add(ref.name()));
        if (names.isEmpty()) {
            return "";
        }
        String list = names.stream().map(Quote::text).collect(Collectors.joining(", "));
        return """
            SELECT s.type || ' ' || s.name AS object, s.type AS shape,
              CASE WHEN s.type = 'table' AND s.rootpage > 0 THEN %s ELSE %s END AS definition
            FROM main.sqlite_schema AS s
            WHERE s.sql IS NOT NULL AND (s.tbl_name COLLATE NOCASE IN (%s) OR s.name COLLATE NOCASE IN (%s))
            ORDER BY 1
            """.formatted(table(), BARE, list, list).strip();
    }

    /** Spaces, line ends, tabs and quotes of names go; letters of ASCII become small. */
    private static String bare(String text) {
        String bare = text;
        for (String gone : new String[] {"' '", "char(10)", "char(13)", "char(9)", "'\"'", "'`'", "'['", "']'"}) {
            bare = "replace(" + bare + ", " + gone + ", '')";
        }
        return "lower(" + bare + ")";
    }

    private static String table() {
        return "(SELECT group_concat(c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || c.pk || ' ' || c.hidden"
                + " || ' ' || ifnull(" + bare("c.dflt_value") + ", ''), char(10))"
                + " FROM (SELECT * FROM pragma_table_xinfo(s.name, 'main') ORDER BY name) AS c)"
                + " || char(10) || ifnull((SELECT group_concat(i.columns || ' ' || i.origin, char(10))"
                + " FROM (SELECT l.origin, (SELECT group_concat(x.name) FROM (SELECT name FROM"
                + " pragma_index_info(l.name, 'main') ORDER BY seqno) AS x) AS columns"
                + " FROM pragma_index_list(s.name, 'main') AS l WHERE l.origin <> 'c' ORDER BY 2, 1) AS i), '')"
                + " || char(10) || ifnull((SELECT group_concat(f.\"from\" || ' ' || f.\"table\" || ' ' ||"
                + " ifnull(f.\"to\", '') || ' ' || f.on_update || ' ' || f.on_delete, char(10))"
                + " FROM (SELECT * FROM pragma_foreign_key_list(s.name, 'main') ORDER BY \"from\", \"table\", \"to\","
                + " on_update, on_delete) AS f), '')";
    }
}
