package org.schemawright.advise.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.change.Lineage;
import org.schemawright.change.Origin;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/**
 * A database in which one table has become several, and where the new ones take their rows from, so that it can be
 * planned and proved like any other change. The first part keeps the table's name and rows.
 */
public record TakenApart(Database after, Lineage lineage) {
    /**
     * @param parts together all stored columns of the table; the first holds its primary key, the others what they
     *              refer by. Computed columns go where they can be computed
     */
    public static TakenApart of(Database before, ObjectRef table, List<Part> parts) throws CannotTakeApart {
        return of(before, table, parts, Readers.IN_THE_WAY);
    }

    /** What becomes of views that read columns which go to other tables. */
    public enum Readers {
        IN_THE_WAY,
        /** Somebody sees to it that they find the columns. */
        LEFT_ALONE
    }

    /** @param readers that read columns which go to other tables */
    public static TakenApart of(Database before, ObjectRef table, List<Part> parts, Readers readers)
            throws CannotTakeApart {
        Table whole = before.table(table)
                .orElseThrow(() -> new CannotTakeApart(table + " is not there; name a table of the schema"));
        return new Making(before, whole, parts, readers).made();
    }

    private static final class Making {
        private final Database before;
        private final Table whole;
        private final List<Part> parts;
        private final Readers readers;
        private final TreeMap<ObjectRef, SchemaObject> objects;
        private final TreeMap<ObjectRef, SortedSet<ObjectRef>> needs;
        private final TreeMap<ObjectRef, Origin> origins = new TreeMap<>();

        Making(Database before, Table whole, List<Part> parts, Readers readers) {
            this.readers = readers;
            this.before = before;
            this.whole = whole;
            this.parts = parts;
            this.objects = new TreeMap<>(before.objects());
            this.needs = new TreeMap<>(before.needs());
        }

        TakenApart made() throws CannotTakeApart {
            check();
            Map<Part, Set<String>> computed = computed();
            for (Part part : parts.subList(1, parts.size())) {
                add(part, computed.getOrDefault(part, Set.of()));
            }
            Set<String> stay = new HashSet<>(parts.getFirst().columns());
            stay.addAll(computed.getOrDefault(parts.getFirst(), Set.of()));
            objects.put(
                    whole.ref(),
                    whole.withColumns(whole.columns().stream()
                            .filter(column -> stay.contains(column.name()))
                            .toList()));
            new Belongings(before, whole, withComputed(computed), objects, needs).move(readers);
            new PartReferences(whole, parts, objects, needs).add();
            return new TakenApart(
                    new Database(before.version(), objects, needs, before.stated()), new Lineage(origins));
        }

        private List<Part> withComputed(Map<Part, Set<String>> computed) {
            return parts.stream()
                    .map(part -> {
                        var columns = new ArrayList<>(part.columns());
                        columns.addAll(computed.getOrDefault(part, Set.of()));
                        return new Part(part.name(), columns, part.key());
                    })
                    .toList();
        }

        private void check() throws CannotTakeApart {
            var all = new HashSet<String>();
            parts.forEach(part -> all.addAll(part.columns()));
            for (Column column : whole.columns()) {
                if (!all.remove(column.name()) && !isComputed(column)) {
                    throw new CannotTakeApart("no part holds " + column.ref() + "; add it to one");
                }
            }
            if (!all.isEmpty()) {
                throw new CannotTakeApart(
                        whole.ref() + " has no column " + all.iterator().next());
            }
            boolean heirs = before.all(Table.class)
                    .anyMatch(other -> other.inherits().contains(whole.ref())
                            || other.partitionOf()
                                    .filter(of -> of.parent().equals(whole.ref()))
                                    .isPresent());
            if (!whole.inherits().isEmpty()
                    || heirs
                    || whole.partitioning().isPresent()
                    || whole.partitionOf().isPresent()) {
                throw new CannotTakeApart(
                        whole.ref() + " is partitioned or inherits; only a table by itself is taken apart");
            }
            var names = new HashSet<String>();
            for (Part part : parts.subList(1, parts.size())) {
                ObjectRef ref = new NewTable(whole, part, Set.of()).ref();
                if (before.table(ref).isPresent() || !names.add(part.name())) {
                    throw new CannotTakeApart(ref + " is there already; give the new table another name");
                }
            }
            checkCounted();
            checkReach();
        }

        private void checkReach() throws CannotTakeApart {
            var known = new HashSet<>(parts.getFirst().columns());
            var open = new ArrayList<>(parts.subList(1, parts.size()));
            while (!open.isEmpty()) {
                Part next = open.stream()
                        .filter(part -> known.containsAll(part.key()))
                        .findFirst()
                        .orElseThrow(() -> new CannotTakeApart("no other part leads to "
                                + open.getFirst().name() + " by its key "
                                + String.join(", ", open.getFirst().key())));
                open.remove(next);
                known.addAll(next.columns());
            }
        }

        private static boolean isComputed(Column column) {
            return column.value() instanceof ColumnValue.Generated;
        }

        private void checkCounted() throws CannotTakeApart {
            for (Column column : whole.columns()) {
                if (NewTable.isCounted(column) && !parts.getFirst().columns().contains(column.name())) {
                    throw new CannotTakeApart(column.ref() + " is numbered by the engine as rows come, so it cannot"
                            + " leave its table; keep it there, or take the numbering away first");
                }
            }
        }

        /** Which part computes what. */
        private Map<Part, Set<String>> computed() throws CannotTakeApart {
            var homes = new HashMap<Part, Set<String>>();
            var use = new ColumnUse(before, whole);
            for (Column column :
                    whole.columns().stream().filter(Making::isComputed).toList()) {
                Set<String> inputs = stored(column, use);
                Optional<Part> home = parts.stream()
                        .filter(part -> part.columns().containsAll(inputs))
                        .findFirst();
                homes.computeIfAbsent(
                                home.orElseThrow(() -> new CannotTakeApart(column.ref()
                                        + " is computed from columns that would stand in different tables; keep "
                                        + String.join(", ", new TreeSet<>(inputs)) + " together")),
                                _ -> new HashSet<>())
                        .add(column.name());
            }
            return homes;
        }

        /** What a computed column comes down to, through other computed ones. */
        private Set<String> stored(Column column, ColumnUse use) {
            var open = new ArrayList<>(use.inputs(column));
            var stored = new HashSet<String>();
            var seen = new HashSet<String>();
            while (!open.isEmpty()) {
                String name = open.removeLast();
                Optional<Column> input = whole.column(name);
                if (input.isPresent() && seen.add(name)) {
                    if (isComputed(input.get())) {
                        open.addAll(use.inputs(input.get()));
                    } else {
                        stored.add(name);
                    }
                }
            }
            return stored;
        }

        private void add(Part part, Set<String> computed) {
            var made = new NewTable(whole, part, computed);
            ObjectRef table = made.ref();
            Table added = made.table();
            objects.put(table, added);
            needs.put(table, needs.getOrDefault(whole.ref(), new TreeSet<>()));
            for (Column column : added.columns()) {
                copyNeeds(whole.ref().part(Kind.COLUMN, column.name()), column.ref());
            }
            PrimaryKey key = made.key();
            objects.put(key.ref(), key);
            var needed = new TreeSet<ObjectRef>();
            part.key().forEach(column -> needed.add(table.part(Kind.COLUMN, column)));
            needs.put(key.ref(), needed);
            var pairs = part.columns().stream()
                    .filter(name -> whole.column(name)
                            .filter(column -> !isComputed(column))
                            .isPresent())
                    .map(name -> new Origin.ColumnPair(name, name))
                    .toList();
            origins.put(table, new Origin.ProjectedFrom(whole.ref(), pairs, true));
        }

        private void copyNeeds(ObjectRef from, ObjectRef to) {
            SortedSet<ObjectRef> needed = needs.get(from);
            if (needed != null) {
                var own = new TreeSet<ObjectRef>();
                needed.forEach(need -> own.add(
                        need.kind() == Kind.COLUMN && need.whole(Kind.TABLE).equals(whole.ref())
                                ? to.whole(Kind.TABLE).part(Kind.COLUMN, need.last())
                                : need));
                needs.put(to, own);
            }
        }
    }
}
