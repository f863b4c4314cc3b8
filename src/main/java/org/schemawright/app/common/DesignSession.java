package org.schemawright.app.common;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.design.Editing;
import org.schemawright.design.History;
import org.schemawright.design.KnownNames;
import org.schemawright.design.Point;
import org.schemawright.design.SchemaFacts;
import org.schemawright.diagram.Boxes;
import org.schemawright.diagram.Drawing;
import org.schemawright.diagram.Ghost;
import org.schemawright.diagram.Neighbourhood;
import org.schemawright.diagram.Scene;
import org.schemawright.diagram.TableBox;
import org.schemawright.layout.Box;
import org.schemawright.layout.Cancellation;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.store.DocumentFiles;

/**
 * One open design: its history, what follows from the present state, and what is selected. Everything that the views
 * show derives from here. For the window's thread alone.
 */
public final class DesignSession {
    private final Drawing drawing = new Drawing();
    private final ReadOnlyObjectWrapper<History> history = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SchemaFacts> facts = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Scene> scene = new ReadOnlyObjectWrapper<>(Scene.EMPTY);
    private final ReadOnlyObjectWrapper<String> diagram = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<Optional<Neighbourhood>> nearby = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
    private final ObjectProperty<Map<ObjectRef, String>> problems = new Telling<>(Map.of());
    private final ObjectProperty<Map<ObjectRef, Integer>> warnings = new Telling<>(Map.of());
    private final ObjectProperty<Optional<Proposal>> proposal = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> file = new SimpleObjectProperty<>(Optional.empty());
    private Optional<DocumentFiles.Stamp> stamp = Optional.empty();
    private boolean travelling;

    public DesignSession(History start) {
        history.set(start);
        diagram.set(start.document().diagrams().getFirst().name());
        refresh();
    }

    public ReadOnlyObjectProperty<History> historyProperty() {
        return history.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Scene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<String> diagramProperty() {
        return diagram.getReadOnlyProperty();
    }

    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    public ObjectProperty<Map<ObjectRef, String>> problemsProperty() {
        return problems;
    }

    /** How much of what rules find each table has, as far as it is more than information. */
    public ObjectProperty<Map<ObjectRef, Integer>> warningsProperty() {
        return warnings;
    }

    /** What is shown over the diagram before it is carried out; gone with the next state of the design. */
    public ObjectProperty<Optional<Proposal>> proposalProperty() {
        return proposal;
    }

    public ObjectProperty<Optional<Path>> fileProperty() {
        return file;
    }

    public History history() {
        return history.get();
    }

    public Document document() {
        return history.get().document();
    }

    public Database database() {
        return document().design().database();
    }

    public SchemaFacts facts() {
        return facts.get();
    }

    public Scene scene() {
        return scene.get();
    }

    public Selection selection() {
        return selection.get();
    }

    /** The boxes of the selected tables and views, as they stand on the diagram. */
    public List<Box> selectedBoxes() {
        return selection().wholes().stream()
                .flatMap(ref -> scene().box(ref).stream())
                .map(TableBox::box)
                .toList();
    }

    public Diagram diagram() {
        return document()
                .diagram(diagram.get())
                .orElseGet(() -> document().diagrams().getFirst());
    }

    /** Whether a name was there when the design was opened, so that giving it up is a rename to others too. */
    public Edit.Trace trace(ObjectRef ref) {
        boolean known =
                KnownNames.since(history.get().first().design(), document().design(), ref);
        return known && history.get().saved().isPresent() ? Edit.Trace.KEPT : Edit.Trace.FORGOTTEN;
    }

    /** Carries an edit out, with the ways of references that follow from it, as one step of the history. */
    public void perform(Edit edit) throws EditRefused {
        Document changed = Editing.apply(document(), edit);
        if (changed != document()) {
            present(history.get().with(edit, drawing.settled(changed, Cancellation.NEVER)));
        }
    }

    /** What the present diagram would have after an edit that it has not now. */
    public Ghost ghost(Edit edit, Map<ObjectRef, Ghost.Sign> signs) throws EditRefused {
        Document then = drawing.settled(Editing.apply(document(), edit), Cancellation.NEVER);
        Diagram there = then.diagram(diagram().name()).orElseGet(this::diagram);
        Scene after = drawing.scene(then.design(), drawing.facts(then.design().database()), there);
        Scene now = drawing.scene(document().design(), drawing.facts(database()), diagram());
        return Ghost.between(now, after, signs);
    }

    /** Takes what was worked out elsewhere. Returns whether the document was still the one that it was made of. */
    public boolean accept(Edit edit, Document made, Document after) {
        if (made != document()) {
            return false;
        }
        present(history.get().with(edit, after));
        return true;
    }

    public void undo() {
        travel(history.get().undo());
    }

    public void redo() {
        travel(history.get().redo());
    }

    public void goTo(int state) {
        travel(history.get().at(state));
    }

    private void travel(History other) {
        travelling = true;
        present(other);
        travelling = false;
    }

    /** Whether what is being presented was there before: one goes through the history. */
    public boolean isTravelling() {
        return travelling;
    }

    public void show(String name) {
        if (document().diagram(name).isPresent() && !name.equals(diagram.get())) {
            diagram.set(name);
            nearby.set(Optional.empty());
            refresh();
        }
    }

    /** The diagram shows what is around some of its tables only; empty where it is shown whole. */
    public ReadOnlyObjectProperty<Optional<Neighbourhood>> nearbyProperty() {
        return nearby.getReadOnlyProperty();
    }

    public Optional<Neighbourhood> nearby() {
        return nearby.get();
    }

    /** Shows only what is around some tables, or the whole diagram again. The design stays as it is. */
    public void narrow(Optional<Neighbourhood> to) {
        nearby.set(to);
        refresh();
    }

    /** The present state is in this file now. */
    public void saved(Path where, DocumentFiles.Stamp content) {
        file.set(Optional.of(where));
        stamp = Optional.of(content);
        history.set(history.get().saving());
    }

    /** What the file held when it was read or written last. */
    public Optional<DocumentFiles.Stamp> stamp() {
        return stamp;
    }

    public void opened(Path where, DocumentFiles.Stamp content) {
        file.set(Optional.of(where));
        stamp = Optional.of(content);
    }

    private void present(History other) {
        if (other == history.get()) {
            return;
        }
        proposal.set(Optional.empty());
        int at = names().indexOf(diagram().name());
        facts.set(drawing.facts(other.document().design().database()));
        history.set(other);
        if (document().diagram(diagram.get()).isEmpty()) {
            int there = Math.clamp(at, 0, document().diagrams().size() - 1);
            diagram.set(document().diagrams().get(there).name());
        }
        refresh();
        forget();
    }

    private List<String> names() {
        return document().diagrams().stream().map(Diagram::name).toList();
    }

    private void refresh() {
        facts.set(drawing.facts(database()));
        Scene whole = drawing.scene(document().design(), facts.get(), diagram());
        Optional<Neighbourhood> near =
                nearby.get().filter(there -> whole.byRef().keySet().containsAll(there.middle()));
        nearby.set(near);
        scene.set(near.map(there -> there.of(whole)).orElse(whole));
    }

    /** What is gone is no longer selected. */
    private void forget() {
        Set<ObjectRef> left = new HashSet<>();
        for (ObjectRef ref : selection.get().refs()) {
            if (exists(ref)) {
                left.add(ref);
            }
        }
        boolean note =
                selection.get().note().map(diagram().notes()::containsKey).orElse(true);
        boolean area =
                selection.get().area().map(diagram().areas()::containsKey).orElse(true);
        if (left.size() != selection.get().refs().size() || !note || !area) {
            selection.set(Selection.of(left));
        }
    }

    public boolean exists(ObjectRef ref) {
        return database().has(ref);
    }

    /** Places for what is to come onto the present diagram. */
    public SortedMap<ObjectRef, Point> places(Database with, Collection<ObjectRef> fresh, Point near) {
        return drawing.places(document().design().withDatabase(with), diagram(), fresh, near);
    }

    /** Everything that could be on the present diagram and is not. */
    public TreeSet<ObjectRef> absent() {
        var absent = new TreeSet<>(Boxes.shown(document().design()));
        absent.removeAll(diagram().placements().keySet());
        return absent;
    }

    /** A place for one new thing. */
    public static SortedMap<ObjectRef, Point> at(ObjectRef ref, Point point) {
        var points = new TreeMap<ObjectRef, Point>();
        points.put(ref, point);
        return points;
    }
}
