package org.schemawright.advise.normalize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.advise.normalize.ListWish.Keeping;
import org.schemawright.change.ListShape;
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
 * The table of the elements of lists: with the key of the row that had the list, the element and its place, a key,
 * references and an index.
 */
final class ElementTable {
    private final Database before;
    private final Table whole;
    private final ListWish wish;
    private final Dialect dialect;
    private final ObjectRef ref;
    private final SortedMap<ObjectRef, SchemaObject> objects;
    private final SortedMap<ObjectRef, SortedSet<ObjectRef>> needs;
    private final List<ColumnPair> owner = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * @param objects what there will be; changed here
     * @param needs   what that needs; changed here
     */
    ElementTable(
            Database before,
            Table whole,
            ListWish wish,
            Dialect dialect,
            SortedMap<ObjectRef, SchemaObject> objects,
            SortedMap<ObjectRef, SortedSet<ObjectRef>> needs) {
        this.before = before;
        this.whole = whole;
        this.wish = wish;
        this.dialect = dialect;
        this.ref = ref(whole, wish);
        this.objects = objects;
        this.needs = needs;
        objects.keySet().forEach(other -> taken.add(other.last()));
    }

    static ObjectRef ref(Table whole, ListWish wish) {
        return ObjectRef.of(Kind.TABLE, whole.ref().schema(), wish.table());
    }

    static Optional<PrimaryKey> key(Database database, ObjectRef table) {
        return database.all(PrimaryKey.class)
                .filter(key -> key.ref().whole(Kind.TABLE).equals(table))
                .findFirst();
    }

    /** The columns of the row that had the list, each with what it is called here. */
    List<ColumnPair> owner() {
        return owner;
    }

    /** The column for an element's place; empty where places are not kept. */
    Optional<String> position() {
        return wish.keeping() == Keeping.MEMBERS ? Optional.empty() : Optional.of(free(ListsApart.POSITION));
    }

    /** An id says of which table it is where it stands in another. */
    private String ownerName(String column) {
        return free(
                column.equalsIgnoreCase("id")
                        ? KeyNames.cut(whole.ref().last(), column.length() + 1) + "_" + column.toLowerCase(Locale.ROOT)
                        : column);
    }

    private String free(String name) {
        return name.equalsIgnoreCase(wish.element()) ? "of_" + name : name;
    }

    /** @param key of the table that has the lists */
    void add(Column list, PrimaryKey key) throws CannotTakeApart {
        key.columns().forEach(column -> owner.add(new ColumnPair(column, ownerName(column))));
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
                target.orElse(list), wish.element(), target.map(Column::type).orElseGet(() -> type(list)), required));
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
        Optional<PrimaryKey> other = wish.refers().flatMap(table -> key(before, table));
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
        Optional<Column> single = key(before, table)
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
                wish.keeping() == Keeping.ORDER_AND_REPEATS ? columns.getLast().name() : wish.element());
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
}
