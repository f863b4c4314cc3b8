package org.schemawright.app.normalize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.schemawright.advise.normalize.Part;
import org.schemawright.app.common.Texts;
import org.schemawright.model.Visible;

/**
 * A table before and after it is taken apart: on the left as it is, each column that goes in the colour and with the
 * number of the table that it goes to; on the right the tables that there would be.
 */
final class ApartPreview extends HBox {
    private static final int COLOURS = 5;

    /**
     * @param names of the parts, as they are typed
     */
    ApartPreview(String table, List<String> columns, List<Part> parts, List<StringProperty> names) {
        super(24);
        getStyleClass().add("apart-preview");
        var before = new ArrayList<Node>();
        for (String column : columns) {
            Optional<Integer> goes = NewHomes.of(parts, column);
            before.add(
                    line(Visible.text(column) + goes.map(part -> "  → " + part).orElse(""), goes, false));
        }
        getChildren().add(box(new Label(Visible.text(table)), before, Optional.empty()));
        var after = new FlowPane(10, 10);
        for (int i = 0; i < parts.size(); i++) {
            after.getChildren().add(after(parts, i, names.get(i)));
        }
        after.setPrefWrapLength(260);
        after.setRowValignment(VPos.TOP);
        HBox.setHgrow(after, Priority.ALWAYS);
        getChildren().add(after);
        setAccessibleText(Texts.of("normalize.preview"));
    }

    private static Node after(List<Part> parts, int number, StringProperty name) {
        Part part = parts.get(number);
        Optional<Integer> own = number == 0 ? Optional.empty() : Optional.of(number);
        var title = new Label();
        title.textProperty().bind(name.map(text -> (number == 0 ? "" : number + "  ") + Visible.text(text)));
        var keysOfOthers = new HashSet<String>();
        for (int i = 1; i < parts.size(); i++) {
            if (i != number) {
                keysOfOthers.addAll(parts.get(i).key());
            }
        }
        var lines = new ArrayList<Node>();
        for (String column : part.columns()) {
            boolean refers = keysOfOthers.contains(column) && !part.key().contains(column);
            lines.add(line(
                    Visible.text(column) + (refers ? "  ↗" : ""),
                    own.filter(_ -> !refers),
                    part.key().contains(column)));
        }
        return box(title, lines, own);
    }

    private static Label line(String text, Optional<Integer> part, boolean key) {
        var label = new Label(text);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add("preview-column");
        part.ifPresent(number -> label.getStyleClass().add("goes-" + number % COLOURS));
        if (key) {
            label.getStyleClass().add("prime");
        }
        return label;
    }

    private static VBox box(Label title, List<Node> lines, Optional<Integer> part) {
        title.getStyleClass().add("preview-title");
        title.setMaxWidth(Double.MAX_VALUE);
        part.ifPresent(number -> title.getStyleClass().add("goes-" + number % COLOURS));
        var box = new VBox(title);
        box.getChildren().addAll(lines);
        box.getStyleClass().add("preview-table");
        box.setMaxHeight(USE_PREF_SIZE);
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }
}
