package org.schemawright.engine.h2.read;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.View;

/** The queries of materialized views, as they were written: only a script of the database tells them. */
final class MaterializedViewReader {
    private static final String START = "CREATE FORCE MATERIALIZED VIEW ";
    private static final String QUERY = " AS\n";

    private MaterializedViewReader() {}

    static void read(Catalog catalog, Set<ObjectRef> views, Reading reading) throws SQLException {
        Map<String, ObjectRef> heads = new HashMap<>();
        views.forEach(view -> heads.put(START + Quote.qualified(view), view));
        try {
            catalog.each("SCRIPT NODATA NOPASSWORDS NOSETTINGS", row -> take(row.getString(1), heads, reading));
        } catch (SQLException e) {
            views.forEach(view -> reading.unseen("the query of " + view + " may be read by an administrator only"));
        }
    }

    private static void take(String statement, Map<String, ObjectRef> heads, Reading reading) {
        int query = statement.indexOf(QUERY);
        if (!statement.startsWith(START) || query < 0) {
            return;
        }
        heads.entrySet().stream()
                .filter(head -> isHead(statement.substring(0, query), head.getKey()))
                .map(Map.Entry::getValue)
                .forEach(view -> reading.find(view).ifPresent(found -> {
                    View read = (View) found;
                    String text = statement.substring(query + QUERY.length()).strip();
                    String bare = text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
                    reading.add(
                            new View(view, bare, read.columns(), read.options(), read.materialized(), read.traits()));
                }));
    }

    private static boolean isHead(String statement, String head) {
        return statement.equals(head) || statement.startsWith(head + " ") || statement.startsWith(head + "(");
    }
}
