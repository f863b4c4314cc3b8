package org.schemawright.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Area;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Edit;
import org.schemawright.design.Editing;
import org.schemawright.design.Point;
import org.schemawright.diagram.Drawing;
import org.schemawright.diagram.TableBox;
import org.schemawright.layout.Box;
import org.schemawright.model.ObjectRef;

/** Arranging all of a diagram or a part of it, beside the window's thread; one step of the history. */
final class ArrangeWork {
    private static final int AROUND = 40;

    private final MainView main;
    private final DesignPage page;
    private final DesignSession session;

    ArrangeWork(MainView main, DesignPage page) {
        this.main = main;
        this.page = page;
        this.session = page.session();
    }

    void all() {
        arrange(session.diagram().placements().keySet());
    }

    /** The selected tables, or those in the selected area, which becomes as large as they need. */
    void selection() {
        Optional<Area> area = session.selection().area().map(session.diagram().areas()::get);
        if (area.isPresent()) {
            arrange(area.get());
            return;
        }
        if (session.selection().wholes().size() < 2) {
            main.messages().say(Texts.of("hint.selectSeveral"));
            return;
        }
        arrange(session.selection().wholes());
    }

    private void arrange(Area area) {
        Set<ObjectRef> inside = session.scene().boxes().stream()
                .filter(table -> area.holds(table.box().corner()))
                .map(TableBox::ref)
                .collect(Collectors.toSet());
        if (inside.isEmpty()) {
            main.messages().say(Texts.of("hint.selectSeveral"));
        } else {
            arrange(inside, Optional.of(area));
        }
    }

    private void arrange(Set<ObjectRef> refs) {
        arrange(refs, Optional.empty());
    }

    /** @param around an area that is put around them */
    private void arrange(Set<ObjectRef> refs, Optional<Area> around) {
        Document made = session.document();
        Map<ObjectRef, TableBox> sizes = session.scene().byRef();
        Diagram diagram = session.diagram();
        main.background()
                .run(
                        Texts.of("status.arranging"),
                        cancellation -> {
                            var drawing = new Drawing();
                            Diagram bare = diagram.withRoutes(new TreeMap<>());
                            var places = drawing.arranged(made.design(), diagram, List.copyOf(refs), cancellation);
                            var edits = new ArrayList<Edit>();
                            edits.add(new Edit.Arrange(diagram.name(), places, bare.routes()));
                            around.ifPresent(
                                    area -> edits.add(new Edit.PutArea(diagram.name(), around(area, sizes, places))));
                            Edit edit =
                                    edits.size() == 1 ? edits.getFirst() : new Edit.Several(Edit.Purpose.MOVE, edits);
                            return new Arranged(edit, drawing.settled(Editing.apply(made, edit), cancellation));
                        },
                        arranged -> {
                            page.diagram().glide();
                            if (session.accept(arranged.edit(), made, arranged.after())) {
                                page.diagram().flyToFit();
                            }
                        },
                        main.messages()::failed);
    }

    /** The area around where its tables will stand. */
    private static Area around(Area area, Map<ObjectRef, TableBox> sizes, Map<ObjectRef, Point> places) {
        var boxes = new ArrayList<Box>();
        places.forEach((ref, point) -> {
            TableBox table = sizes.get(ref);
            if (table != null) {
                boxes.add(table.box().at(point));
            }
        });
        int left = boxes.stream().mapToInt(Box::x).min().orElse(area.at().x()) - AROUND;
        int top = boxes.stream().mapToInt(Box::y).min().orElse(area.at().y()) - AROUND - 10;
        int right = boxes.stream().mapToInt(Box::right).max().orElse(left + area.width()) + AROUND;
        int bottom = boxes.stream().mapToInt(Box::bottom).max().orElse(top + area.height()) + AROUND;
        return new Area(area.name(), new Point(left, top), right - left, bottom - top, area.tint());
    }

    private record Arranged(Edit edit, Document after) {}
}
