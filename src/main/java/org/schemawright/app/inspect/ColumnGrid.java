package org.schemawright.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.TableFacts;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** The columns of one table, a line each. Lines of columns that did not change stay, since making fields is slow. */
final class ColumnGrid {
    private static final int SHARE = 33;
    private static final int HEADINGS = 4;

    private final DesignSession session;
    private final ObjectRef owner;
    private final GridPane grid = new GridPane(4, 3);
    private final List<Line> lines = new ArrayList<>();

    private record Line(Column column, boolean key, Optional<PrimaryKey> whole, String problem, List<Node> nodes) {}

    ColumnGrid(DesignSession session, ObjectRef owner) {
        this.session = session;
        this.owner = owner;
        for (int i = 0; i < 2; i++) {
            var wide = new ColumnConstraints();
            wide.setHgrow(Priority.ALWAYS);
            wide.setPercentWidth(SHARE);
            grid.getColumnConstraints().add(wide);
        }
        grid.addRow(
                0,
                heading("inspect.column"),
                heading("inspect.type"),
                heading("inspect.requiredShort"),
                heading("inspect.keyShort"));
    }

    Node node() {
        return grid;
    }

    boolean isOf(ObjectRef table) {
        return owner.equals(table);
    }

    void show(Form form, Table table, TableFacts facts) {
        Set<String> keys = facts.keyColumns();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            boolean key = keys.contains(column.name());
            String problem = form.problemOf(column.ref());
            boolean stays = i < lines.size()
                    && lines.get(i).column() == column
                    && lines.get(i).key() == key
                    && lines.get(i).whole().equals(facts.primaryKey())
                    && lines.get(i).problem().equals(problem);
            if (!stays) {
                put(
                        i,
                        new Line(
                                column,
                                key,
                                facts.primaryKey(),
                                problem,
                                line(form, i + 1, column, key, facts.primaryKey())));
            }
        }
        cut(table.columns().size());
    }

    /** In its place among the others, since focus goes from one to the next in their order. */
    private void put(int at, Line line) {
        if (at < lines.size()) {
            grid.getChildren().removeAll(lines.set(at, line).nodes());
        } else {
            lines.add(line);
        }
        for (int i = 0; i < line.nodes().size(); i++) {
            GridPane.setConstraints(line.nodes().get(i), i, at + 1);
        }
        grid.getChildren().addAll(HEADINGS + at * line.nodes().size(), line.nodes());
    }

    private void cut(int length) {
        while (lines.size() > length) {
            grid.getChildren().removeAll(lines.removeLast().nodes());
        }
    }

    private List<Node> line(Form form, int row, Column column, boolean key, Optional<PrimaryKey> whole) {
        return List.of(
                form.marked(
                        form.text(
                                "column-name-" + row,
                                Texts.of("inspect.columnName", row),
                                column.name(),
                                ObjectForm.renaming(session, column.ref())),
                        column.ref()),
                form.marked(
                        form.text(
                                "column-type-" + row,
                                Texts.of("inspect.columnType", column.name()),
                                column.type(),
                                typed -> new Edit.ReplaceColumn(ColumnForm.withType(column, typed))),
                        column.ref()),
                form.check(
                        "column-required-" + row,
                        Texts.of("inspect.requiredOf", column.name()),
                        column.notNull().isPresent(),
                        required -> form.perform(new Edit.ReplaceColumn(ColumnForm.required(column, required)))),
                form.check(
                        "column-key-" + row,
                        Texts.of("inspect.keyOf", column.name()),
                        key,
                        isKey -> key(form, column.name(), isKey, whole)),
                form.small(
                        Feather.MORE_HORIZONTAL,
                        Texts.of("inspect.more", column.name()),
                        () -> session.selectionProperty().set(Selection.of(column.ref()))),
                form.small(
                        Feather.X,
                        Texts.of("inspect.removeColumn", column.name()),
                        () -> form.perform(new Edit.Remove(new TreeSet<>(Set.of(column.ref()))))));
    }

    private static Label heading(String key) {
        var label = new Label(Texts.of(key));
        label.getStyleClass().add("faded");
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }

    /** Into the primary key, or out of it; a key without columns goes. */
    private void key(Form form, String column, boolean isKey, Optional<PrimaryKey> old) {
        if (old.isEmpty()) {
            form.perform(new Edit.Add(Drafts.primaryKey(form.session().database(), owner, List.of(column))));
            return;
        }
        var columns = new ArrayList<>(old.get().columns());
        if (isKey) {
            columns.add(column);
        } else {
            columns.remove(column);
        }
        PrimaryKey key = old.get();
        form.perform(
                columns.isEmpty()
                        ? new Edit.Remove(new TreeSet<>(Set.of(key.ref())))
                        : new Edit.Replace(
                                new PrimaryKey(key.ref(), columns, key.index(), key.settings(), key.traits())));
    }
}
