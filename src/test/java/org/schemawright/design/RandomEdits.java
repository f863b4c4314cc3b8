package org.schemawright.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.model.Aspect;
import org.schemawright.model.Column;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Schema;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;

/** Does what a designer might, at random: hostile names, edits that are refused, and everything in between. */
public final class RandomEdits {
    private static final List<String> NAMES = List.of(
            "customer", "order", "Größe", "a b", "\"quoted\"", "x.y", "select", "", "日本", "o'clock", "id", "line;--");

    private static final List<String> SCHEMAS = List.of("public", "sales");

    private final Random random;

    public RandomEdits(long seed) {
        random = new Random(seed);
    }

    public static Document empty() {
        var objects = new TreeMap<ObjectRef, SchemaObject>();
        for (String name : SCHEMAS) {
            ObjectRef schema = ObjectRef.of(Kind.SCHEMA, name);
            objects.put(schema, new Schema(schema, Traits.NONE));
        }
        var database = new Database(
                new EngineVersion("postgresql", 18), objects, new TreeMap<>(), java.util.Set.of(Aspect.COMMENTS));
        return new Document(Design.of(database), List.of(Diagram.empty("main")), "");
    }

    /** Any edit; some are refused. */
    public Edit next(Document document) throws EditRefused {
        Database database = document.design().database();
        List<ObjectRef> tables = database.all(Table.class).map(Table::ref).toList();
        String diagram = any(document.diagrams()).name();
        if (tables.size() < 2) {
            return newTable(diagram);
        }
        ObjectRef table = any(tables);
        return switch (random.nextInt(15)) {
            case 0, 1 -> newTable(diagram);
            case 2, 3 ->
                new Edit.AddColumn(Drafts.column(table, any(NAMES), "text", random.nextBoolean()), random.nextInt(5));
            case 4 -> Drafts.reference(database, table, any(tables));
            case 5 -> new Edit.Rename(table, any(NAMES) + random.nextInt(9), Edit.Trace.KEPT);
            case 6 ->
                column(database, table)
                        .<Edit>map(column -> new Edit.Rename(column, any(NAMES) + random.nextInt(9), Edit.Trace.KEPT))
                        .orElse(new Edit.Hide(diagram, new TreeSet<>(List.of(table))));
            case 7 ->
                column(database, table)
                        .<Edit>map(column -> new Edit.MoveColumn(column, random.nextInt(4)))
                        .orElse(
                                random.nextBoolean()
                                        ? new Edit.SetDetail(diagram, any(List.of(Detail.values())))
                                        : new Edit.SetViewLinks(diagram, any(List.of(ViewLinks.values()))));
            case 8 ->
                new Edit.Remove(
                        new TreeSet<>(List.of(any(List.copyOf(database.objects().keySet())))));
            case 9 -> Drafts.junction(database, table, any(tables), diagram, new Point(10, 20));
            case 10 -> place(diagram, tables);
            case 11 ->
                new Edit.PutNote(
                        diagram, new Note("n" + random.nextInt(3), new Point(0, 10), 100, 60, any(NAMES), Tint.AMBER));
            case 12 -> new Edit.MoveToSchema(table, any(SCHEMAS), Edit.Trace.KEPT);
            case 13 -> new Edit.AddDiagram(Diagram.empty("d" + random.nextInt(3)));
            default -> new Edit.PutArea(diagram, new Area(any(NAMES), new Point(0, 0), 200, 100, Tint.GREEN));
        };
    }

    private Edit newTable(String diagram) {
        ObjectRef ref = ObjectRef.of(Kind.TABLE, "public", any(NAMES) + random.nextInt(30));
        var columns = new ArrayList<Column>(List.of(Drafts.column(ref, "id", "bigint", true)));
        var points = new TreeMap<ObjectRef, Point>();
        points.put(ref, new Point(random.nextInt(200) * 10, random.nextInt(200) * 10));
        return new Edit.Several(
                Edit.Purpose.NEW_TABLE,
                List.of(
                        new Edit.Add(Drafts.table(ref, columns)),
                        new Edit.Add(Drafts.primaryKey(ref, List.of("id"))),
                        new Edit.Place(diagram, points)));
    }

    private Edit place(String diagram, List<ObjectRef> tables) {
        var points = new TreeMap<ObjectRef, Point>();
        points.put(any(tables), new Point(random.nextInt(100) * 10, random.nextInt(100) * 10));
        return new Edit.Place(diagram, points);
    }

    private Optional<ObjectRef> column(Database database, ObjectRef table) {
        return database.table(table)
                .filter(there -> !there.columns().isEmpty())
                .map(there -> any(there.columns()).ref());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
