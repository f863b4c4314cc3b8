package org.schemawright.advise.normalize;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import org.schemawright.advise.normalize.ListWish.Fate;
import org.schemawright.change.Lineage;
import org.schemawright.change.ListShape;
import org.schemawright.change.Origin;
import org.schemawright.engine.portable.Dialect;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Database;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/**
 * A database in which the elements of lists have become rows of a table of their own, which refers to the rows that
 * had the lists, and where those rows come from.
 */
public record ListsApart(Database after, Lineage lineage) {
    /** The column for the place of an element in its list. */
    public static final String POSITION = "position";

    /** @param dialect of the engine that the database is of */
    public static ListsApart of(Database before, ObjectRef table, ListWish wish, Dialect dialect)
            throws CannotTakeApart {
        Table whole = before.table(table)
                .orElseThrow(() -> new CannotTakeApart(table + " is not there; name a table of the schema"));
        return new Making(before, whole, wish, dialect).made();
    }

    private static final class Making {
        private final Database before;
        private final Table whole;
        private final ListWish wish;
        private final Dialect dialect;
        private final ObjectRef ref;
        private final TreeMap<ObjectRef, SchemaObject> objects;
        private final TreeMap<ObjectRef, SortedSet<ObjectRef>> needs;

        Making(Database before, Table whole, ListWish wish, Dialect dialect) {
            this.before = before;
            this.whole = whole;
            this.wish = wish;
            this.dialect = dialect;
            this.ref = ElementTable.ref(whole, wish);
            this.objects = new TreeMap<>(before.objects());
            this.needs = new TreeMap<>(before.needs());
        }

        ListsApart made() throws CannotTakeApart {
            Column list = whole.column(wish.column())
                    .orElseThrow(() -> new CannotTakeApart(whole.ref() + " has no column " + wish.column()));
            PrimaryKey key = ElementTable.key(before, whole.ref())
                    .orElseThrow(() -> new CannotTakeApart(
                            whole.ref() + " has no key by which its rows are known; give it one first"));
            check(list, key);
            var elements = new ElementTable(before, whole, wish, dialect, objects, needs);
            elements.add(list, key);
            if (wish.fate() == Fate.DROPPED) {
                drop(list, key);
            }
            var origin = new Origin.ElementsOf(
                    whole.ref(),
                    list.name(),
                    wish.list(),
                    elements.owner(),
                    wish.element(),
                    elements.position(),
                    wish.reading());
            var origins = new TreeMap<ObjectRef, Origin>();
            origins.put(ref, origin);
            return new ListsApart(
                    new Database(before.version(), objects, needs, before.stated()), new Lineage(origins));
        }

        private void check(Column list, PrimaryKey key) throws CannotTakeApart {
            if (list.value() instanceof ColumnValue.Generated || key.columns().contains(list.name())) {
                throw new CannotTakeApart(
                        list.ref() + " is computed or part of the key, and holds no lists of its own");
            }
            if (dialect.elements(wish.list(), "x").isEmpty()) {
                throw new CannotTakeApart("lists such as those in " + list.ref()
                        + " cannot be taken apart by this engine's own means; let them be text with a delimiter first");
            }
            if (wish.list().form() != ListShape.Form.ARRAY
                    && !wish.list().delimiter().matches("(?s)[^\\p{L}\\p{N}\"\\\\][^\"\\\\]*")) {
                throw new CannotTakeApart(
                        "a delimiter begins with a sign or a blank, and has no quotes and backslashes");
            }
            if (before.objects().keySet().stream()
                    .anyMatch(other -> other.schema().equals(ref.schema())
                            && other.path().size() == 2
                            && other.last().equalsIgnoreCase(wish.table()))) {
                throw new CannotTakeApart(ref + " is there already; give the new table another name");
            }
            if (!whole.inherits().isEmpty()
                    || whole.partitioning().isPresent()
                    || whole.partitionOf().isPresent()) {
                throw new CannotTakeApart(
                        whole.ref() + " is partitioned or inherits; only a table by itself is taken apart");
            }
        }

        /** Indexes on the lists go with them; what else uses them stands in the way. */
        private void drop(Column list, PrimaryKey key) throws CannotTakeApart {
            List<String> stay = whole.columns().stream()
                    .map(Column::name)
                    .filter(name -> !name.equals(list.name()))
                    .toList();
            var use = new ColumnUse(before, whole);
            before.all(Index.class)
                    .filter(index -> use.isOwn(index.ref()) && use.of(index).contains(list.name()))
                    .forEach(index -> {
                        objects.remove(index.ref());
                        needs.remove(index.ref());
                    });
            var left = new Database(before.version(), objects, needs, before.stated());
            new Belongings(left, whole, List.of(new Part(whole.ref().last(), stay, key.columns())), objects, needs)
                    .move();
            objects.put(
                    whole.ref(),
                    whole.withColumns(whole.columns().stream()
                            .filter(column -> !column.equals(list))
                            .toList()));
            needs.remove(list.ref());
            needs.remove(list.ref().withKind(Kind.COLUMN_DEFAULT));
        }
    }
}
