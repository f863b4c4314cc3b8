package org.schemawright.design;

import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.design.EditRefused.Reason;
import org.schemawright.model.ObjectRef;

/** Carries out what changes on one diagram only. */
final class DiagramEditing {
    private DiagramEditing() {}

    static Document apply(Document document, Edit.OnDiagram edit) throws EditRefused {
        Diagram diagram =
                document.diagram(edit.diagram()).orElseThrow(() -> new EditRefused(Reason.UNKNOWN, edit.diagram()));
        Diagram after = changed(document, diagram, edit);
        return document.with(diagram.name(), _ -> after);
    }

    private static Diagram changed(Document document, Diagram diagram, Edit.OnDiagram edit) throws EditRefused {
        return switch (edit) {
            case Edit.RenameDiagram(var _, var name) -> renamed(document, diagram, name);
            case Edit.SetNotation(var _, var notation) -> diagram.drawnIn(notation);
            case Edit.SetViewLinks(var _, var views) -> diagram.drawing(views);
            case Edit.SetDetail(var _, var detail) -> diagram.showing(detail);
            case Edit.Place(var _, var points) -> diagram.withPlacements(placed(diagram, points));
            case Edit.Hide(var _, var refs) -> Editing.without(diagram, refs);
            case Edit.Arrange(var _, var points, var routes) ->
                diagram.withPlacements(placed(diagram, points)).withRoutes(routes);
            case Edit.Paint(var _, var refs, var tint) -> {
                var placements = new TreeMap<>(diagram.placements());
                refs.forEach(ref -> placements.computeIfPresent(ref, (_, placement) -> placement.tinted(tint)));
                yield diagram.withPlacements(placements);
            }
            case Edit.Pin(var _, var refs, var pinned) -> {
                var placements = new TreeMap<>(diagram.placements());
                refs.forEach(ref -> placements.computeIfPresent(ref, (_, placement) -> placement.pinned(pinned)));
                yield diagram.withPlacements(placements);
            }
            case Edit.Bend(var _, var reference, var route) -> {
                var routes = new TreeMap<>(diagram.routes());
                route.ifPresentOrElse(bent -> routes.put(reference, bent), () -> routes.remove(reference));
                yield diagram.withRoutes(routes);
            }
            case Edit.PutArea(var _, var area) -> {
                var areas = new TreeMap<>(diagram.areas());
                areas.put(area.name(), area);
                yield diagram.withAreas(areas);
            }
            case Edit.RenameArea(var _, var area, var name) -> renamedArea(diagram, area, name);
            case Edit.RemoveArea(var _, var area) -> {
                var areas = new TreeMap<>(diagram.areas());
                areas.remove(area);
                yield diagram.withAreas(areas);
            }
            case Edit.PutNote(var _, var note) -> {
                var notes = new TreeMap<>(diagram.notes());
                notes.put(note.name(), note);
                yield diagram.withNotes(notes);
            }
            case Edit.RemoveNote(var _, var note) -> {
                var notes = new TreeMap<>(diagram.notes());
                notes.remove(note);
                yield diagram.withNotes(notes);
            }
        };
    }

    private static SortedMap<ObjectRef, Placement> placed(Diagram diagram, SortedMap<ObjectRef, Point> points) {
        var placements = new TreeMap<>(diagram.placements());
        points.forEach((ref, point) -> placements.merge(ref, Placement.at(point), (old, _) -> old.movedTo(point)));
        return placements;
    }

    private static Diagram renamed(Document document, Diagram diagram, String name) throws EditRefused {
        if (name.isBlank()) {
            throw new EditRefused(Reason.NAME_EMPTY);
        }
        if (!name.equals(diagram.name()) && document.diagram(name).isPresent()) {
            throw new EditRefused(Reason.NAME_TAKEN, name);
        }
        return diagram.named(name);
    }

    private static Diagram renamedArea(Diagram diagram, String before, String name) throws EditRefused {
        Area area = diagram.areas().get(before);
        if (area == null) {
            throw new EditRefused(Reason.UNKNOWN, before);
        }
        if (name.isBlank()) {
            throw new EditRefused(Reason.NAME_EMPTY);
        }
        if (!name.equals(before) && diagram.areas().containsKey(name)) {
            throw new EditRefused(Reason.NAME_TAKEN, name);
        }
        var areas = new TreeMap<>(diagram.areas());
        areas.remove(before);
        areas.put(name, new Area(name, area.at(), area.width(), area.height(), area.tint()));
        return diagram.withAreas(areas);
    }
}
