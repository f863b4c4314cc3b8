package org.schemawright.advise.normalize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.advise.normalize.ListWish.Fate;
import org.schemawright.advise.normalize.ListWish.Keeping;
import org.schemawright.change.Lineage;
import org.schemawright.change.ListShape;
import org.schemawright.change.Origin;
import org.schemawright.change.Origin.ColumnPair;
import org.schemawright.design.Drafts;
import org.schemawright.design.Names;
import org.schemawright.engine.portable.Dialect;
import org.schemawright.engine.portable.PortableType;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Settings;
import org.schemawright.model.Database;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;

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
        private final List<ColumnPair> owner = new ArrayList<>();
        private final Set<String> taken = new HashSet<>();

        Making(Database before, Table whole, ListWish wish, Dialect dialect) {
            this.before = before;
            this.whole = whole;
            this.wish = wish;
            this.dialect = dialect;
            this.ref = ObjectRef.of(Kind.TABLE, whole.ref().schema(), wish.table());
            this.objects = new TreeMap<>(before.objects());
            this.needs = new TreeMap<>(before.needs());
            objects.keySet().forEach(other -> taken.add(other.last()));
        }

        ListsApart made() throws CannotTakeApart {
            Column list = whole.column(wish.column())
                    .orElseThrow(() -> new CannotTakeApart(whole.ref() + " has no column " + wish.column()));
            PrimaryKey key = key(whole.ref())
                    .orElseThrow(() -> new CannotTakeApart(
                            whole.ref() + " has no key by which its rows are known; give it one first"));
            check(list, key);
            key.columns().forEach(column -> owner.add(new ColumnPair(column, ownerName(column))));
            add(list, key);
            if (wish.fate() == Fate.DROPPED) {
                drop(list, key);
            }
            var origin = new Origin.ElementsOf(
                    whole.ref(), list.name(), wish.list(), owner, wish.element(), position(), wish.reading());
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
                    && !wish.list().delimiter().matches("[^\\p{L}\\p{N}\"\\\\]+")) {
                throw new CannotTakeApart(
                        "a delimiter is made of signs and blanks, without letters, digits, quotes and backslashes");
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

        private Optional<PrimaryKey> key(ObjectRef table) {
            return before.all(PrimaryKey.class)
                    .filter(key -> key.ref().whole(Kind.TABLE).equals(table))
                    .findFirst();
        }

        private Optional<String> position() {
            return wish.keeping() == Keeping.MEMBERS ? Optional.empty() : Optional.of(free(POSITION));
        }

        /** An id says of which table it is where it stands in another. */
        private String ownerName(String column) {
            return free(
                    column.equalsIgnoreCase("id")
                            ? KeyNames.cut(whole.ref().last(), column.length() + 1) + "_"
                                    + column.toLowerCase(Locale.ROOT)
                            : column);
        }

        private String free(String name) {
            return name.equalsIgnoreCase(wish.element()) ? "of_" + name : name;
        }

        private void add(Column list, PrimaryKey key) throws CannotTakeApart {
            var columns = new ArrayList<Column>();
            for (ColumnPair pair : owner) {
                Column source = whole.column(pair.source()).orElseThrow();
                columns.add(as(source, pair.target(), source.type(), true));
            }
            Optional<Column> target = target();
            boolean inKey = wish.keeping() != Keeping.ORDER_AND_REPEATS;
            boolean required = inKey
                    || wish.list().form() == ListShape.Form.DELIMITED
                    || wish.list().form() == ListShape.Form.BRACKETED;
            columns.add(as(
                    target.orElse(list),
                    wish.element(),
                    target.map(Column::type).orElseGet(() -> type(list)),
                    required));
            position()
                    .ifPresent(name -> columns.add(Drafts.column(
                            ref, name, dialect.type(new PortableType.Whole(32)).type(), true)));
            objects.put(
                    ref,
                    Drafts.table(ref, columns)
                            .withTraits(new Traits(
                                    whole.traits().owner(),
                                    Optional.empty(),
                                    whole.traits().privileges())));
            needs.put(ref, needs.getOrDefault(whole.ref(), new TreeSet<>()));
            key(columns);
            reference(owner.stream().map(ColumnPair::target).toList(), key, "CASCADE");
            Optional<PrimaryKey> other = wish.refers().flatMap(this::key);
            if (other.isPresent()) {
                reference(List.of(wish.element()), other.get(), "NO ACTION");
            }
            index();
        }

        /** The column that elements are values of, if they are keys of another table. */
        private Optional<Column> target() throws CannotTakeApart {
            if (wish.refers().isEmpty()) {
                return Optional.empty();
            }
            ObjectRef table = wish.refers().get();
            Optional<Column> single = key(table)
                    .filter(key -> key.columns().size() == 1)
                    .flatMap(key -> before.table(table)
                            .flatMap(found -> found.column(key.columns().getFirst())));
            if (single.isEmpty()) {
                throw new CannotTakeApart(table + " has no key of one column that elements could be");
            }
            return single;
        }

        /** Of a list in JSON the elements are texts, whatever the column is. */
        private String type(Column list) {
            boolean json = list.type().toLowerCase(Locale.ROOT).startsWith("json");
            return json
                    ? dialect.type(new PortableType.Text(OptionalInt.empty(), false))
                            .type()
                    : list.type().replaceFirst("(?i)(?: ARRAY(?:\\[\\d+\\])?|\\[\\d*\\])$", "");
        }

        private Column as(Column source, String name, String type, boolean required) {
            boolean same = type.equals(source.type());
            Column made = new Column(
                    ref.part(Kind.COLUMN, name),
                    type,
                    same ? source.collation() : Optional.empty(),
                    required ? Optional.of(Column.NotNull.PLAIN) : Optional.empty(),
                    ColumnValue.NONE,
                    true,
                    new TreeMap<>(),
                    Traits.NONE);
            var needed = new TreeSet<ObjectRef>();
            needs.getOrDefault(source.ref(), new TreeSet<>()).stream()
                    .filter(need -> need.kind() != Kind.COLUMN && need.kind() != Kind.TABLE)
                    .forEach(needed::add);
            if (!needed.isEmpty()) {
                needs.put(made.ref(), needed);
            }
            return made;
        }

        private void key(List<Column> columns) {
            List<String> names =
                    new ArrayList<>(owner.stream().map(ColumnPair::target).toList());
            names.add(
                    wish.keeping() == Keeping.ORDER_AND_REPEATS
                            ? columns.getLast().name()
                            : wish.element());
            PrimaryKey plain = Drafts.primaryKey(ref, names);
            var key = new PrimaryKey(
                    ref.part(Kind.PRIMARY_KEY, KeyNames.primaryKey(ref.last())),
                    names,
                    plain.index(),
                    plain.settings(),
                    plain.traits());
            objects.put(key.ref(), key);
            var needed = new TreeSet<ObjectRef>();
            names.forEach(name -> needed.add(ref.part(Kind.COLUMN, name)));
            needs.put(key.ref(), needed);
        }

        private void reference(List<String> columns, PrimaryKey target, String action) {
            ObjectRef table = target.ref().whole(Kind.TABLE);
            String name = Names.free(KeyNames.reference(ref.last(), columns), taken::contains);
            taken.add(name);
            var reference = new ForeignKey(
                    ref.part(Kind.FOREIGN_KEY, name),
                    columns,
                    table,
                    target.columns(),
                    "SIMPLE",
                    action,
                    action,
                    List.of(),
                    false,
                    Settings.PLAIN,
                    Traits.NONE);
            var needed = new TreeSet<ObjectRef>();
            columns.forEach(column -> needed.add(ref.part(Kind.COLUMN, column)));
            target.columns().forEach(column -> needed.add(table.part(Kind.COLUMN, column)));
            needed.add(target.ref());
            objects.put(reference.ref(), reference);
            needs.put(reference.ref(), needed);
        }

        /** Who looks for an element finds the rows that have it. */
        private void index() {
            String name = Names.free(
                    KeyNames.cut(ref.last() + "_" + wish.element(), "_idx".length() + 3) + "_idx", taken::contains);
            Index index = Drafts.index(ref.part(Kind.INDEX, name), dialect, List.of(wish.element()));
            objects.put(index.ref(), index);
            needs.put(index.ref(), new TreeSet<>(Set.of(ref.part(Kind.COLUMN, wish.element()))));
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
