package org.schemawright.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.schemawright.app.canvas.DiagramView;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Edits;
import org.schemawright.app.common.MenuRequest;
import org.schemawright.app.common.PageKind;
import org.schemawright.app.common.Settings;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.app.inspect.InspectorView;
import org.schemawright.app.schema.SchemaTree;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.engine.Capability;
import org.schemawright.engine.Engine;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.PreviewObject;

/** One open design: tree, diagrams, inspector, problems and history. */
final class DesignPage extends BorderPane {
    private static final int LEAST_TREE = 150;
    private static final int LEAST_BOTTOM = 150;
    private static final int LEAST_INSPECTOR = 344;

    private final DesignSession session;
    private final DiagramView diagram;
    private final SchemaTree tree;
    private final InspectorView inspector;
    private final DiagramTabs tabs;
    private final Pages pages;
    private final Region bottom;
    private final SplitPane middle = new SplitPane();
    private final SplitPane whole = new SplitPane();
    private final Settings settings;
    private final Edits edits;
    private final Optional<Engine> engine;

    DesignPage(Shell shell, DesignSession session, Consumer<EditRefused> refusals, Consumer<MenuRequest> menus) {
        this.session = session;
        this.settings = shell.settings();
        this.edits = new Edits(session, refusals);
        this.diagram = new DiagramView(session, shell.theme().shadesProperty(), refusals, menus);
        this.tree = new SchemaTree(session, this::goTo, menus);
        this.engine = engine(shell, session);
        this.inspector = new InspectorView(
                session, edits, new PreviewObject(shell.bench().engines()), engine);
        this.tabs = new DiagramTabs(session, diagram, this::besides);
        this.pages = new Pages(shell, session, tabs);
        this.bottom = pages.below();
        middle.getItems().setAll(tree, tabs, inspector);
        tree.setMinWidth(LEAST_TREE);
        inspector.setMinWidth(LEAST_INSPECTOR);
        SplitPane.setResizableWithParent(tree, false);
        SplitPane.setResizableWithParent(inspector, false);
        whole.setOrientation(Orientation.VERTICAL);
        whole.getItems().setAll(middle, bottom);
        SplitPane.setResizableWithParent(bottom, false);
        bottom.setMinHeight(LEAST_BOTTOM);
        middle.setDividerPositions(settings.number("split.left", 0.17), settings.number("split.right", 0.74));
        whole.setDividerPositions(settings.number("split.bottom", 0.82));
        setCenter(whole);
        tabs.follow();
    }

    private static Optional<Engine> engine(Shell shell, DesignSession session) {
        try {
            return Optional.of(
                    shell.bench().engines().byId(session.database().version().engine()));
        } catch (BadRequest e) {
            return Optional.empty();
        }
    }

    private List<Tab> besides() {
        return pages.besides();
    }

    /** Brings an object into sight and gives the keyboard to the diagram. */
    void goTo(ObjectRef ref) {
        bringIntoSight(ref);
        Focus.give(diagram);
    }

    /**
     * Selects an object and brings its table into the middle; shows the diagram that it is on, where it is on one. The
     * keyboard stays where it is, for whoever wants it next.
     */
    void bringIntoSight(ObjectRef ref) {
        ObjectRef table = home(session, ref);
        session.selectionProperty().set(org.schemawright.app.common.Selection.of(ref));
        if (session.diagram().placement(table).isEmpty()) {
            session.document().diagrams().stream()
                    .filter(other -> other.placement(table).isPresent())
                    .findFirst()
                    .ifPresent(other -> session.show(other.name()));
        }
        tabs.showDiagram();
        diagram.sight().centre(table);
    }

    /** What stands on a diagram of something: itself, or the table that it is a part of. */
    static ObjectRef home(DesignSession session, ObjectRef ref) {
        return ref.path().size() > 2 && ref.kind() != Kind.ROUTINE
                ? org.schemawright.design.SchemaFacts.tableOf(
                        session.database(),
                        ref.kind() == Kind.COLUMN ? ref.whole(Kind.TABLE).part(Kind.COLUMN, ref.last()) : ref)
                : ref;
    }

    /** From a page back to the diagram. */
    void showDiagram() {
        tabs.showDiagram();
    }

    /** Brings an object's line in the tree into sight; a hidden tree comes back for it. */
    void showInTree(ObjectRef ref) {
        if (!middle.getItems().contains(tree)) {
            toggleTree();
        }
        tree.reveal(ref);
    }

    /** Gives the keyboard to the inspector, which comes back for it where it is hidden. */
    void inspect() {
        if (middle.getItems().contains(inspector)) {
            inspector.focusFirst();
        } else {
            toggleInspector();
            Platform.runLater(inspector::focusFirst);
        }
    }

    boolean can(Capability capability) {
        return engine.filter(there -> there.capabilities().contains(capability)).isPresent();
    }

    /** Whether the engine has things like this at all. */
    boolean can(SchemaObject draft) {
        return engine.filter(there -> there.writer().refusal(draft).isEmpty()).isPresent();
    }

    /** Brings a page to the front; a hidden panel comes back for it. */
    void show(PageKind page) {
        if (page.place() == PageKind.Place.BELOW && !whole.getItems().contains(bottom)) {
            toggleBottom();
        }
        pages.show(page);
    }

    void close() {
        remember();
        pages.close();
    }

    DesignSession session() {
        return session;
    }

    DiagramView diagram() {
        return diagram;
    }

    Edits edits() {
        return edits;
    }

    SchemaTree tree() {
        return tree;
    }

    InspectorView inspector() {
        return inspector;
    }

    boolean perform(Edits.Making making) {
        return edits.perform(making);
    }

    boolean perform(Edit edit) {
        return edits.perform(() -> edit);
    }

    /** Hides a panel, or shows it again where it was. */
    void toggleTree() {
        toggle(middle, tree, 0, "split.left", 0.17);
    }

    void toggleInspector() {
        toggle(middle, inspector, middle.getItems().size(), "split.right", 0.74);
    }

    void toggleBottom() {
        toggle(whole, bottom, 1, "split.bottom", 0.82);
    }

    private void toggle(SplitPane split, Region panel, int place, String key, double usual) {
        remember();
        if (!split.getItems().remove(panel)) {
            split.getItems().add(Math.min(place, split.getItems().size()), panel);
            int divider = panel == inspector ? split.getDividers().size() - 1 : 0;
            split.setDividerPosition(divider, settings.number(key, usual));
        }
    }

    /** Keeps the sizes of the panels for the next time. */
    private void remember() {
        if (middle.getItems().contains(tree)) {
            settings.put("split.left", String.valueOf(middle.getDividerPositions()[0]));
        }
        if (middle.getItems().contains(inspector)) {
            double[] places = middle.getDividerPositions();
            settings.put("split.right", String.valueOf(places[places.length - 1]));
        }
        if (whole.getItems().contains(bottom)) {
            settings.put("split.bottom", String.valueOf(whole.getDividerPositions()[0]));
        }
    }

    /** What the diagram shows and how large, for the status line. */
    HBox counts() {
        var label = new Label();
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.of(
                                "status.counts",
                                Math.round(diagram.view().zoom() * 100),
                                session.scene().boxes().size(),
                                session.scene().references()),
                        diagram.viewProperty(),
                        session.sceneProperty()));
        var box = new HBox(label);
        HBox.setHgrow(label, Priority.NEVER);
        return box;
    }
}
