package org.schemawright.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.application.Platform;
import org.schemawright.app.canvas.NewObjects;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Dependents;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.Names;
import org.schemawright.design.Point;
import org.schemawright.diagram.TableBox;
import org.schemawright.layout.Box;
import org.schemawright.model.EnumType;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;
import org.schemawright.model.View;
import org.schemawright.model.Visible;

/** What commands do on the objects of the open design: removing, naming, making new ones. */
final class ObjectWork {
    private final MainView main;
    private final DesignPage page;
    private final DesignSession session;

    ObjectWork(MainView main, DesignPage page) {
        this.main = main;
        this.page = page;
        this.session = page.session();
    }

    private String name() {
        return session.diagram().name();
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
                page.showDiagram();
                page.diagram().editor().rename(ref);
            } else if (ref.kind() == Kind.COLUMN
                    && session.scene().box(ref.whole(Kind.TABLE)).isPresent()) {
                page.showDiagram();
                page.diagram().editor().editColumn(ref.whole(Kind.TABLE), ref);
            } else {
                page.inspect();
            }
        });
    }

    void selectAll() {
        session.selectionProperty()
                .set(Selection.of(Set.copyOf(session.scene().byRef().keySet())));
    }

    void newTable() {
        page.showDiagram();
        page.diagram().editor().newTable();
    }

    void newColumn() {
        session.selection()
                .table()
                .ifPresentOrElse(this::newColumn, () -> main.messages().say(Texts.of("hint.selectTable")));
    }

    /** It is typed on a diagram where the table is on one; else it is there at once, to be named in the inspector. */
    private void newColumn(ObjectRef table) {
        if (session.scene().box(table).isPresent()) {
            page.showDiagram();
            page.diagram().editor().newColumn(table);
            return;
        }
        page.bringIntoSight(table);
        if (session.scene().box(table).isPresent()) {
            Focus.once(page.diagram(), () -> page.diagram().editor().newColumn(table));
        } else {
            session.database()
                    .table(table)
                    .map(Drafts::nextColumn)
                    .filter(page::perform)
                    .ifPresent(added -> {
                        session.selectionProperty()
                                .set(Selection.of(added.column().ref()));
                        Platform.runLater(page::inspect);
                    });
        }
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
        List<Box> tables = session.selectedBoxes().stream()
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
                                name(),
                                DesignSession.at(ref, page.diagram().menu().place())))))) {
            session.selectionProperty().set(Selection.of(ref));
        }
    }

    static EnumType draft(ObjectRef ref) {
        return new EnumType(ref, List.of("first", "second"), Traits.NONE);
    }

    void newEnum() {
        ObjectRef wanted = ObjectRef.of(Kind.ENUM_TYPE, NewObjects.schema(session), "new_type");
        ObjectRef ref = Names.with(wanted, Names.free(session.database(), wanted));
        if (page.perform(new Edit.Add(draft(ref)))) {
            session.selectionProperty().set(Selection.of(ref));
        }
    }
}
