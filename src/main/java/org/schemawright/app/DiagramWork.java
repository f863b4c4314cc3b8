package org.schemawright.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.app.canvas.NewObjects;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Area;
import org.schemawright.design.Dependents;
import org.schemawright.design.Detail;
import org.schemawright.design.Diagram;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.Names;
import org.schemawright.design.Notation;
import org.schemawright.design.Note;
import org.schemawright.design.Point;
import org.schemawright.design.Tint;
import org.schemawright.diagram.Drawing;
import org.schemawright.diagram.Neighbourhood;
import org.schemawright.diagram.TableBox;
import org.schemawright.layout.Box;
import org.schemawright.model.EnumType;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;
import org.schemawright.model.View;
import org.schemawright.model.Visible;

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

    ClipboardWork clipboard() {
        return new ClipboardWork(main, page);
    }

    private String name() {
        return session.diagram().name();
    }

    private List<Box> selectedBoxes() {
        return session.selection().wholes().stream()
                .flatMap(ref -> session.scene().box(ref).stream())
                .map(TableBox::box)
                .toList();
    }

    /** What goes with it is shown first, where anything does. */
    void delete() {
        Selection selection = session.selection();
        if (selection.note().isPresent()) {
            page.perform(new Edit.RemoveNote(name(), selection.note().get()));
        } else if (selection.area().isPresent()) {
            page.perform(new Edit.RemoveArea(name(), selection.area().get()));
        } else if (!selection.refs().isEmpty()) {
            remove(selection.refs());
        }
    }

    private void remove(SortedSet<ObjectRef> refs) {
        var also = new TreeSet<>(Dependents.of(session.database(), refs));
        also.removeAll(refs);
        also.removeIf(ref -> ref.kind() == Kind.COLUMN || refs.stream().anyMatch(whole -> isPartOf(ref, whole)));
        if (!also.isEmpty()) {
            String list = String.join(
                    "\n",
                    also.stream()
                            .limit(12)
                            .map(ref -> "• " + Visible.text(ref.toString()))
                            .toList());
            String more = also.size() > 12 ? "\n" + Texts.of("delete.more", also.size() - 12) : "";
            Optional<String> answer = main.messages()
                    .ask(
                            Texts.of("delete.title"),
                            Texts.of("delete.text", list + more),
                            List.of(Texts.of("delete.all")));
            if (answer.isEmpty()) {
                return;
            }
        }
        page.perform(new Edit.Remove(refs));
    }

    private static boolean isPartOf(ObjectRef part, ObjectRef whole) {
        return part.path().size() > whole.path().size()
                && whole.kind() != Kind.SCHEMA
                && part.path().subList(0, whole.path().size()).equals(whole.path());
    }

    void rename() {
        Optional<ObjectRef> one = session.selection().single();
        session.selection().area().ifPresent(page.diagram().editor()::renameArea);
        session.selection().note().ifPresent(page.diagram().editor()::editNote);
        one.ifPresent(ref -> {
            if (session.scene().box(ref).isPresent()) {
                page.diagram().editor().rename(ref);
            } else if (ref.kind() == Kind.COLUMN
                    && session.scene().box(ref.whole(Kind.TABLE)).isPresent()) {
                page.diagram().editor().editColumn(ref.whole(Kind.TABLE), ref);
            } else {
                page.inspector().focusFirst();
            }
        });
    }

    void selectAll() {
        session.selectionProperty()
                .set(Selection.of(Set.copyOf(session.scene().byRef().keySet())));
    }

    void newColumn() {
        session.selection()
                .table()
                .ifPresentOrElse(
                        page.diagram().editor()::newColumn,
                        () -> main.messages().say(Texts.of("hint.selectTable")));
    }

    void newReference() {
        List<ObjectRef> tables = session.selection().wholes().stream()
                .filter(ref -> ref.kind() == Kind.TABLE)
                .toList();
        if (tables.size() == 2) {
            page.perform(() -> Drafts.reference(session.database(), tables.get(0), tables.get(1)));
        } else if (session.selection().table().isPresent()) {
            ObjectRef from = session.selection().table().get();
            main.messages()
                    .askText(Texts.of("command.newReference"), Texts.of("reference.to", Visible.text(from.last())), "")
                    .ifPresent(typed -> page.perform(() -> Drafts.reference(
                            session.database(), from, ObjectRef.of(Kind.TABLE, schemaOf(typed, from), nameOf(typed)))));
        } else {
            main.messages().say(Texts.of("hint.selectForReference"));
        }
    }

    private static String schemaOf(String typed, ObjectRef near) {
        return typed.contains(".") ? typed.substring(0, typed.indexOf('.')) : near.schema();
    }

    private static String nameOf(String typed) {
        return typed.substring(typed.indexOf('.') + 1);
    }

    void newJunction() {
        List<Box> tables = selectedBoxes().stream()
                .filter(box -> box.ref().kind() == Kind.TABLE)
                .toList();
        if (tables.size() != 2) {
            main.messages().say(Texts.of("hint.selectTwo"));
            return;
        }
        Point one = tables.get(0).middle();
        Point other = tables.get(1).middle();
        var between = new Point((one.x() + other.x()) / 2 - 80, (one.y() + other.y()) / 2 - 40);
        var box = new Box(tables.get(0).ref(), 0, 0, 200, 100);
        Point free = org.schemawright.layout.FreePlace.near(
                between,
                box,
                session.scene().boxes().stream().map(TableBox::box).toList());
        page.perform(() -> Drafts.junction(
                session.database(), tables.get(0).ref(), tables.get(1).ref(), name(), free));
    }

    void newView() {
        ObjectRef wanted = ObjectRef.of(Kind.VIEW, NewObjects.schema(session), "new_view");
        ObjectRef ref = Names.with(wanted, Names.free(session.database(), wanted));
        var view = new View(ref, " SELECT 1 AS one", List.of(), new TreeMap<>(), Optional.empty(), Traits.NONE);
        if (page.perform(new Edit.Several(
                Edit.Purpose.NEW_TABLE,
                List.of(
                        new Edit.Add(view),
                        new Edit.Place(
                                name(), DesignSession.at(ref, page.diagram().middle())))))) {
            session.selectionProperty().set(Selection.of(ref));
        }
    }

    void newEnum() {
        ObjectRef wanted = ObjectRef.of(Kind.ENUM_TYPE, NewObjects.schema(session), "new_type");
        ObjectRef ref = Names.with(wanted, Names.free(session.database(), wanted));
        if (page.perform(new Edit.Add(new EnumType(ref, List.of("first", "second"), Traits.NONE)))) {
            session.selectionProperty().set(Selection.of(ref));
        }
    }

    void newNote() {
        String free = Names.free("note", session.diagram().notes()::containsKey);
        Point at = page.diagram().middle();
        if (page.perform(new Edit.PutNote(name(), new Note(free, at, NOTE_WIDE, NOTE_HIGH, "", Tint.AMBER)))) {
            session.selectionProperty().set(Selection.ofNote(free));
            page.diagram().editor().editNote(free);
        }
    }

    /** Around what is selected, or in the middle. */
    void newArea() {
        String free = Names.free(Texts.of("area.new"), session.diagram().areas()::containsKey);
        List<Box> boxes = selectedBoxes();
        Point middle = page.diagram().middle();
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
                session.places(session.database(), absent, page.diagram().middle())));
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
        List<Box> boxes = selectedBoxes();
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

    void centre() {
        session.selection().single().ifPresent(page::goTo);
    }
}
