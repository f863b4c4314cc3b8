package org.schemawright.design;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.schemawright.model.Database;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.View;

/**
 * Which tables and views a view reads, as its query names them: so a query that was typed a moment ago counts, and not
 * what the catalog said of the one before. A name without a schema counts behind a word that wants a table; elsewhere
 * only where the catalog knows of it, since a column may be called like a table.
 */
public final class ViewReads {
    private static final Set<String> BEFORE_TABLES = Set.of("FROM", "JOIN", "ONLY");

    private ViewReads() {}

    public static SortedSet<ObjectRef> of(Database database, View view) {
        SortedSet<ObjectRef> known = known(database, view);
        var found = new TreeSet<ObjectRef>();
        var words = new SqlWords(view.query());
        String before = "";
        Optional<String> schema = Optional.empty();
        while (words.next()) {
            if (words.isText()) {
                before = "";
                schema = Optional.empty();
                continue;
            }
            String name = words.name();
            boolean wanted = schema.isPresent() || BEFORE_TABLES.contains(before.toUpperCase(java.util.Locale.ROOT));
            relation(database, schema.orElse(view.ref().schema()), name)
                    .filter(ref -> !ref.equals(view.ref()))
                    .filter(ref -> wanted || known.contains(ref))
                    .ifPresent(found::add);
            boolean qualifies = view.query().startsWith(".", words.end());
            schema = qualifies ? Optional.of(name) : Optional.empty();
            before = qualifies ? before : name;
        }
        return found;
    }

    private static Optional<ObjectRef> relation(Database database, String schema, String name) {
        return Kinds.RELATIONS.stream()
                .map(kind -> ObjectRef.of(kind, schema, name))
                .filter(database.objects()::containsKey)
                .findFirst();
    }

    /** What the catalog said when the view was read, columns as the tables that they are of. */
    private static SortedSet<ObjectRef> known(Database database, View view) {
        var known = new TreeSet<ObjectRef>();
        for (ObjectRef ref : database.needs().getOrDefault(view.ref(), Collections.emptySortedSet())) {
            known.add(ref.path().size() > 2 ? SchemaFacts.tableOf(database, ref) : ref);
        }
        return known;
    }
}
