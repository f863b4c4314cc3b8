package org.schemawright.diagram;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.schemawright.design.Area;
import org.schemawright.design.Notation;
import org.schemawright.design.Note;
import org.schemawright.layout.Box;
import org.schemawright.model.ObjectRef;

/**
 * All that is on one diagram, with its measures. What is drawn, hit and exported comes from here alone.
 *
 * @param boxes in the order in which they are drawn, the topmost last
 */
public record Scene(
        List<TableBox> boxes,
        List<Link> links,
        List<Area> areas,
        List<Note> notes,
        Notation notation,
        Map<ObjectRef, TableBox> byRef) {
    public static final Scene EMPTY =
            new Scene(List.of(), List.of(), List.of(), List.of(), Notation.CROWS_FOOT, Map.of());

    public Scene {
        boxes = List.copyOf(boxes);
        links = List.copyOf(links);
        areas = List.copyOf(areas);
        notes = List.copyOf(notes);
        byRef = Map.copyOf(byRef);
    }

    static Scene of(
            Collection<TableBox> boxes,
            List<Link> links,
            Collection<Area> areas,
            Collection<Note> notes,
            Notation notation) {
        var byRef = new HashMap<ObjectRef, TableBox>();
        boxes.forEach(box -> byRef.put(box.ref(), box));
        return new Scene(List.copyOf(boxes), links, List.copyOf(areas), List.copyOf(notes), notation, byRef);
    }

    public Optional<TableBox> box(ObjectRef ref) {
        return Optional.ofNullable(byRef.get(ref));
    }

    public Optional<Link> link(ObjectRef ref) {
        return links.stream().filter(link -> link.ref().equals(ref)).findFirst();
    }

    /** How many of the links are references. */
    public long references() {
        return links.stream().filter(link -> !link.isRead()).count();
    }

    /** Some of the tables and views, with the references among them; without areas and notes. */
    public Scene only(Set<ObjectRef> wanted) {
        return of(
                boxes.stream().filter(box -> wanted.contains(box.ref())).toList(),
                links.stream()
                        .filter(link -> wanted.contains(link.from()) && wanted.contains(link.to()))
                        .toList(),
                List.of(),
                List.of(),
                notation);
    }

    /** The rectangle around everything; of no size where there is nothing. */
    public Bounds bounds() {
        var bounds = new Bounds.Growing();
        for (TableBox table : boxes) {
            Box box = table.box();
            bounds.add(box.x(), box.y(), box.right(), box.bottom());
        }
        links.forEach(link -> bounds.add(link.left(), link.top(), link.right(), link.bottom()));
        areas.forEach(area -> bounds.add(
                area.at().x(),
                area.at().y(),
                area.at().x() + area.width(),
                area.at().y() + area.height()));
        notes.forEach(note -> bounds.add(
                note.at().x(),
                note.at().y(),
                note.at().x() + note.width(),
                note.at().y() + note.height()));
        return bounds.bounds();
    }
}
