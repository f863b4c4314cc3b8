package org.schemawright.app.canvas;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.design.Names;
import org.schemawright.design.Note;
import org.schemawright.design.Point;
import org.schemawright.diagram.Viewport;
import org.schemawright.layout.Box;
import org.schemawright.model.Column;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/**
 * Typing on the diagram itself: a table's name, then its columns one under the other. Tab goes from name to type, Enter
 * to the next row, Escape ends it.
 */
public final class InlineEditor {
    private final DesignSession session;
    private final DiagramView view;
    private final Consumer<EditRefused> refusals;
    private final ColumnEntry columns;
    private final TextField name = new TextField();
    private final TextField type = new TextField();
    private final TextArea text = new TextArea();
    private final HBox fields = new HBox(name, type);
    private final javafx.scene.layout.StackPane root = new javafx.scene.layout.StackPane(fields, text);
    private InlineTarget target = new InlineTarget.Nothing();

    InlineEditor(DesignSession session, DiagramView view, Consumer<EditRefused> refusals) {
        this.session = session;
        this.view = view;
        this.refusals = refusals;
        this.columns = new ColumnEntry(session);
        name.setId("inline-name");
        type.setId("inline-type");
        text.setId("inline-text");
        name.setAccessibleText(Texts.of("inline.name"));
        type.setAccessibleText(Texts.of("inline.type"));
        text.setAccessibleText(Texts.of("inline.note"));
        name.setPromptText(Texts.of("inline.name"));
        type.setPromptText(Texts.of("inline.type"));
        text.setWrapText(true);
        root.getStyleClass().add("inline-editor");
        root.setVisible(false);
        root.setManaged(false);
        for (TextInputControl field : List.of(name, type, text)) {
            field.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, field));
        }
        root.focusWithinProperty().subscribe(within -> {
            if (!within) {
                commit();
            }
        });
    }

    Node node() {
        return root;
    }

    public boolean isOpen() {
        return root.isVisible();
    }

    private void pressed(KeyEvent event, TextInputControl field) {
        boolean columnRow = target instanceof InlineTarget.NewColumn || target instanceof InlineTarget.OldColumn;
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            view.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && (field != text || event.isShortcutDown())) {
            enter();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && field != text) {
            if (columnRow && field == name && !event.isShiftDown()) {
                type.requestFocus();
            } else if (columnRow && field == type && event.isShiftDown()) {
                name.requestFocus();
            } else {
                enter();
            }
            event.consume();
        }
    }

    /** A new table there, beginning with its name. */
    public void newTable(int x, int y) {
        open(new InlineTarget.NewTable(Gesture.onGrid(x), Gesture.onGrid(y)), "", "");
    }

    /** The same where somebody pointed; or near the middle of what is seen, where it covers nothing. */
    public void newTable() {
        Point at = view.menu()
                .pointed()
                .orElseGet(() -> NewObjects.place(session, view.menu().place()));
        newTable(at.x(), at.y());
    }

    public void rename(ObjectRef table) {
        open(new InlineTarget.TableName(table), table.last(), "");
    }

    /** One more column at the end of a table. */
    public void newColumn(ObjectRef table) {
        session.scene().box(table).ifPresent(view.sight()::reveal);
        open(new InlineTarget.NewColumn(table), "", "");
    }

    public void editColumn(ObjectRef table, ObjectRef ref) {
        Optional<Column> column = session.database().table(table).flatMap(there -> there.column(ref.last()));
        if (ref.kind() == Kind.COLUMN && column.isPresent()) {
            open(
                    new InlineTarget.OldColumn(table, ref),
                    ref.last(),
                    column.get().type());
        }
    }

    public void editNote(String note) {
        Optional.ofNullable(session.diagram().notes().get(note))
                .ifPresent(there -> open(new InlineTarget.NoteText(note), there.text(), ""));
    }

    public void renameArea(String area) {
        open(new InlineTarget.AreaName(area), area, "");
    }

    private void open(InlineTarget what, String first, String second) {
        target = what;
        boolean note = what instanceof InlineTarget.NoteText;
        text.setVisible(note);
        fields.setVisible(!note);
        type.setVisible(what instanceof InlineTarget.NewColumn || what instanceof InlineTarget.OldColumn);
        type.setManaged(type.isVisible());
        name.setText(first);
        type.setText(second);
        text.setText(first);
        root.setVisible(true);
        follow();
        TextInputControl field = note ? text : name;
        field.requestFocus();
        field.selectAll();
    }

    private void close() {
        target = new InlineTarget.Nothing();
        root.setVisible(false);
    }

    /** Keeps what was typed and ends. */
    void commit() {
        if (isOpen() && keep()) {
            close();
        }
    }

    private void enter() {
        InlineTarget done = target;
        if (!keep()) {
            return;
        }
        switch (done) {
            case InlineTarget.NewTable _ -> session.selection().single().ifPresent(this::newColumn);
            case InlineTarget.NewColumn(var table)
            when !name.getText().isBlank() || !type.getText().isBlank() -> newColumn(table);
            case InlineTarget.OldColumn(var table, var _) -> below(table);
            case InlineTarget.TableName _,
                    InlineTarget.NewColumn _,
                    InlineTarget.NoteText _,
                    InlineTarget.AreaName _,
                    InlineTarget.Nothing _ -> {
                close();
                view.requestFocus();
            }
        }
    }

    /** The next column of the table, or a new one after the last. */
    private void below(ObjectRef table) {
        var rows = session.database().table(table).map(there -> there.columns()).orElse(List.of());
        int at = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).name().equals(name.getText().strip())) {
                at = i;
            }
        }
        if (at >= 0 && at + 1 < rows.size()) {
            editColumn(table, rows.get(at + 1).ref());
        } else {
            newColumn(table);
        }
    }

    /** Carries out what was typed. Returns whether that went well; where not, it stays to be corrected. */
    private boolean keep() {
        InlineTarget what = target;
        target = new InlineTarget.Nothing();
        try {
            keep(what);
            return true;
        } catch (EditRefused e) {
            target = what;
            refusals.accept(e);
            return false;
        }
    }

    private void keep(InlineTarget what) throws EditRefused {
        String typed = name.getText().strip();
        switch (what) {
            case InlineTarget.NewTable(var x, var y) when !typed.isEmpty() -> newTable(typed, x, y);
            case InlineTarget.TableName(var table)
            when !typed.isEmpty() && !typed.equals(table.last()) -> {
                session.perform(new Edit.Rename(table, typed, session.trace(table)));
                session.selectionProperty().set(Selection.of(Names.with(table, typed)));
            }
            case InlineTarget.NewColumn(var table)
            when !typed.isEmpty() || isReference() -> columns.add(table, ColumnText.of(typed, type.getText()));
            case InlineTarget.OldColumn(var _, var column)
            when !typed.isEmpty() ->
                columns.change(
                        column, new ColumnText(typed, type.getText().strip(), false, false, false, Optional.empty()));
            case InlineTarget.NoteText(var note) -> note(note);
            case InlineTarget.AreaName(var area)
            when !typed.isEmpty() && !typed.equals(area) ->
                session.perform(new Edit.RenameArea(session.diagram().name(), area, typed));
            case InlineTarget.NewTable _,
                    InlineTarget.TableName _,
                    InlineTarget.NewColumn _,
                    InlineTarget.OldColumn _,
                    InlineTarget.AreaName _,
                    InlineTarget.Nothing _ -> {}
        }
    }

    private boolean isReference() {
        return type.getText().strip().startsWith("ref ");
    }

    private void newTable(String typed, int x, int y) throws EditRefused {
        ObjectRef ref = ObjectRef.of(Kind.TABLE, NewObjects.schema(session), typed);
        var points = new TreeMap<ObjectRef, Point>();
        points.put(ref, new Point(x, y));
        session.perform(new Edit.Several(
                Edit.Purpose.NEW_TABLE,
                List.of(
                        new Edit.Add(Drafts.table(ref, List.of())),
                        new Edit.Place(session.diagram().name(), points))));
        session.selectionProperty().set(Selection.of(ref));
    }

    private void note(String name) throws EditRefused {
        Note old = session.diagram().notes().get(name);
        if (old != null && !old.text().equals(text.getText())) {
            session.perform(new Edit.PutNote(session.diagram().name(), old.saying(text.getText())));
        }
    }

    /** Stays where it belongs while the diagram moves under it. */
    void follow() {
        if (isOpen()) {
            target.place(session).ifPresentOrElse(this::place, this::close);
        }
    }

    private void place(Box box) {
        Viewport seen = view.view();
        double zoom = Math.max(0.85, seen.zoom());
        root.resizeRelocate(
                Math.rint(seen.toPixelX(box.x())),
                Math.rint(seen.toPixelY(box.y())),
                Math.rint(box.width() * zoom),
                Math.rint(Math.max(box.height(), 26) * zoom));
        root.setStyle("-fx-font-size: " + Math.clamp(12 * zoom, 11, 24) + "px;");
    }
}
