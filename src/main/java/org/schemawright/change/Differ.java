package org.schemawright.change;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnDefault;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/**
 * Finds what differs between two databases of one normal form. Both must have been brought to common ground by
 * {@link Common} first. The result is ordered by the name of what changes.
 */
public final class Differ {
    private final Database before;
    private final Database after;
    private final SortedMap<ObjectRef, SchemaObject> partsBefore;
    private final SortedMap<ObjectRef, SchemaObject> partsAfter;
    private final Inheritance inheritance;

    private Differ(Database before, Database after) {
        this.before = before;
        this.after = after;
        this.partsBefore = Parts.of(before);
        this.partsAfter = Parts.of(after);
        this.inheritance = new Inheritance(before, after);
    }

    public static List<Change> diff(Database before, Database after) {
        return new Differ(before, after).changes();
    }

    private List<Change> changes() {
        var found = new TreeMap<ObjectRef, Change>();
        partsBefore.forEach((ref, part) -> {
            if (!partsAfter.containsKey(ref) && stands(part, before, after) && !inheritance.dropsWithParent(part)) {
                found.put(ref, new Change.Drop(part));
            }
        });
        partsAfter.forEach((ref, part) -> {
            SchemaObject old = partsBefore.get(ref);
            if (old != null) {
                compare(old, part, found);
            } else if (stands(part, after, before) && !inheritance.comesWithParent(part)) {
                found.put(ref, new Change.Create(part));
            }
        });
        var changes = new ArrayList<>(found.values());
        changes.addAll(reorderings());
        return List.copyOf(changes);
    }

    /** A column of a table that comes or goes as a whole is no change of its own. */
    private static boolean stands(SchemaObject part, Database here, Database there) {
        return !(part instanceof Column) || tableOf(part.ref(), there) != null || tableOf(part.ref(), here) == null;
    }

    private static @org.jspecify.annotations.Nullable SchemaObject tableOf(ObjectRef column, Database database) {
        SchemaObject table = database.objects().get(column.whole(Kind.TABLE));
        return table != null ? table : database.objects().get(column.whole(Kind.FOREIGN_TABLE));
    }

    private void compare(SchemaObject old, SchemaObject now, SortedMap<ObjectRef, Change> found) {
        SchemaObject from = old instanceof Column column ? inheritance.afterParent(column, (Column) now) : old;
        SchemaObject compared = from instanceof Column column ? inheritance.onItsOwn(column) : from;
        if (!Parts.compared(compared).equals(Parts.compared(now)) && !inheritance.followsParent(old, now)) {
            found.put(now.ref(), new Change.Alter(from, now));
        }
    }

    private List<Change> reorderings() {
        var notes = new ArrayList<Change>();
        after.all(Table.class)
                .forEach(table -> before.table(table.ref()).ifPresent(old -> {
                    List<String> was = common(old, table);
                    List<String> is = common(table, old);
                    if (!was.equals(is)) {
                        notes.add(new Change.ReorderColumns(table.ref(), was, is));
                    }
                }));
        return notes;
    }

    private static List<String> common(Table table, Table other) {
        return table.columns().stream()
                .map(Column::name)
                .filter(name -> other.column(name).isPresent())
                .toList();
    }

    /** Whether a change is one that a plan makes statements for. */
    public static boolean planned(Change change) {
        return !(change instanceof Change.ReorderColumns);
    }

    /** Whether the change is part of another that is listed: a default or key of a table that comes or goes whole. */
    public static boolean partOfWhole(Change change, List<Change> all) {
        ObjectRef ref = change.subject();
        boolean part = ref.path().size() > 2 && ref.kind() != Kind.ROUTINE && ref.kind() != Kind.AGGREGATE
                || change.subject().kind() == Kind.PARTITION_ATTACHMENT
                || change instanceof Change.Create(ColumnDefault _);
        return part
                && all.stream()
                        .filter(other -> other instanceof Change.Create == change instanceof Change.Create
                                && other instanceof Change.Drop == change instanceof Change.Drop)
                        .anyMatch(other -> other.subject().kind() == Kind.TABLE
                                && other.subject().path().equals(ref.path().subList(0, 2)));
    }
}
