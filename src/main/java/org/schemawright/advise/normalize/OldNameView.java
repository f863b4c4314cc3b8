package org.schemawright.advise.normalize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.change.Lineage;
import org.schemawright.change.Origin;
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.design.Editing;
import org.schemawright.design.Names;
import org.schemawright.engine.portable.Dialect;
import org.schemawright.model.Column;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Policy;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;
import org.schemawright.model.View;
import org.schemawright.model.View.ViewColumn;

/**
 * Leaves a view of all that a table held under its name, when the table is taken apart: what stays of the table gets
 * another name. Who reads goes on as before, and so do views that read what has moved.
 */
public final class OldNameView {
    private final Database before;
    private final Table whole;
    private final List<Part> parts;
    private final Dialect dialect;

    /**
     * @param table that was taken apart
     * @param parts the first of which goes on under the table's name
     */
    public OldNameView(Database before, ObjectRef table, List<Part> parts, Dialect dialect) {
        this.before = before;
        this.whole = before.table(table).orElseThrow();
        this.parts = List.copyOf(parts);
        this.dialect = dialect;
    }

    /**
     * @param apart the design with the table taken apart
     * @param name  what stays of the table is called so
     */
    public Design in(Design apart, String name) throws CannotTakeApart {
        if (before.all(Policy.class)
                .anyMatch(policy -> policy.ref().schema().equals(whole.ref().schema())
                        && policy.ref().name().equals(whole.ref().last()))) {
            throw new CannotTakeApart("policies say who sees which rows of " + whole.ref()
                    + ", and a view would show them all; take it apart without one");
        }
        Optional<View> reader = before.all(View.class)
                .filter(view -> before.needs().getOrDefault(view.ref(), new TreeSet<>()).stream()
                        .anyMatch(need -> need.path().size() > 1
                                && need.path().subList(0, 2).equals(whole.ref().path())))
                .findFirst();
        if (!dialect.viewsFollowNames() && reader.isPresent()) {
            throw new CannotTakeApart(reader.get().ref() + " reads " + whole.ref()
                    + ", and views do not follow a table's new name on this engine; take it away first");
        }
        ObjectRef rest = Names.with(whole.ref(), name);
        if (before.objects().keySet().stream()
                .anyMatch(ref -> ref.path().size() == 2 && ref.path().equals(rest.path()))) {
            throw new CannotTakeApart(rest + " is there already; give what stays of the table another name");
        }
        Design renamed = renamed(apart, name);
        Database database = renamed.database();
        var objects = new TreeMap<ObjectRef, SchemaObject>(database.objects());
        var needs = new TreeMap<>(database.needs());
        View view = view(database, rest);
        objects.put(view.ref(), view);
        needs.put(view.ref(), needed(database, rest));
        keepReaders(view.ref(), objects, needs);
        var origins = new TreeMap<ObjectRef, Origin>(renamed.lineage().origins());
        origins.replaceAll((_, origin) -> origin instanceof Origin.ProjectedFrom(var source, var pairs, var distinct)
                        && source.equals(whole.ref())
                ? new Origin.ProjectedFrom(rest, pairs, distinct)
                : origin);
        return new Design(
                new Database(database.version(), objects, needs, database.stated()),
                new Lineage(origins),
                renamed.decisions(),
                renamed.kept());
    }

    private Design renamed(Design apart, String name) throws CannotTakeApart {
        try {
            var document = new Document(apart, List.of(Diagram.empty("none")), "");
            return Editing.apply(document, new Edit.Rename(whole.ref(), name, Edit.Trace.KEPT))
                    .design();
        } catch (EditRefused e) {
            throw new CannotTakeApart(String.valueOf(e.getMessage()));
        }
    }

    /** Each part joined to one that leads to it. Rows without a value in what leads there are kept. */
    private View view(Database database, ObjectRef rest) {
        List<Column> columns = new ArrayList<>();
        List<String> selected = new ArrayList<>();
        var alias = new TreeMap<String, String>();
        database.table(rest).ifPresent(table -> table.columns().forEach(column -> alias.put(column.name(), "whole")));
        var from = new StringBuilder(" FROM " + dialect.relation(rest) + " AS whole");
        var open = new ArrayList<>(parts.subList(1, parts.size()));
        int number = 1;
        while (!open.isEmpty()) {
            Part next = open.stream()
                    .filter(part -> alias.keySet().containsAll(part.key()))
                    .findFirst()
                    .orElseGet(open::getFirst);
            open.remove(next);
            String part = "part" + number++;
            from.append(" LEFT JOIN ")
                    .append(dialect.relation(table(next)))
                    .append(" AS ")
                    .append(part)
                    .append(" ON ");
            from.append(String.join(
                    " AND ",
                    next.key().stream()
                            .map(name -> part + "." + dialect.quoted(name) + " = " + alias.getOrDefault(name, part)
                                    + "." + dialect.quoted(name))
                            .toList()));
            database.table(table(next))
                    .ifPresent(table -> table.columns().forEach(column -> alias.putIfAbsent(column.name(), part)));
        }
        for (Column column : whole.columns()) {
            columns.add(column);
            selected.add(alias.getOrDefault(column.name(), "whole") + "." + dialect.quoted(column.name()));
        }
        return new View(
                whole.ref().withKind(Kind.VIEW),
                "SELECT " + String.join(", ", selected) + from,
                columns.stream().map(OldNameView::seen).toList(),
                new TreeMap<>(),
                Optional.empty(),
                new Traits(
                        whole.traits().owner(), Optional.empty(), whole.traits().privileges()));
    }

    private static ViewColumn seen(Column column) {
        return new ViewColumn(
                column.name(), column.type(), column.collation(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private ObjectRef table(Part part) {
        return ObjectRef.of(Kind.TABLE, whole.ref().schema(), part.name());
    }

    private SortedSet<ObjectRef> needed(Database database, ObjectRef rest) {
        var needed = new TreeSet<ObjectRef>();
        var tables = new ArrayList<ObjectRef>(List.of(rest));
        parts.stream().skip(1).map(this::table).forEach(tables::add);
        tables.forEach(ref -> {
            needed.add(ref);
            database.table(ref).ifPresent(table -> table.columns().forEach(column -> needed.add(column.ref())));
        });
        return needed;
    }

    /** Views that read what has moved read it from the view, by the text that they have. */
    private void keepReaders(
            ObjectRef view, TreeMap<ObjectRef, SchemaObject> objects, TreeMap<ObjectRef, SortedSet<ObjectRef>> needs) {
        var use = new ColumnUse(before, whole);
        Set<String> stay = new HashSet<>(parts.getFirst().columns());
        before.all(View.class)
                .filter(reader -> !stay.containsAll(use.of(reader)))
                .forEach(reader -> {
                    objects.put(reader.ref(), reader);
                    var needed = new TreeSet<ObjectRef>();
                    before.needs().getOrDefault(reader.ref(), new TreeSet<>()).stream()
                            .filter(need -> !need.path()
                                    .subList(0, Math.min(2, need.path().size()))
                                    .equals(whole.ref().path()))
                            .forEach(needed::add);
                    needed.add(view);
                    needs.put(reader.ref(), needed);
                });
    }
}
