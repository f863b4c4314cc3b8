package org.schemawright.app.canvas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.app.common.Selection;
import org.schemawright.design.Diagram;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.design.Point;
import org.schemawright.design.Route;
import org.schemawright.diagram.Bounds;
import org.schemawright.diagram.Hit;
import org.schemawright.diagram.Link;
import org.schemawright.diagram.Scene;
import org.schemawright.diagram.TableBox;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** How one gesture becomes the next, and what edit is left of it when it is let go. Pure. */
public final class Gestures {
    /** The right end of a table's head, from which references are dragged. */
    public static final int HANDLE = 22;

    private static final int SMALLEST = 60;

    private Gestures() {}

    /** What begins when a pressed pointer moves. */
    static Gesture begun(Gesture.Armed armed, Scene scene, Selection selection, int x, int y) {
        return switch (armed.hit()) {
            case Hit.Nothing _ -> new Gesture.Banding(armed.x(), armed.y(), x, y, armed.more());
            case Hit.OnHead(var table)
            when isOnHandle(scene, table, armed.x(), armed.y()) -> new Gesture.Linking(table, Optional.empty(), x, y);
            case Hit.OnHead(var table) ->
                new Gesture.Moving(moved(selection, table), Optional.empty(), armed.x(), armed.y(), x, y);
            case Hit.OnRow(var table, var row)
            when row.ref().kind() == Kind.COLUMN && table.kind() == Kind.TABLE ->
                new Gesture.Linking(table, Optional.of(row.ref()), x, y);
            case Hit.OnRow(var table, var _) ->
                new Gesture.Moving(moved(selection, table), Optional.empty(), armed.x(), armed.y(), x, y);
            case Hit.OnLink(var reference) -> bending(scene, reference, armed);
            case Hit.OnCorner corner -> new Gesture.Sizing(corner, armed.x(), armed.y(), x, y);
            case Hit.OnNote note -> new Gesture.Moving(new TreeSet<>(), Optional.of(note), armed.x(), armed.y(), x, y);
            case Hit.OnArea area ->
                new Gesture.Moving(inside(scene, area.area()), Optional.of(area), armed.x(), armed.y(), x, y);
        };
    }

    static boolean isOnHandle(Scene scene, ObjectRef table, int x, int y) {
        return scene.box(table)
                .filter(box -> x >= box.box().right() - HANDLE && y < box.box().y() + TableBox.HEAD)
                .isPresent();
    }

    private static TreeSet<ObjectRef> moved(Selection selection, ObjectRef table) {
        return selection.wholes().contains(table) ? new TreeSet<>(selection.wholes()) : new TreeSet<>(Set.of(table));
    }

    /** An area takes along what stands in it. */
    private static TreeSet<ObjectRef> inside(Scene scene, String name) {
        var inside = new TreeSet<ObjectRef>();
        scene.areas().stream()
                .filter(area -> area.name().equals(name))
                .forEach(area -> scene.boxes().stream()
                        .filter(box -> area.holds(box.box().corner()))
                        .forEach(box -> inside.add(box.ref())));
        return inside;
    }

    private static Gesture bending(Scene scene, ObjectRef reference, Gesture.Armed armed) {
        Optional<Link> link = scene.link(reference);
        if (link.isEmpty()) {
            return armed;
        }
        List<Point> points = link.get().points();
        for (int i = 1; i + 2 < points.size(); i++) {
            Bounds piece = Bounds.between(
                    points.get(i).x(),
                    points.get(i).y(),
                    points.get(i + 1).x(),
                    points.get(i + 1).y());
            boolean near = armed.x() >= piece.left() - Hit.NEAR
                    && armed.x() <= piece.right() + Hit.NEAR
                    && armed.y() >= piece.top() - Hit.NEAR
                    && armed.y() <= piece.bottom() + Hit.NEAR;
            if (near) {
                return new Gesture.Bending(reference, i, armed.x(), armed.y());
            }
        }
        return armed;
    }

    static Gesture continued(Gesture gesture, int x, int y) {
        return switch (gesture) {
            case Gesture.Moving(var refs, var other, var fromX, var fromY, var _, var _) ->
                new Gesture.Moving(refs, other, fromX, fromY, x, y);
            case Gesture.Banding(var fromX, var fromY, var _, var _, var more) ->
                new Gesture.Banding(fromX, fromY, x, y, more);
            case Gesture.Linking(var table, var column, var _, var _) -> new Gesture.Linking(table, column, x, y);
            case Gesture.Sizing(var corner, var fromX, var fromY, var _, var _) ->
                new Gesture.Sizing(corner, fromX, fromY, x, y);
            case Gesture.Bending(var reference, var piece, var _, var _) -> new Gesture.Bending(reference, piece, x, y);
            case Gesture.Idle _, Gesture.Armed _, Gesture.Panning _ -> gesture;
        };
    }

    /** The edit that a gesture ends with, if any. */
    static Optional<Edit> released(Gesture gesture, Database database, Diagram diagram, Scene scene)
            throws EditRefused {
        return switch (gesture) {
            case Gesture.Moving moving when moving.dx() != 0 || moving.dy() != 0 -> Optional.of(moved(moving, diagram));
            case Gesture.Linking linking -> linked(linking, database, scene);
            case Gesture.Sizing sizing when sizing.dx() != 0 || sizing.dy() != 0 -> sized(sizing, diagram);
            case Gesture.Bending bending -> bent(bending, diagram);
            case Gesture.Moving _,
                    Gesture.Sizing _,
                    Gesture.Idle _,
                    Gesture.Armed _,
                    Gesture.Banding _,
                    Gesture.Panning _ -> Optional.empty();
        };
    }

    private static Edit moved(Gesture.Moving moving, Diagram diagram) {
        var points = new TreeMap<ObjectRef, Point>();
        for (ObjectRef ref : moving.refs()) {
            diagram.placement(ref)
                    .ifPresent(placement -> points.put(ref, placement.at().plus(moving.dx(), moving.dy())));
        }
        var edits = new ArrayList<Edit>();
        if (!points.isEmpty()) {
            edits.add(new Edit.Place(diagram.name(), points));
        }
        switch (moving.other().orElse(new Hit.Nothing())) {
            case Hit.OnNote(var name) ->
                Optional.ofNullable(diagram.notes().get(name))
                        .ifPresent(note -> edits.add(new Edit.PutNote(
                                diagram.name(), note.movedTo(note.at().plus(moving.dx(), moving.dy())))));
            case Hit.OnArea(var name) ->
                Optional.ofNullable(diagram.areas().get(name))
                        .ifPresent(area -> edits.add(new Edit.PutArea(
                                diagram.name(), area.movedTo(area.at().plus(moving.dx(), moving.dy())))));
            default -> {}
        }
        return edits.size() == 1 ? edits.getFirst() : new Edit.Several(Edit.Purpose.MOVE, edits);
    }

    private static Optional<Edit> linked(Gesture.Linking linking, Database database, Scene scene) throws EditRefused {
        return switch (Hit.at(scene, linking.x(), linking.y(), 0)) {
            case Hit.OnHead(var target)
            when target.kind() == Kind.TABLE -> Optional.of(reference(database, linking, target));
            case Hit.OnRow(var target, var row)
            when target.kind() == Kind.TABLE ->
                linking.column().isPresent()
                                && row.ref().kind() == Kind.COLUMN
                                && !row.ref().equals(linking.column().get())
                        ? Optional.of(new Edit.Add(Drafts.reference(
                                database,
                                linking.table(),
                                List.of(linking.column().get().last()),
                                target,
                                List.of(row.ref().last()))))
                        : linking.column().isPresent()
                                ? Optional.empty()
                                : Optional.of(reference(database, linking, target));
            default -> Optional.empty();
        };
    }

    /** A column that is dropped on a table refers to its key, if that is one column; a table gets the columns it needs. */
    private static Edit reference(Database database, Gesture.Linking linking, ObjectRef target) throws EditRefused {
        Optional<ObjectRef> column = linking.column();
        if (column.isPresent()) {
            List<String> key = org.schemawright.design.SchemaFacts.of(database)
                    .of(target)
                    .primaryKey()
                    .map(org.schemawright.model.Constraint.PrimaryKey::columns)
                    .orElse(List.of());
            if (key.size() != 1) {
                throw new EditRefused(EditRefused.Reason.NO_KEY, target.display());
            }
            return new Edit.Add(Drafts.reference(
                    database, linking.table(), List.of(column.get().last()), target, key));
        }
        return Drafts.reference(database, linking.table(), target);
    }

    private static Optional<Edit> sized(Gesture.Sizing sizing, Diagram diagram) {
        String name = sizing.corner().name();
        if (sizing.corner().note()) {
            return Optional.ofNullable(diagram.notes().get(name))
                    .map(note -> new Edit.PutNote(
                            diagram.name(),
                            note.sized(
                                    Math.max(SMALLEST, note.width() + sizing.dx()),
                                    Math.max(SMALLEST, note.height() + sizing.dy()))));
        }
        return Optional.ofNullable(diagram.areas().get(name))
                .map(area -> new Edit.PutArea(
                        diagram.name(),
                        area.sized(
                                Math.max(SMALLEST, area.width() + sizing.dx()),
                                Math.max(SMALLEST, area.height() + sizing.dy()))));
    }

    private static Optional<Edit> bent(Gesture.Bending bending, Diagram diagram) {
        return Optional.ofNullable(diagram.routes().get(bending.reference()))
                .map(route -> new Edit.Bend(
                        diagram.name(),
                        bending.reference(),
                        Optional.of(new Route(bent(route.points(), bending), true))));
    }

    /** The piece is moved across its direction; its neighbours follow. */
    static List<Point> bent(List<Point> points, Gesture.Bending bending) {
        var bent = new ArrayList<>(points);
        int i = bending.piece();
        boolean level = points.get(i).y() == points.get(i + 1).y();
        int x = Gesture.onGrid(bending.x());
        int y = Gesture.onGrid(bending.y());
        bent.set(
                i,
                level
                        ? new Point(points.get(i).x(), y)
                        : new Point(x, points.get(i).y()));
        bent.set(
                i + 1,
                level
                        ? new Point(points.get(i + 1).x(), y)
                        : new Point(x, points.get(i + 1).y()));
        return bent;
    }

    /** What a band selects: all that is wholly in it. */
    static Selection banded(Gesture.Banding banding, Scene scene, Selection before) {
        Bounds band = Bounds.between(banding.fromX(), banding.fromY(), banding.x(), banding.y());
        var refs = new HashSet<ObjectRef>(banding.more() ? before.refs() : Set.of());
        for (TableBox table : scene.boxes()) {
            if (band.holds(table.box().x(), table.box().y())
                    && band.holds(table.box().right(), table.box().bottom())) {
                refs.add(table.ref());
            }
        }
        return Selection.of(refs);
    }

    /** What is selected when somebody asks for a menu there: what was, where that is among it. */
    static Selection pointed(Hit hit, Selection before) {
        Selection there = hit instanceof Hit.OnRow(var table, var _) && isMeant(table, before)
                ? Selection.of(table)
                : clicked(hit, before, false);
        boolean among = !there.refs().isEmpty() && before.refs().containsAll(there.refs());
        return among ? before : there;
    }

    /** Whether a row stands for the whole: of a view always, of a table where that is one of several. */
    private static boolean isMeant(ObjectRef whole, Selection before) {
        return whole.kind() != Kind.TABLE
                || before.refs().size() > 1 && before.refs().contains(whole);
    }

    /** What a click selects. */
    static Selection clicked(Hit hit, Selection before, boolean more) {
        return switch (hit) {
            case Hit.Nothing _ -> more ? before : Selection.NONE;
            case Hit.OnHead(var table) -> more ? before.toggled(table) : Selection.of(table);
            case Hit.OnRow(var table, var row) -> more ? before.toggled(table) : Selection.of(row.ref());
            case Hit.OnLink(var reference) -> Selection.of(reference);
            case Hit.OnNote(var note) -> Selection.ofNote(note);
            case Hit.OnArea(var area) -> Selection.ofArea(area);
            case Hit.OnCorner(var name, var note) -> note ? Selection.ofNote(name) : Selection.ofArea(name);
        };
    }
}
