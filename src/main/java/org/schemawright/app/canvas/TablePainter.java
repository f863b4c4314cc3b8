package org.schemawright.app.canvas;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.schemawright.app.canvas.ScenePainter.Picture;
import org.schemawright.app.common.Shades;
import org.schemawright.diagram.BoxStyle;
import org.schemawright.diagram.Boxes;
import org.schemawright.diagram.Ghost;
import org.schemawright.diagram.Row;
import org.schemawright.diagram.Scene;
import org.schemawright.diagram.TableBox;
import org.schemawright.diagram.Typeface;
import org.schemawright.layout.Box;
import org.schemawright.model.Kind;

/** Paints the tables of a scene, their shadows apart. */
final class TablePainter {
    private static final double ROUND = 0.6;
    private static final double LETTER = 6;
    private static final double SMALLEST_TEXT = 10;

    private final Brush brush;
    private Scene styled = Scene.EMPTY;
    private BoxStyle style = BoxStyle.of(Scene.EMPTY);

    TablePainter(Brush brush) {
        this.brush = brush;
    }

    void paint(Picture picture) {
        styleOf(picture.scene());
        boolean anySelected = !picture.selection().refs().isEmpty();
        for (TableBox table : picture.scene().boxes()) {
            if (sees(table.box())) {
                table(picture, table, anySelected && picture.selection().refs().contains(table.ref()));
            }
        }
    }

    /** Under the links, whose ends would be hidden by them otherwise. */
    void shadows(Picture picture) {
        styleOf(picture.scene());
        if (brush.zoom() < ROUND) {
            return;
        }
        brush.fill(picture.shades().shadow());
        for (TableBox table : picture.scene().boxes()) {
            Box box = table.box();
            if (!style.isSquare(table) && sees(box)) {
                double x = brush.x(box.x());
                double y = brush.y(box.y());
                brush.card(x + 1, y + 3, brush.x(box.right()) - x + 1, brush.y(box.bottom()) - y + 1);
            }
        }
    }

    private void styleOf(Scene scene) {
        if (styled != scene) {
            styled = scene;
            style = BoxStyle.of(scene);
        }
    }

    private boolean sees(Box box) {
        return brush.sees(box.x() - 4, box.y() - 4, box.right() + 8, box.bottom() + 8);
    }

    private void table(Picture picture, TableBox table, boolean selected) {
        Shades shades = picture.shades();
        Box box = table.box();
        double x = brush.x(box.x());
        double y = brush.y(box.y());
        double wide = brush.x(box.right()) - x;
        double high = brush.y(box.bottom()) - y;
        Color head = shades.head(table.tint());
        boolean problem = picture.problems().containsKey(table.ref());
        Color edge = selected ? shades.accent() : problem ? shades.problem() : shades.border();
        if (brush.zoom() < ScenePainter.BOXES_ONLY) {
            brush.fill(edge);
            brush.rectangle(x, y, wide, high);
            brush.fill(head);
            brush.rectangle(x + 1, y + 1, Math.max(1, wide - 2), Math.max(1, high - 2));
            return;
        }
        double headHigh = Math.min(high, brush.size(TableBox.HEAD));
        if (brush.zoom() >= ROUND && !style.isSquare(table)) {
            card(shades, edge, selected ? 2 : 1, x, y, wide, high);
            brush.fill(head);
            brush.card(x, y, wide, headHigh);
            if (high > headHigh) {
                brush.rectangle(x, y + headHigh / 2, wide, headHigh - Math.floor(headHigh / 2));
            }
        } else {
            double thick = selected ? 2 : 1;
            brush.fill(edge);
            brush.rectangle(x - thick, y - thick, wide + 2 * thick, high + 2 * thick);
            brush.fill(shades.box());
            brush.rectangle(x, y, wide, high);
            brush.fill(head);
            brush.rectangle(x, y, wide, headHigh);
        }
        if (brush.zoom() >= ScenePainter.BARS) {
            title(picture, table, x, y, wide, headHigh);
        } else {
            nameAlone(picture, table, x, y + headHigh / 2);
        }
        if (brush.zoom() >= ScenePainter.NO_TITLES) {
            rows(picture, table, x, wide);
            style.keyLine(table).ifPresent(line -> {
                brush.fill(shades.faded());
                brush.rectangle(x, Math.rint(brush.y(line)), wide, 1);
            });
        }
    }

    /** Small boxes keep a name that can be read, as much of it as fits. */
    private void nameAlone(Picture picture, TableBox table, double x, double middle) {
        double size = SMALLEST_TEXT / brush.zoom();
        String name = Typeface.BOLD.fitted(table.title(), size, table.box().width() - 6 / brush.zoom());
        brush.font(Typeface.BOLD, size);
        brush.fill(picture.shades().text());
        brush.text(name, x + 3, Math.rint(brush.zoom() < ScenePainter.NO_TITLES ? middle + SMALLEST_TEXT / 2 : middle));
    }

    private void card(Shades shades, Color edge, double thick, double x, double y, double wide, double high) {
        brush.fill(edge);
        brush.card(x - thick, y - thick, wide + 2 * thick, high + 2 * thick);
        brush.fill(shades.box());
        brush.card(x, y, wide, high);
    }

    private void title(Picture picture, TableBox table, double x, double y, double wide, double high) {
        Shades shades = picture.shades();
        brush.font(Typeface.BOLD, TableBox.TITLE_SIZE);
        brush.fill(shades.text());
        double middle = Math.rint(y + high / 2);
        brush.text(table.title(), x + brush.size(TableBox.PADDING), middle);
        String beside = beside(table);
        if (!beside.isEmpty() && brush.zoom() >= ScenePainter.BARS) {
            brush.font(Typeface.REGULAR, TableBox.SMALL_SIZE);
            brush.fill(shades.faded());
            double length = Typeface.REGULAR.width(beside, TableBox.SMALL_SIZE) * brush.zoom();
            brush.text(beside, Math.rint(x + wide - length - brush.size(TableBox.PADDING)), middle);
        }
        if (picture.problems().containsKey(table.ref())) {
            brush.fill(shades.problem());
            brush.rounded(x + wide - brush.size(9), y - brush.size(5), brush.size(14), brush.size(14), brush.size(14));
            brush.fill(shades.box());
            brush.font(Typeface.BOLD, TableBox.SMALL_SIZE);
            brush.text("!", x + wide - brush.size(3.5), y + brush.size(2));
        } else if (picture.marks().warnings().containsKey(table.ref())) {
            warnings(shades, picture.marks().warnings().get(table.ref()), x + wide, y);
        }
    }

    /** A triangle with their number at the corner. */
    private void warnings(Shades shades, int number, double right, double top) {
        String text = "\u25b2 " + number;
        double wide = Typeface.BOLD.width(text, TableBox.SMALL_SIZE) * brush.zoom() + brush.size(8);
        brush.fill(shades.key());
        brush.rounded(right - wide + brush.size(6), top - brush.size(8), wide, brush.size(15), brush.size(8));
        brush.fill(shades.box());
        brush.font(Typeface.BOLD, TableBox.SMALL_SIZE);
        brush.text(text, right - wide + brush.size(10), top - brush.size(0.5));
    }

    private static String beside(TableBox table) {
        String kind = switch (table.shape()) {
            case TABLE -> table.folded() > 0 ? "+" + table.folded() + " partitions" : "";
            case VIEW -> "view";
            case FOREIGN -> "foreign";
        };
        String pin = table.pinned() ? "pinned" : "";
        return Stream.of(pin, kind, table.schema())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private void rows(Picture picture, TableBox table, double x, double wide) {
        for (int i = 0; i < table.rows().size(); i++) {
            double middle = brush.y(table.rowMiddle(i));
            if (brush.seesLine(middle)) {
                row(picture, table.rows().get(i), x, middle, wide);
            }
        }
    }

    private void row(Picture picture, Row row, double x, double middle, double wide) {
        Shades shades = picture.shades();
        if (picture.selection().refs().contains(row.ref())) {
            brush.fill(shades.accentGround());
            brush.rectangle(x + 1, middle - brush.size(10), wide - 2, brush.size(20));
        }
        Ghost.Sign sign = picture.marks().signs().get(row.ref());
        if (sign != null) {
            brush.fill(shades.head(sign.tint()));
            brush.rectangle(x + 1, middle - brush.size(10), wide - 2, brush.size(20));
        }
        if (brush.zoom() < ScenePainter.BARS) {
            brush.fill(shades.border());
            brush.rectangle(
                    x + brush.size(TableBox.PADDING),
                    middle,
                    brush.size(row.name().length() * LETTER),
                    1);
            return;
        }
        if (row.mark() != Row.Mark.NONE) {
            brush.font(Typeface.BOLD, 9);
            brush.fill(row.mark().isPrimary() ? shades.key() : shades.reference());
            brush.text(row.mark().letters(), x + brush.size(TableBox.PADDING), middle);
        }
        brush.font(row.mark().isPrimary() ? Typeface.BOLD : Typeface.REGULAR, TableBox.TEXT_SIZE);
        boolean problem = picture.problems().containsKey(row.ref());
        brush.fill(problem ? shades.problem() : row.ref().kind() == Kind.INDEX ? shades.faded() : shades.text());
        brush.text(row.name(), x + brush.size(TableBox.MARK_WIDTH), middle);
        if (brush.zoom() >= ScenePainter.NO_TYPES) {
            String type = sign == null ? Boxes.typeText(row) : sign.text();
            brush.font(Typeface.MONO, TableBox.TYPE_SIZE);
            brush.fill(sign == null ? shades.faded() : shades.text());
            double length = Typeface.MONO.width(type, TableBox.TYPE_SIZE) * brush.zoom();
            brush.text(type, Math.rint(x + wide - length - brush.size(TableBox.PADDING)), middle);
        }
    }
}
