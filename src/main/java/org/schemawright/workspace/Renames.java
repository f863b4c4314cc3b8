package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.schemawright.change.Lineage;
import org.schemawright.change.Origin;
import org.schemawright.engine.Naming;
import org.schemawright.model.Column;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.model.Visible;

/** Reads renames as a user writes them: {@code table.column} and a new name, in SQL identifiers. */
final class Renames {
    /** Of a column's name. */
    private static final int MOST_STEPS = 3;

    private Renames() {}

    /**
     * @param renames by the name that something has in {@code before}, a table or column with or without its schema, or a
     *                schema, the new name; what goes to another schema has that before it
     * @throws BadRequest where nothing has that name, or one thing would have two, or two things one; the message says
     *                    what was looked for
     */
    static void add(Map<String, String> renames, Database before, SortedMap<ObjectRef, Origin> origins, Naming naming)
            throws BadRequest {
        var found = new TreeMap<ObjectRef, List<String>>();
        for (var rename : renames.entrySet()) {
            ObjectRef ref = find(SqlName.path(rename.getKey(), naming), before, naming);
            List<String> wanted = SqlName.path(rename.getValue(), naming);
            List<String> other = found.put(ref, wanted);
            if (other != null && !other.equals(wanted)) {
                throw new BadRequest("the " + ref + " was to become " + shown(other) + " and " + shown(wanted)
                        + "; state one of them");
            }
        }
        var given = new TreeMap<ObjectRef, ObjectRef>();
        // What stands in another thing has to know what that is called: schemas, then what is in them, then columns.
        for (int steps = 1; steps <= MOST_STEPS; steps++) {
            for (var rename : found.entrySet()) {
                ObjectRef ref = rename.getKey();
                if (ref.path().size() == steps) {
                    ObjectRef now = ref.kind() == Kind.COLUMN
                            ? after(ref.whole(Kind.TABLE), origins)
                                    .part(Kind.COLUMN, ofItsTable(rename.getValue(), ref, naming))
                            : renamed(ref, after(ref, origins), rename.getValue());
                    if (now.equals(ref)) {
                        throw new BadRequest("the " + ref + " is called that already; give another name for it, or"
                                + " leave the rename out");
                    }
                    ObjectRef other = given.put(now, ref);
                    if (other != null) {
                        throw new BadRequest("the " + other + " and the " + ref + " were both to become "
                                + now.display() + "; only one thing can be called that");
                    }
                    origins.put(now, new Origin.RenamedFrom(ref));
                }
            }
        }
    }

    /** The name of a thing that is renamed, or whose schema is. */
    private static ObjectRef after(ObjectRef ref, SortedMap<ObjectRef, Origin> origins) {
        SortedMap<ObjectRef, ObjectRef> renames = new Lineage(origins).renames();
        return renames.getOrDefault(ref, Lineage.underSchemas(ref, renames));
    }

    private static String ofItsTable(List<String> now, ObjectRef column, Naming naming) throws BadRequest {
        List<String> table = column.path().subList(0, column.path().size() - 1);
        List<String> stated = now.subList(0, now.size() - 1);
        if (stated.size() > table.size()
                || !naming.same(stated, table.subList(table.size() - stated.size(), table.size()))) {
            throw new BadRequest("the " + column + " cannot become " + shown(now)
                    + ", as it stays in its table; write the new name alone");
        }
        return now.getLast();
    }

    private static ObjectRef renamed(ObjectRef ref, ObjectRef there, List<String> name) throws BadRequest {
        var steps = new ArrayList<>(there.path());
        if (name.size() > steps.size()) {
            throw new BadRequest(
                    "the " + ref + " cannot be called " + shown(name) + ", which has more parts than its name has");
        }
        for (int i = 1; i <= name.size(); i++) {
            steps.set(steps.size() - i, name.get(name.size() - i));
        }
        return new ObjectRef(ref.kind(), steps);
    }

    private static ObjectRef find(List<String> path, Database before, Naming naming) throws BadRequest {
        var qualified = new ArrayList<>(path);
        qualified.addFirst(naming.defaultSchema());
        return (path.size() == 1 ? Stream.of(qualified, path) : Stream.of(path, qualified))
                .flatMap(steps -> named(steps, before, naming))
                .findFirst()
                .orElseThrow(() -> new BadRequest("nothing is called " + shown(path)
                        + " where the migration starts, so it cannot be renamed; give schema, table, table.column"
                        + " or schema.table.column"));
    }

    private static String shown(List<String> name) {
        return Visible.text(String.join(".", name));
    }

    private static Stream<ObjectRef> named(List<String> path, Database before, Naming naming) {
        Stream<ObjectRef> candidates = path.size() == 3
                ? before.all(Table.class)
                        .filter(table -> table.ref().kind() == Kind.TABLE)
                        .flatMap(table -> table.columns().stream().map(Column::ref))
                : before.objects().keySet().stream()
                        .filter(ref -> ref.kind() == Kind.SCHEMA || Kinds.MOVED.contains(ref.kind()))
                        // A table is meant rather than a sequence of its name, and that rather than a type.
                        .sorted(Comparator.comparing(ObjectRef::kind).reversed());
        return candidates.filter(ref -> naming.same(ref.path(), path));
    }
}
