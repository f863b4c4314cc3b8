package org.schemawright.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Area;
import org.schemawright.design.Detail;
import org.schemawright.design.Diagram;
import org.schemawright.design.Edit;
import org.schemawright.design.Names;
import org.schemawright.design.Notation;
import org.schemawright.design.Note;
import org.schemawright.design.Point;
import org.schemawright.design.Tint;
import org.schemawright.design.ViewLinks;
import org.schemawright.diagram.Drawing;
import org.schemawright.diagram.Neighbourhood;
import org.schemawright.diagram.TableBox;
import org.schemawright.layout.Box;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** What commands do on the open diagram. */
final class DiagramWork {
    private static final int NOTE_WIDE = 200;
    private static final int NOTE_HIGH = 100;
    private static final int AROUND = 40;

    private final MainView main;
    private final DesignPage page;
    private final DesignSession session;

    DiagramWork(MainView main, DesignPage page) {
        this.main = main;
        this.page = page;
        this.session = page.session();
    }

    DesignPage page() {
        return page;
    }

    ObjectWork objects() {
        return new ObjectWork(main, page);
    }

    LinkedWork linked() {
        return new LinkedWork(main, page);
    }

    SchemaWork schemas() {
        return new SchemaWork(main, page);
    }

    ClipboardWork clipboard() {
        return new ClipboardWork(main, page);
    }

    private String name() {
        return session.diagram().name();
    }

    void newNote() {
        String free = Names.free("note", session.diagram().notes()::containsKey);
        Point at = page.diagram().menu().place();
        if (page.perform(new Edit.PutNote(name(), new Note(free, at, NOTE_WIDE, NOTE_HIGH, "", Tint.AMBER)))) {
            session.selectionProperty().set(Selection.ofNote(free));
            page.diagram().editor().editNote(free);
        }
    }

    /** Around what is selected, or in the middle. */
    void newArea() {
        String free = Names.free(Texts.of("area.new"), session.diagram().areas()::containsKey);
        List<Box> boxes = session.selectedBoxes();
        Point middle = page.diagram().menu().place();
        int left = boxes.stream().mapToInt(Box::x).min().orElse(middle.x() - 200) - AROUND;
        int top = boxes.stream().mapToInt(Box::y).min().orElse(middle.y() - 120) - AROUND - 10;
        int right = boxes.stream().mapToInt(Box::right).max().orElse(middle.x() + 200) + AROUND;
        int bottom = boxes.stream().mapToInt(Box::bottom).max().orElse(middle.y() + 120) + AROUND;
        var area = new Area(free, new Point(left, top), right - left, bottom - top, Tint.GREEN);
        if (page.perform(new Edit.PutArea(name(), area))) {
            session.selectionProperty().set(Selection.ofArea(free));
            page.diagram().editor().renameArea(free);
        }
    }

    /** With what is selected, or with nothing. */
    void newDiagram() {
        String free = Names.free(
                Texts.of("diagram.new"),
                taken -> session.document().diagram(taken).isPresent());
        show(free, session.selection().wholes());
    }

    private void show(String name, Set<ObjectRef> refs) {
        var empty = Diagram.empty(name)
                .drawnIn(session.diagram().notation())
                .showing(session.diagram().detail());
        var edits = new ArrayList<Edit>();
        edits.add(new Edit.AddDiagram(empty));
        if (!refs.isEmpty()) {
            edits.add(new Edit.Place(
                    name, new Drawing().places(session.document().design(), empty, refs, new Point(0, 0))));
        }
        if (page.perform(edits.size() == 1 ? edits.getFirst() : new Edit.Several(Edit.Purpose.CHANGE, edits))) {
            session.show(name);
            page.diagram().showWhole();
        }
    }

    void removeDiagram() {
        page.perform(new Edit.RemoveDiagram(name()));
    }

    void turn(int step) {
        List<String> names =
                session.document().diagrams().stream().map(Diagram::name).toList();
        session.show(names.get(Math.floorMod(names.indexOf(name()) + step, names.size())));
        page.diagram().showWhole();
    }

    void showAbsent() {
        var absent = session.absent();
        if (absent.isEmpty()) {
            main.messages().say(Texts.of("hint.allShown"));
            return;
        }
        page.perform(new Edit.Place(
                name(),
                session.places(session.database(), absent, page.diagram().menu().place())));
        page.diagram().flyToFit();
    }

    void hide() {
        if (!session.selection().wholes().isEmpty()) {
            page.perform(new Edit.Hide(name(), session.selection().wholes()));
        }
    }

    /** Shows only what is around the selected tables, or everything again. */
    void narrow() {
        Set<ObjectRef> near = new HashSet<>(session.selection().wholes());
        session.selection().table().ifPresent(near::add);
        near.retainAll(session.scene().byRef().keySet());
        if (session.nearby().isPresent()) {
            session.narrow(Optional.empty());
        } else if (near.isEmpty()) {
            main.messages().say(Texts.of("hint.selectTable"));
        } else {
            session.narrow(Optional.of(Neighbourhood.of(near)));
        }
    }

    /** A diagram of its own with what is selected and everything that is linked to it. */
    void neighbours() {
        Set<ObjectRef> near = new HashSet<>(session.selection().wholes());
        session.selection().table().ifPresent(near::add);
        if (near.isEmpty()) {
            main.messages().say(Texts.of("hint.selectTable"));
            return;
        }
        String first = near.iterator().next().last();
        var all = new HashSet<>(near);
        for (ObjectRef ref : near) {
            session.facts().of(ref).references().forEach(key -> all.add(key.target()));
            session.facts()
                    .of(ref)
                    .referrers()
                    .forEach(
                            key -> all.add(org.schemawright.design.SchemaFacts.tableOf(session.database(), key.ref())));
        }
        show(
                Names.free(
                        Texts.of("diagram.around", first),
                        taken -> session.document().diagram(taken).isPresent()),
                all);
    }

    ArrangeWork arranging() {
        return new ArrangeWork(main, page);
    }

    void pin() {
        SortedSet<ObjectRef> refs = session.selection().wholes();
        if (!refs.isEmpty()) {
            boolean all = refs.stream()
                    .allMatch(ref -> session.diagram()
                            .placement(ref)
                            .filter(org.schemawright.design.Placement::pinned)
                            .isPresent());
            page.perform(new Edit.Pin(name(), refs, !all));
        }
    }

    /** The next colour, for all that is selected. */
    void tint() {
        SortedSet<ObjectRef> refs = session.selection().wholes();
        Optional<Area> area = session.selection().area().map(session.diagram().areas()::get);
        Optional<Note> note = session.selection().note().map(session.diagram().notes()::get);
        area.ifPresent(one -> page.perform(
                new Edit.PutArea(name(), new Area(one.name(), one.at(), one.width(), one.height(), next(one.tint())))));
        note.ifPresent(one -> page.perform(new Edit.PutNote(
                name(), new Note(one.name(), one.at(), one.width(), one.height(), one.text(), next(one.tint())))));
        if (!refs.isEmpty()) {
            Tint now = session.scene().box(refs.first()).map(TableBox::tint).orElse(Tint.GREY);
            page.perform(new Edit.Paint(name(), refs, Optional.of(next(now))));
        }
    }

    private static Tint next(Tint tint) {
        return Tint.values()[(tint.ordinal() + 1) % Tint.values().length];
    }

    /** References that were bent by hand run by themselves again. */
    void straighten() {
        var edits = new ArrayList<Edit>();
        session.selection().refs().stream()
                .filter(ref -> ref.kind() == Kind.FOREIGN_KEY)
                .forEach(ref -> edits.add(new Edit.Bend(name(), ref, Optional.empty())));
        if (edits.isEmpty()) {
            main.messages().say(Texts.of("hint.selectReference"));
        } else {
            page.perform(new Edit.Several(Edit.Purpose.CHANGE, edits));
        }
    }

    void align(Aligning.Edge edge) {
        List<Box> boxes = session.selectedBoxes();
        if (boxes.size() < 2) {
            main.messages().say(Texts.of("hint.selectSeveral"));
            return;
        }
        page.perform(
                new Edit.Several(Edit.Purpose.ALIGN, List.of(new Edit.Place(name(), Aligning.aligned(boxes, edge)))));
    }

    void notation(Notation notation) {
        page.perform(new Edit.SetNotation(name(), notation));
    }

    void detail(Detail detail) {
        page.perform(new Edit.SetDetail(name(), detail));
    }

    void toggleViewLinks() {
        ViewLinks now = page.session().diagram().views();
        page.perform(new Edit.SetViewLinks(name(), now == ViewLinks.DRAWN ? ViewLinks.HIDDEN : ViewLinks.DRAWN));
    }

    void centre() {
        session.selection().single().ifPresent(page::goTo);
    }
}
