package org.schemawright.advise.normalize;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.change.Lineage;
import org.schemawright.change.Origin;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.KeyIndex;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Settings;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;

/**
 * A database in which one table has become several, and where the new ones take their rows from, so that it can be
 * planned and proved like any other change. The first part keeps the table's name and rows.
 */
public record TakenApart(Database after, Lineage lineage) {
    /** @param parts together all columns of the table; the first holds its primary key, the others what they refer by */
    public static TakenApart of(Database before, ObjectRef table, List<Part> parts) throws CannotTakeApart {
        Table whole = before.table(table)
                .orElseThrow(() -> new CannotTakeApart(table + " is not there; name a table of the schema"));
        return new Making(before, whole, parts).made();
    }

    private static final class Making {
        private final Database before;
        private final Table whole;
        private final List<Part> parts;
        private final TreeMap<ObjectRef, SchemaObject> objects;
        private final TreeMap<ObjectRef, SortedSet<ObjectRef>> needs;
        private final TreeMap<ObjectRef, Origin> origins = new TreeMap<>();

        Making(Database before, Table whole, List<Part> parts) {
            this.before = before;
            this.whole = whole;
            this.parts = parts;
            this.objects = new TreeMap<>(before.objects());
            this.needs = new TreeMap<>(before.needs());
        }

        TakenApart made() throws CannotTakeApart {
            check();
            for (Part part : parts.subList(1, parts.size())) {
                addTable(part);
            }
            Set<String> stay = new HashSet<>(parts.getFirst().columns());
            objects.put(
                    whole.ref(),
                    whole.withColumns(whole.columns().stream()
                            .filter(column -> stay.contains(column.name()))
                            .toList()));
            new Belongings(before, whole, parts).moveTo(objects, needs);
            for (Part part : parts) {
                references(part);
            }
            return new TakenApart(
                    new Database(before.version(), objects, needs, before.stated()), new Lineage(origins));
        }

        private void check() throws CannotTakeApart {
            var all = new HashSet<String>();
            parts.forEach(part -> all.addAll(part.columns()));
            for (Column column : whole.columns()) {
                if (!all.remove(column.name())) {
                    throw new CannotTakeApart("no part holds " + column.ref() + "; add it to one");
                }
            }
            if (!all.isEmpty()) {
                throw new CannotTakeApart(
                        whole.ref() + " has no column " + all.iterator().next());
            }
            if (!whole.inherits().isEmpty()
                    || whole.partitioning().isPresent()
                    || whole.partitionOf().isPresent()) {
                throw new CannotTakeApart(
                        whole.ref() + " is partitioned or inherits; only a table by itself is taken apart");
            }
            for (Part part : parts.subList(1, parts.size())) {
                if (before.table(ref(part)).isPresent()) {
                    throw new CannotTakeApart(ref(part) + " is there already; give the new table another name");
                }
                checkKey(part);
            }
        }

        /** Rows without a value in the key would have no row to refer to. */
        private void checkKey(Part part) throws CannotTakeApart {
            for (Column column : whole.columns()) {
                boolean moved = part.columns().contains(column.name());
                if (part.key().contains(column.name()) && column.notNull().isEmpty()) {
                    throw new CannotTakeApart(column.ref() + " may be null, so it cannot be the key of " + part.name()
                            + "; what goes with null would be lost. Refuse nulls first");
                }
                if (moved && column.value() instanceof ColumnValue.Generated) {
                    throw new CannotTakeApart(
                            column.ref() + " is computed; it cannot move to " + part.name() + " as it is");
                }
            }
        }

        private ObjectRef ref(Part part) {
            return part == parts.getFirst()
                    ? whole.ref()
                    : ObjectRef.of(Kind.TABLE, whole.ref().schema(), part.name());
        }

        private void addTable(Part part) {
            ObjectRef table = ref(part);
            List<Column> columns = whole.columns().stream()
                    .filter(column -> part.columns().contains(column.name()))
                    .map(column -> copied(column, table))
                    .toList();
            objects.put(
                    table,
                    new Table(
                            table,
                            columns,
                            whole.unlogged(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            Optional.empty(),
                            new TreeMap<>(),
                            new TreeMap<>(),
                            new Traits(
                                    whole.traits().owner(),
                                    Optional.empty(),
                                    whole.traits().privileges())));
            needs.put(table, needs.getOrDefault(whole.ref(), new TreeSet<>()));
            for (Column column : columns) {
                copyNeeds(whole.ref().part(Kind.COLUMN, column.name()), column.ref());
            }
            var key = new PrimaryKey(
                    table.part(Kind.PRIMARY_KEY, part.name() + "_pkey"),
                    part.key(),
                    new KeyIndex(List.of(), false, new TreeMap<>()),
                    Settings.PLAIN,
                    Traits.NONE);
            put(key, columnRefs(table, part.key()));
            var pairs = part.columns().stream()
                    .map(name -> new Origin.ColumnPair(name, name))
                    .toList();
            origins.put(table, new Origin.ProjectedFrom(whole.ref(), pairs, true));
        }

        private void copyNeeds(ObjectRef from, ObjectRef to) {
            SortedSet<ObjectRef> needed = needs.get(from);
            if (needed != null) {
                needs.put(to, needed);
            }
        }

        /** Values are copied, not counted anew. */
        private static Column copied(Column column, ObjectRef table) {
            boolean counted = column.value() instanceof ColumnValue.Identity
                    || column.value() instanceof ColumnValue.Default(var expression) && expression.contains("nextval");
            return new Column(
                    table.part(Kind.COLUMN, column.name()),
                    column.type(),
                    column.collation(),
                    column.notNull()
                            .map(was -> new Column.NotNull(Optional.empty(), was.validated(), was.noInherit(), true)),
                    counted ? ColumnValue.NONE : column.value(),
                    true,
                    column.properties(),
                    column.traits());
        }

        private void references(Part part) {
            List<Part> targets = parts.subList(1, parts.size()).stream()
                    .filter(other -> other != part && part.columns().containsAll(other.key()))
                    .toList();
            for (Part target : targets) {
                boolean implied = targets.stream()
                        .anyMatch(other -> other != target && other.key().containsAll(target.key()));
                if (!implied) {
                    reference(part, target);
                }
            }
        }

        private void reference(Part part, Part target) {
            ObjectRef table = ref(part);
            String name = part.name() + "_" + String.join("_", target.key()) + "_fkey";
            var key = new ForeignKey(
                    table.part(Kind.FOREIGN_KEY, name),
                    target.key(),
                    ref(target),
                    target.key(),
                    "SIMPLE",
                    "NO ACTION",
                    "NO ACTION",
                    List.of(),
                    false,
                    Settings.PLAIN,
                    Traits.NONE);
            SortedSet<ObjectRef> needed = columnRefs(table, target.key());
            needed.addAll(columnRefs(ref(target), target.key()));
            needed.add(ref(target).part(Kind.PRIMARY_KEY, target.name() + "_pkey"));
            put(key, needed);
        }

        private void put(Constraint constraint, SortedSet<ObjectRef> needed) {
            objects.put(constraint.ref(), constraint);
            needs.put(constraint.ref(), needed);
        }

        private static SortedSet<ObjectRef> columnRefs(ObjectRef table, List<String> columns) {
            var refs = new TreeSet<ObjectRef>();
            columns.forEach(column -> refs.add(table.part(Kind.COLUMN, column)));
            return refs;
        }
    }
}
