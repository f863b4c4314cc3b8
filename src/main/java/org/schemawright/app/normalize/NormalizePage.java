package org.schemawright.app.normalize;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Page;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.app.normalize.NormalizeModel.Line;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;

/** The tables of the design with their normal forms, and beside them what is known of the one that is chosen. */
public final class NormalizePage extends SplitPane implements Page {
    private final Shell shell;
    private final DesignSession session;
    private final NormalizeModel model;
    private final ListView<Line> tables = new ListView<>();
    private final ScrollPane details = new ScrollPane();

    public NormalizePage(Shell shell, DesignSession session) {
        this.shell = shell;
        this.session = session;
        this.model = new NormalizeModel(shell, session);
        setId("normalize");
        getStyleClass().add("panel");
        tables.setId("normalize-tables");
        tables.setAccessibleText(Texts.of("normalize.tables"));
        tables.setPlaceholder(new Label(Texts.of("normalize.none")));
        tables.setCellFactory(_ -> new TableLine());
        details.setFitToWidth(true);
        details.setFocusTraversable(false);
        getItems().setAll(tables, details);
        setDividerPositions(0.22);
        SplitPane.setResizableWithParent(tables, false);
        tables.getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> Optional.ofNullable(line)
                        .ifPresent(now -> model.chosenProperty().set(Optional.of(now.table()))));
        model.linesProperty().subscribe(this::fill);
        model.chosenProperty().subscribe(_ -> show());
        // Rows may tell what leaves the judgement as it is.
        model.rows().learnedProperty().subscribe(_ -> show());
    }

    private static final class TableLine extends ListCell<Line> {
        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(
                    empty || line == null
                            ? ""
                            : Visible.text(line.table().last())
                                    + line.judged()
                                            .map(judged -> "   "
                                                    + judged.judgement().form().label())
                                            .orElse("   ?"));
        }
    }

    private void fill(List<Line> lines) {
        Optional<ObjectRef> wanted = model.chosenProperty().get().or(this::selected);
        tables.getItems().setAll(lines);
        lines.stream()
                .filter(line -> wanted.filter(line.table()::equals).isPresent())
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .ifPresent(line -> tables.getSelectionModel().select(line));
        show();
    }

    /** The table that is selected on the diagram. */
    private Optional<ObjectRef> selected() {
        return session.selection().refs().stream()
                .filter(ref -> ref.kind() == Kind.TABLE)
                .findFirst();
    }

    @Override
    public void look(ObjectRef ref) {
        tables.getItems().stream()
                .filter(line -> line.table().equals(ref))
                .findFirst()
                .ifPresent(line -> {
                    tables.getSelectionModel().select(line);
                    tables.scrollTo(line);
                });
    }

    private void show() {
        details.setContent(model.line()
                .<Node>map(line -> line.judged()
                        .<Node>map(judged -> new TableDetails(shell, model, judged))
                        .orElseGet(() -> new Label(Visible.text(line.problem()))))
                .orElseGet(() -> new Label(Texts.of("normalize.choose"))));
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node first() {
        return tables;
    }

    @Override
    public void close() {
        model.close();
    }
}
