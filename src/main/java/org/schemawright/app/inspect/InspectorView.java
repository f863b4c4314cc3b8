package org.schemawright.app.inspect;

import java.util.Optional;
import java.util.TreeMap;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Edits;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Selection;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Detail;
import org.schemawright.design.Edit;
import org.schemawright.design.Notation;
import org.schemawright.engine.Engine;
import org.schemawright.model.Column;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Visible;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.PreviewObject;

/** All that the design knows of what is selected, to be changed in place, and the SQL that makes it. */
public final class InspectorView extends VBox {
    private final DesignSession session;
    private final Edits edits;
    private final PreviewObject preview;
    private final Label title = new Label();
    private final ScrollPane scroll = new ScrollPane();
    private final SqlText sql = new SqlText();
    private final VBox sqlBox;
    private final SplitPane split = new SplitPane();
    private final Sections sections = new Sections();
    private final Optional<Engine> engine;
    private boolean waiting;
    private Optional<Form> shown = Optional.empty();
    private Optional<ColumnGrid> columns = Optional.empty();

    /** @param engine the design's; empty where this program does not know it */
    public InspectorView(DesignSession session, Edits edits, PreviewObject preview, Optional<Engine> engine) {
        this.engine = engine;
        this.session = session;
        this.edits = edits;
        this.preview = preview;
        getStyleClass().add("panel");
        setId("inspector");
        title.getStyleClass().add("panel-title");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        var heading = new Label(Texts.of("inspect.sql"));
        heading.getStyleClass().add("panel-title");
        sqlBox = new VBox(heading, sql);
        VBox.setVgrow(sql, Priority.ALWAYS);
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().setAll(scroll, sqlBox);
        split.setDividerPositions(0.68);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(title, split);
        session.historyProperty().subscribe(_ -> soon());
        session.selectionProperty().subscribe(_ -> soon());
        session.problemsProperty().subscribe(_ -> told());
        session.diagramProperty().subscribe(_ -> soon());
    }

    /** The engine's words wait for whoever is typing: the edit that comes of it shows everything anew. */
    private void told() {
        boolean typing = focusedId().isPresent() && Form.isTyped(getScene().getFocusOwner());
        if (!typing) {
            soon();
        }
    }

    /** Once for all that changes together. */
    private void soon() {
        if (!waiting) {
            waiting = true;
            Platform.runLater(() -> {
                waiting = false;
                show();
            });
        }
    }

    private void show() {
        Optional<String> focused = focusedId();
        double at = scroll.getVvalue();
        Selection selection = session.selection();
        Optional<ObjectRef> single = selection.single().filter(session::exists);
        Form form = form(single);
        if (single.isPresent()) {
            object(form, single.get());
        } else if (selection.refs().size() > 1) {
            title(null, Texts.of("inspect.many", selection.refs().size()));
            selection.refs().stream()
                    .limit(40)
                    .forEach(ref -> form.link(
                            Visible.text(ref.last()),
                            () -> session.selectionProperty().set(Selection.of(ref))));
            sql("");
        } else {
            diagram(form);
            sql("");
        }
        form.finished();
        if (scroll.getContent() != form.node()) {
            scroll.setContent(form.node());
        }
        scroll.setVvalue(at);
        focused.map(id -> form.node().lookup("#" + id)).ifPresent(Node::requestFocus);
    }

    /** A new form; for the table that is shown already the same one, in which the lines of its columns stay. */
    private Form form(Optional<ObjectRef> single) {
        Optional<ObjectRef> table =
                single.filter(ref -> session.database().find(ref).orElse(null) instanceof Table);
        if (table.isPresent()
                && shown.isPresent()
                && columns.filter(grid -> grid.isOf(table.get())).isPresent()) {
            shown.get().again(columns.get().node());
            return shown.get();
        }
        columns = table.map(ref -> new ColumnGrid(session, ref));
        var form = new Form(edits, sections, engine);
        shown = table.map(_ -> form);
        return form;
    }

    private Optional<String> focusedId() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        boolean inside = false;
        for (Node node = owner; node != null; node = node.getParent()) {
            inside |= node == scroll;
        }
        return inside && owner != null ? Optional.ofNullable(owner.getId()) : Optional.empty();
    }

    private void title(@org.jspecify.annotations.Nullable Kind kind, String text) {
        title.setText(text);
        title.setGraphic(kind == null ? null : Icons.of(Icons.of(kind)));
    }

    private void object(Form form, ObjectRef ref) {
        title(ref.kind(), Texts.of("inspect.title", ref.kind().label(), Visible.text(ref.last())));
        form.problem(ref);
        if (ref.kind() == Kind.COLUMN) {
            Optional<Column> column =
                    session.database().table(ref.whole(Kind.TABLE)).flatMap(table -> table.column(ref.last()));
            column.ifPresent(there -> new ColumnForm(form, there).show());
        } else {
            SchemaObject object = session.database().find(ref).orElseThrow();
            if (object instanceof Table table) {
                new TableForm(form, table, columns.orElseThrow()).show();
            } else {
                ObjectForm.show(form, object);
            }
        }
        try {
            sql(preview.sql(session.database(), session.facts(), ref));
        } catch (BadRequest | RuntimeException e) {
            sql("-- " + Texts.of("inspect.noSql"));
        }
    }

    private void sql(String text) {
        sql.show(text);
        boolean wanted = !text.isEmpty();
        if (wanted && split.getItems().size() == 1) {
            split.getItems().add(sqlBox);
            split.setDividerPositions(0.68);
        } else if (!wanted) {
            split.getItems().remove(sqlBox);
        }
    }

    /** Nothing is selected: the diagram itself. */
    private void diagram(Form form) {
        title(null, Texts.of("inspect.diagram", Visible.text(session.diagram().name())));
        String name = session.diagram().name();
        form.field("inspect.name", "diagram-name", name, typed -> new Edit.RenameDiagram(name, typed));
        var notations = new TreeMap<String, Notation>();
        for (Notation notation : Notation.values()) {
            notations.put(Texts.of(notation), notation);
        }
        form.labelled(
                "inspect.notation",
                form.choice(
                        "notation",
                        Texts.of("inspect.notation"),
                        java.util.List.copyOf(notations.keySet()),
                        Texts.of(session.diagram().notation()),
                        chosen -> form.perform(
                                new Edit.SetNotation(name, notations.getOrDefault(chosen, Notation.CROWS_FOOT)))));
        var details = java.util.Arrays.stream(Detail.values()).map(Texts::of).toList();
        form.labelled(
                "inspect.detail",
                form.choice(
                        "detail",
                        Texts.of("inspect.detail"),
                        details,
                        Texts.of(session.diagram().detail()),
                        chosen -> form.perform(new Edit.SetDetail(name, Detail.values()[details.indexOf(chosen)]))));
        int absent = session.absent().size();
        form.note(Texts.of(
                "inspect.summary",
                session.scene().boxes().size(),
                session.scene().references(),
                session.database().version()));
        if (absent > 0) {
            form.note(Texts.of("inspect.absent", absent));
        }
    }

    /** The first field, for those who come here by key. */
    public void focusFirst() {
        Node field = scroll.lookup(".text-field");
        if (field != null) {
            field.requestFocus();
        }
    }
}
