package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.schemawright.change.Origin;
import org.schemawright.engine.Naming;
import org.schemawright.model.Column;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.model.Visible;

/** Reads renames as a user writes them: {@code table.column} and a new name, in SQL identifiers. */
final class Renames {
    private static final List<Kind> RENAMED = List.of(
            Kind.TABLE,
            Kind.FOREIGN_TABLE,
            Kind.VIEW,
            Kind.MATERIALIZED_VIEW,
            Kind.SEQUENCE,
            Kind.ENUM_TYPE,
            Kind.DOMAIN,
            Kind.COMPOSITE_TYPE);

    private Renames() {}

    /**
     * @param renames by the name that something has in {@code before}, a table or column with or without its schema, the
     *                new name alone
     * @throws BadRequest where nothing has that name; the message says what was looked for
     */
    static void add(Map<String, String> renames, Database before, SortedMap<ObjectRef, Origin> origins, Naming naming)
            throws BadRequest {
        var columns = new TreeMap<ObjectRef, String>();
        for (var rename : renames.entrySet()) {
            ObjectRef ref = find(SqlName.path(rename.getKey(), naming), before, naming);
            String now = SqlName.path(rename.getValue(), naming).getLast();
            if (ref.kind() == Kind.COLUMN) {
                columns.put(ref, now);
            } else {
                origins.put(sibling(ref, now), new Origin.RenamedFrom(ref));
            }
        }
        columns.forEach((ref, now) ->
                origins.put(tableAfter(ref, origins).part(Kind.COLUMN, now), new Origin.RenamedFrom(ref)));
    }

    /** The table of a column under its new name, if it gets one too. */
    private static ObjectRef tableAfter(ObjectRef column, SortedMap<ObjectRef, Origin> origins) {
        ObjectRef table = column.whole(Kind.TABLE);
        return origins.entrySet().stream()
                .filter(entry -> entry.getValue().equals(new Origin.RenamedFrom(table)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(table);
    }

    private static ObjectRef sibling(ObjectRef ref, String name) {
        var steps = new ArrayList<>(ref.path());
        steps.set(steps.size() - 1, name);
        return new ObjectRef(ref.kind(), steps);
    }

    private static ObjectRef find(List<String> path, Database before, Naming naming) throws BadRequest {
        var qualified = new ArrayList<>(path);
        qualified.addFirst(naming.defaultSchema());
        return Stream.of(path, qualified)
                .flatMap(steps -> named(steps, before, naming))
                .findFirst()
                .orElseThrow(() -> new BadRequest("nothing is called " + Visible.text(String.join(".", path))
                        + " where the migration starts, so it cannot be renamed; give table, table.column or"
                        + " schema.table.column"));
    }

    private static Stream<ObjectRef> named(List<String> path, Database before, Naming naming) {
        Stream<ObjectRef> candidates = path.size() == 3
                ? before.all(Table.class)
                        .filter(table -> table.ref().kind() == Kind.TABLE)
                        .flatMap(table -> table.columns().stream().map(Column::ref))
                : before.objects().keySet().stream()
                        .filter(ref -> RENAMED.contains(ref.kind()))
                        .sorted(Comparator.comparing(ref -> RENAMED.indexOf(ref.kind())));
        return candidates.filter(ref -> SqlName.same(ref.path(), path, naming));
    }
}
