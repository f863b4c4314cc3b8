package org.schemawright.app.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.SqlColours;
import org.schemawright.app.common.Texts;
import org.schemawright.design.SchemaFacts;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.Compared;
import org.schemawright.workspace.PreviewObject;
import org.schemawright.workspace.SideBySide;

/** The statements of one object as they are and as they would be, side by side, with what differs marked. */
final class SidesView extends StackPane {
    private final PreviewObject preview;
    private final CodeArea before = area("compare-before");
    private final CodeArea after = area("compare-after");
    private Optional<Shown> shown = Optional.empty();

    /** The facts of both ends, found once a comparison. */
    private record Shown(Compared compared, SchemaFacts before, SchemaFacts after) {}

    SidesView(Shell shell) {
        this.preview = new PreviewObject(shell.bench().engines());
        before.setAccessibleText(Texts.of("compare.before"));
        after.setAccessibleText(Texts.of("compare.after"));
        before.estimatedScrollYProperty().addListener((_, _, y) -> follow(after, y));
        after.estimatedScrollYProperty().addListener((_, _, y) -> follow(before, y));
        var split = new SplitPane(side("compare.before", before), side("compare.after", after));
        getChildren().setAll(split);
    }

    private static CodeArea area(String id) {
        var area = new CodeArea();
        area.setId(id);
        area.setEditable(false);
        area.getStyleClass().addAll("sql", "sides");
        return area;
    }

    private static VBox side(String title, CodeArea area) {
        var label = new Label(Texts.of(title));
        label.getStyleClass().add("panel-title");
        var scroll = new VirtualizedScrollPane<>(area);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return new VBox(label, scroll);
    }

    private static void follow(CodeArea other, Double y) {
        if (Math.abs(other.getEstimatedScrollY() - y) > 1) {
            other.estimatedScrollYProperty().setValue(y);
        }
    }

    void show(Optional<Compared> compared, Optional<DifferenceRow> row) {
        if (compared.isEmpty() || row.isEmpty()) {
            fill(List.of());
            return;
        }
        if (shown.filter(one -> one.compared() == compared.get()).isEmpty()) {
            shown = Optional.of(new Shown(
                    compared.get(),
                    SchemaFacts.of(compared.get().ends().before()),
                    SchemaFacts.of(compared.get().ends().after())));
        }
        Shown both = shown.orElseThrow();
        ObjectRef object = row.get().object();
        fill(SideBySide.of(
                sql(both.compared().ends().before(), both.before(), object),
                sql(both.compared().ends().after(), both.after(), object)));
    }

    private String sql(Database database, SchemaFacts facts, ObjectRef object) {
        try {
            return preview.sql(database, facts, object);
        } catch (BadRequest e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void fill(List<SideBySide.Row> rows) {
        fill(before, rows, SideBySide.Row::before, "gone");
        fill(after, rows, SideBySide.Row::after, "come");
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).differs()) {
                int first = Math.max(0, i - 2);
                before.showParagraphAtTop(first);
                after.showParagraphAtTop(first);
                return;
            }
        }
    }

    private static void fill(
            CodeArea area, List<SideBySide.Row> rows, Function<SideBySide.Row, Optional<String>> side, String style) {
        var lines = new ArrayList<String>();
        rows.forEach(row -> lines.add(side.apply(row).orElse("")));
        area.replaceText(String.join("\n", lines));
        var spans = new StyleSpansBuilder<Collection<String>>();
        for (int i = 0; i < rows.size(); i++) {
            SideBySide.Row row = rows.get(i);
            String line = side.apply(row).orElse("");
            area.setParagraphStyle(
                    i, row.differs() ? List.of(side.apply(row).isPresent() ? style : "missing") : List.of());
            boolean pair = row.before().isPresent() && row.after().isPresent() && row.differs();
            int start = pair ? row.sameStart() : 0;
            int end = pair ? row.sameEnd() : 0;
            spans.add(List.of(), start);
            spans.add(pair ? List.of("changed") : List.of(), line.length() - start - end);
            spans.add(List.of(), end + (i < rows.size() - 1 ? 1 : 0));
        }
        if (area.getLength() > 0) {
            area.setStyleSpans(0, SqlColours.of(area.getText()).overlay(spans.create(), SidesView::both));
        }
    }

    private static Collection<String> both(Collection<String> colour, Collection<String> change) {
        var both = new ArrayList<>(colour);
        both.addAll(change);
        return both;
    }
}
