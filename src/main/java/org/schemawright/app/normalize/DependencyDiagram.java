package org.schemawright.app.normalize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.advise.normalize.Dependency;
import org.schemawright.advise.normalize.Heading;
import org.schemawright.app.common.Texts;
import org.schemawright.model.Visible;
import org.schemawright.workspace.JudgeSchema.Judged;

/**
 * The columns side by side, and under them a line for each dependency: from the columns that determine, which it
 * touches from below, to those that they determine, where it ends in arrows.
 */
final class DependencyDiagram extends Pane {
    private static final double GAP = 8;
    private static final double CELL = 26;
    private static final double STEP = 22;
    private static final double ARROW = 4;
    private static final double LEFT = 90;

    private final Map<Integer, Double> middles = new HashMap<>();

    DependencyDiagram(Judged judged) {
        getStyleClass().add("dependency-diagram");
        Heading heading = judged.heading();
        Attributes prime = judged.judgement().keys().stream().reduce(Attributes.NONE, Attributes::union);
        double x = LEFT;
        for (int place = 0; place < heading.names().size(); place++) {
            var cell = new Label(Visible.text(heading.names().get(place)));
            cell.getStyleClass().add("attribute");
            if (prime.contains(place)) {
                cell.getStyleClass().add("prime");
            }
            double width = Math.max(36, 14 + 7.2 * cell.getText().length());
            cell.setPrefSize(width, CELL);
            cell.relocate(x, 0);
            getChildren().add(cell);
            middles.put(place, x + width / 2);
            x += width + GAP;
        }
        double y = CELL + 14;
        for (var known : judged.dependencies().entrySet()) {
            boolean violating = judged.judgement()
                    .violation()
                    .filter(one -> known.getKey().determinant().equals(one.determinant()))
                    .isPresent();
            draw(known.getKey(), Texts.of("normalize.source." + known.getValue().name()), y, violating);
            y += STEP;
        }
        setPrefSize(x, y);
        setMinSize(x, y);
        setAccessibleText(String.join(
                "; ", judged.dependencies().keySet().stream().map(heading::text).toList()));
    }

    private void draw(Dependency one, String source, double y, boolean violating) {
        List<Integer> from = one.determinant().places().boxed().toList();
        List<Integer> to =
                one.dependent().minus(one.determinant()).places().boxed().toList();
        double left = Double.MAX_VALUE;
        double right = 0;
        for (int place : from) {
            left = Math.min(left, leaving(place));
            right = Math.max(right, leaving(place));
        }
        for (int place : to) {
            left = Math.min(left, arriving(place));
            right = Math.max(right, arriving(place));
        }
        if (left > right) {
            return;
        }
        line(left, y, right, y, violating);
        from.forEach(place -> line(leaving(place), CELL, leaving(place), y, violating));
        for (int place : to) {
            double x = arriving(place);
            line(x, CELL + 2 * ARROW, x, y, violating);
            var arrow = new Polygon(x, CELL + 1, x - ARROW, CELL + 1 + 2 * ARROW, x + ARROW, CELL + 1 + 2 * ARROW);
            arrow.getStyleClass().add(violating ? "violating-arrow" : "dependency-arrow");
            getChildren().add(arrow);
        }
        var label = new Label(source);
        label.getStyleClass().add("faded");
        label.relocate(0, y - 10);
        getChildren().add(label);
    }

    private double leaving(int place) {
        return middle(place) - ARROW - 2;
    }

    private double arriving(int place) {
        return middle(place) + ARROW + 2;
    }

    private double middle(int place) {
        return middles.getOrDefault(place, 0.0);
    }

    private void line(double fromX, double fromY, double toX, double toY, boolean violating) {
        var line = new Line(fromX, fromY, toX, toY);
        line.getStyleClass().add(violating ? "violating-line" : "dependency-line");
        getChildren().add(line);
    }
}
