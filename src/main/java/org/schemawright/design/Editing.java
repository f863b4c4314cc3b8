package org.schemawright.design;

import java.util.ArrayList;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.design.EditRefused.Reason;
import org.schemawright.model.Column;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/** From one document to the next. Pure: the same edit on the same document gives the same document. */
public final class Editing {
    private Editing() {}

    public static Document apply(Document document, Edit edit) throws EditRefused {
        return switch (edit) {
            case Edit.Add(var object) -> add(document, object);
            case Edit.Replace(var object) -> replace(document, object);
            case Edit.Remove(var refs) -> remove(document, refs);
            case Edit.Rename rename -> rename(document, rename);
            case Edit.MoveToSchema move -> SchemaMove.apply(document, move);
            case Edit.AddColumn(var column, var position) -> addColumn(document, column, position);
            case Edit.ReplaceColumn(var column) -> replaceColumn(document, column);
            case Edit.MoveColumn(var column, var position) -> moveColumn(document, column, position);
            case Edit.ReplaceDatabase(var database) -> replaceDatabase(document, database);
            case Edit.Decide(var decision) -> decide(document, decision);
            case Edit.Undecide(var matter) -> undecide(document, matter);
            case Edit.StateLineage(var lineage) ->
                document.withDesign(document.design().withLineage(lineage));
            case Edit.AddDiagram(var diagram) -> addDiagram(document, diagram);
            case Edit.RemoveDiagram(var diagram) -> removeDiagram(document, diagram);
            case Edit.OnDiagram onDiagram -> DiagramEditing.apply(document, onDiagram);
            case Edit.Several(var _, var edits) -> {
                Document after = document;
                for (Edit one : edits) {
                    after = apply(after, one);
                }
                yield after;
            }
        };
    }

    private static Document add(Document document, SchemaObject object) throws EditRefused {
        Database database = document.design().database();
        Names.check(database, object.ref());
        return with(document, object);
    }

    private static Document replace(Document document, SchemaObject object) throws EditRefused {
        known(document.design().database(), object.ref());
        return with(document, object);
    }

    private static Document with(Document document, SchemaObject object) {
        Database database = document.design().database();
        var objects = new TreeMap<>(database.objects());
        objects.put(object.ref(), object);
        return document.withDesign(document.design().withDatabase(with(database, objects)));
    }

    private static Database with(Database database, TreeMap<ObjectRef, SchemaObject> objects) {
        return new Database(database.version(), objects, database.needs(), database.stated());
    }

    private static void known(Database database, ObjectRef ref) throws EditRefused {
        if (!database.has(ref)) {
            throw new EditRefused(Reason.UNKNOWN, ref.display());
        }
    }

    private static Document remove(Document document, SortedSet<ObjectRef> refs) throws EditRefused {
        Database database = document.design().database();
        for (ObjectRef ref : refs) {
            known(database, ref);
        }
        SortedSet<ObjectRef> gone = Dependents.of(database, refs);
        var objects = new TreeMap<>(database.objects());
        objects.keySet().removeAll(gone);
        gone.stream().filter(ref -> ref.kind() == Kind.COLUMN).forEach(column -> {
            if (objects.get(column.whole(Kind.TABLE)) instanceof Table table) {
                objects.put(
                        table.ref(),
                        table.withColumns(table.columns().stream()
                                .filter(one -> !one.ref().equals(column))
                                .toList()));
            }
        });
        var needs = new TreeMap<>(database.needs());
        needs.keySet().removeAll(gone);
        needs.replaceAll((_, needed) -> {
            var left = new TreeSet<>(needed);
            left.removeAll(gone);
            return left;
        });
        var left = new Database(database.version(), objects, needs, database.stated());
        return document.withDesign(document.design().withDatabase(left)).withEach(diagram -> without(diagram, gone));
    }

    static Diagram without(Diagram diagram, SortedSet<ObjectRef> gone) {
        var placements = new TreeMap<>(diagram.placements());
        placements.keySet().removeAll(gone);
        var routes = new TreeMap<>(diagram.routes());
        routes.keySet().removeAll(gone);
        return diagram.withPlacements(placements).withRoutes(routes);
    }

    private static Document rename(Document document, Edit.Rename rename) throws EditRefused {
        Database database = document.design().database();
        known(database, rename.ref());
        ObjectRef after = Names.with(rename.ref(), rename.name());
        if (after.equals(rename.ref())) {
            return document;
        }
        Names.check(database, after);
        return new Renaming(rename.ref(), after).apply(document, rename.trace());
    }

    private static Document addColumn(Document document, Column column, int position) throws EditRefused {
        Database database = document.design().database();
        Names.check(database, column.ref());
        Table table = table(database, column.ref());
        var columns = new ArrayList<>(table.columns());
        columns.add(Math.clamp(position, 0, columns.size()), column);
        return with(document, table.withColumns(columns));
    }

    private static Document replaceColumn(Document document, Column column) throws EditRefused {
        Database database = document.design().database();
        known(database, column.ref());
        Table table = table(database, column.ref());
        return with(
                document,
                table.withColumns(table.columns().stream()
                        .map(one -> one.ref().equals(column.ref()) ? column : one)
                        .toList()));
    }

    private static Document moveColumn(Document document, ObjectRef ref, int position) throws EditRefused {
        Database database = document.design().database();
        known(database, ref);
        Table table = table(database, ref);
        var columns = new ArrayList<>(table.columns());
        Column moved = table.column(ref.last()).orElseThrow();
        columns.remove(moved);
        columns.add(Math.clamp(position, 0, columns.size()), moved);
        return with(document, table.withColumns(columns));
    }

    private static Table table(Database database, ObjectRef column) throws EditRefused {
        ObjectRef table = column.whole(Kind.TABLE);
        return database.table(table).orElseThrow(() -> new EditRefused(Reason.UNKNOWN, table.display()));
    }

    private static Document replaceDatabase(Document document, Database database) {
        var gone = new TreeSet<>(document.design().database().objects().keySet());
        gone.removeAll(database.objects().keySet());
        return document.withDesign(document.design().withDatabase(database))
                .withEach(diagram -> without(diagram, gone));
    }

    private static Document decide(Document document, Decision decision) throws EditRefused {
        if (decision.reason().isBlank()) {
            throw new EditRefused(Reason.NO_REASON);
        }
        Design design = document.design();
        return document.withDesign(design.withDecisions(Decision.with(design.decisions(), decision)));
    }

    private static Document undecide(Document document, Decision.Matter matter) throws EditRefused {
        Design design = document.design();
        if (design.decision(matter).isEmpty()) {
            throw new EditRefused(Reason.UNKNOWN, matter.on());
        }
        return document.withDesign(design.withDecisions(design.decisions().stream()
                .filter(decision -> !decision.matter().equals(matter))
                .toList()));
    }

    private static Document addDiagram(Document document, Diagram diagram) throws EditRefused {
        if (document.diagram(diagram.name()).isPresent()) {
            throw new EditRefused(Reason.NAME_TAKEN, diagram.name());
        }
        var diagrams = new ArrayList<>(document.diagrams());
        diagrams.add(diagram);
        return document.withDiagrams(diagrams);
    }

    private static Document removeDiagram(Document document, String name) throws EditRefused {
        if (document.diagram(name).isEmpty()) {
            throw new EditRefused(Reason.UNKNOWN, name);
        }
        if (document.diagrams().size() == 1) {
            throw new EditRefused(Reason.LAST_DIAGRAM);
        }
        return document.withDiagrams(document.diagrams().stream()
                .filter(diagram -> !diagram.name().equals(name))
                .toList());
    }
}
