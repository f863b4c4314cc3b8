package org.schemawright.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnDefault;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/**
 * A database in which some parts are as they are in another: there, different or gone. Whether the result can stand is
 * for {@link Entailment} to say.
 */
public final class Apply {
    private final Database base;
    private final Database other;
    private final Set<ObjectRef> taken;
    private final SortedMap<ObjectRef, SchemaObject> baseParts;
    private final SortedMap<ObjectRef, SchemaObject> otherParts;

    private Apply(Database base, Database other, Set<ObjectRef> taken) {
        this.base = base;
        this.other = other;
        this.taken = taken;
        this.baseParts = Parts.of(base);
        this.otherParts = Parts.of(other);
    }

    /** @param taken the parts, by the names that {@link Differ} gives to what changes */
    public static Database parts(Database base, Database other, Set<ObjectRef> taken) {
        return taken.isEmpty() ? base : new Apply(base, other, taken).result();
    }

    private Database result() {
        var objects = new TreeMap<ObjectRef, SchemaObject>();
        var refs = new TreeSet<>(base.objects().keySet());
        refs.addAll(other.objects().keySet());
        for (ObjectRef ref : refs) {
            SchemaObject kept = (taken.contains(ref) ? other : base).objects().get(ref);
            if (kept instanceof Table head) {
                objects.put(ref, table(head));
            } else if (kept != null) {
                objects.put(ref, kept);
            }
        }
        return new Database(base.version(), objects, needs(objects), base.stated());
    }

    private Table table(Table head) {
        Optional<Table> was = base.table(head.ref());
        Optional<Table> is = other.table(head.ref());
        List<Column> columns = was.isPresent() && is.isPresent()
                ? columns(was.get(), is.get())
                : head.columns().stream().map(this::withDefault).toList();
        ObjectRef attachment = head.ref().withKind(Kind.PARTITION_ATTACHMENT);
        Optional<Table> attached = taken.contains(attachment) ? is : was;
        return new Table(
                head.ref(),
                columns,
                head.unlogged(),
                head.partitioning(),
                attached.flatMap(Table::partitionOf),
                head.inherits(),
                head.ofType(),
                head.options(),
                head.properties(),
                head.traits());
    }

    /** A column that comes stands behind the one that it stands behind on the other side. */
    private List<Column> columns(Table was, Table is) {
        var columns = new ArrayList<Column>();
        was.columns().forEach(column -> column(column.ref()).ifPresent(columns::add));
        for (int i = 0; i < is.columns().size(); i++) {
            ObjectRef ref = is.columns().get(i).ref();
            Optional<Column> column = column(ref);
            if (was.column(ref.last()).isEmpty() && column.isPresent()) {
                columns.add(placeBehind(is.columns().subList(0, i), columns), column.get());
            }
        }
        return columns;
    }

    private static int placeBehind(List<Column> before, List<Column> columns) {
        for (int i = before.size() - 1; i >= 0; i--) {
            String name = before.get(i).name();
            for (int j = 0; j < columns.size(); j++) {
                if (columns.get(j).name().equals(name)) {
                    return j + 1;
                }
            }
        }
        return before.isEmpty() ? 0 : columns.size();
    }

    private Optional<Column> column(ObjectRef ref) {
        return part(ref).map(Column.class::cast).map(this::withDefault);
    }

    /** A default is a part of its own, unless the column's values come from elsewhere. */
    private Column withDefault(Column whole) {
        Column column = Parts.withoutDefault(whole);
        boolean free = column.value().equals(ColumnValue.NONE);
        Optional<SchemaObject> value = free ? part(column.ref().withKind(Kind.COLUMN_DEFAULT)) : Optional.empty();
        return value.map(ColumnDefault.class::cast)
                .map(found -> column.withValue(new ColumnValue.Default(found.expression())))
                .orElse(column);
    }

    private Optional<SchemaObject> part(ObjectRef ref) {
        return Optional.ofNullable((taken.contains(ref) ? otherParts : baseParts).get(ref));
    }

    /** Of each side what its parts need, as far as it is there. */
    private SortedMap<ObjectRef, SortedSet<ObjectRef>> needs(SortedMap<ObjectRef, SchemaObject> objects) {
        SortedMap<ObjectRef, SortedSet<ObjectRef>> needs = new TreeMap<>();
        take(base, false, objects, needs);
        take(other, true, objects, needs);
        alsoNeeded(objects, needs);
        return needs;
    }

    /** What is the same on both sides needs more where more is there: a reference needs the keys of new partitions. */
    private void alsoNeeded(
            SortedMap<ObjectRef, SchemaObject> objects, SortedMap<ObjectRef, SortedSet<ObjectRef>> needs) {
        other.needs().forEach((ref, needed) -> {
            SchemaObject part = baseParts.get(ref);
            if (!taken.contains(ref) && part != null && part.equals(otherParts.get(ref))) {
                needed.stream()
                        .filter(need -> taken.contains(need) && stands(need, other, objects))
                        .forEach(need ->
                                needs.computeIfAbsent(ref, _ -> new TreeSet<>()).add(need));
            }
        });
    }

    private void take(
            Database side,
            boolean wanted,
            SortedMap<ObjectRef, SchemaObject> objects,
            SortedMap<ObjectRef, SortedSet<ObjectRef>> needs) {
        side.needs().forEach((ref, needed) -> {
            if (taken.contains(ref) == wanted && stands(ref, side, objects)) {
                var left = new TreeSet<>(needed);
                left.removeIf(need -> !stands(need, side, objects));
                needs.put(ref, left);
            }
        });
    }

    private static boolean stands(ObjectRef ref, Database side, SortedMap<ObjectRef, SchemaObject> objects) {
        SchemaObject whole = objects.get(WholeNeeds.whole(ref, side));
        boolean ofColumn = ref.kind() == Kind.COLUMN || ref.kind() == Kind.COLUMN_DEFAULT;
        return ofColumn && whole instanceof Table table
                ? table.column(ref.last()).isPresent()
                : whole != null;
    }
}
