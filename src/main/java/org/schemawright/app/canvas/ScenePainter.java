package org.schemawright.app.canvas;

import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import org.schemawright.app.common.Selection;
import org.schemawright.app.common.Shades;
import org.schemawright.design.Area;
import org.schemawright.design.Note;
import org.schemawright.diagram.Ghost;
import org.schemawright.diagram.Hit;
import org.schemawright.diagram.Link;
import org.schemawright.diagram.NoteLines;
import org.schemawright.diagram.Scene;
import org.schemawright.diagram.TableBox;
import org.schemawright.diagram.Typeface;
import org.schemawright.diagram.Viewport;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;

/** Paints a scene; the less of it can be made out, the less is drawn. */
final class ScenePainter {
    /** The zooms below which less is drawn: of a table its box alone, no rows, bars for rows, no types. */
    static final double BOXES_ONLY = 0.2;

    static final double NO_TITLES = 0.35;
    static final double BARS = 0.55;
    static final double NO_TYPES = 0.75;
    private static final double DOT_STEP = 40;

    private final Brush brush;
    private final LinkPainter links;
    private final TablePainter tables;

    /** What is painted, and how it is looked at. */
    record Picture(Scene scene, Viewport view, Shades shades, Selection selection, Marks marks) {
        Map<ObjectRef, String> problems() {
            return marks.problems();
        }
    }

    /**
     * What is said of what is shown.
     *
     * @param problems what the engine refuses
     * @param warnings how much of what rules find each table has
     * @param signs    of what would move if what is proposed were carried out
     */
    record Marks(Map<ObjectRef, String> problems, Map<ObjectRef, Integer> warnings, Map<ObjectRef, Ghost.Sign> signs) {
        static Marks of(Map<ObjectRef, Ghost.Sign> signs) {
            return new Marks(Map.of(), Map.of(), signs);
        }
    }

    ScenePainter(GraphicsContext graphics) {
        brush = new Brush(graphics);
        links = new LinkPainter(brush);
        tables = new TablePainter(brush);
    }

    void paint(GraphicsContext graphics, Picture picture, double width, double height) {
        brush.begin(graphics, picture.view(), width, height);
        brush.fill(picture.shades().ground());
        brush.rectangle(0, 0, width, height);
        if (picture.view().zoom() >= NO_TYPES) {
            dots(picture, width, height);
        }
        picture.scene().areas().forEach(area -> area(picture, area));
        tables.shadows(picture);
        links.paint(picture);
        tables.paint(picture);
        picture.scene().notes().forEach(note -> note(picture, note));
    }

    Brush brush() {
        return brush;
    }

    private void dots(Picture picture, double width, double height) {
        brush.fill(picture.shades().dots());
        double step = DOT_STEP * brush.zoom();
        double startX = brush.x(Math.floor(picture.view().x() / DOT_STEP) * DOT_STEP);
        double startY = brush.y(Math.floor(picture.view().y() / DOT_STEP) * DOT_STEP);
        for (double x = startX; x < width; x += step) {
            for (double y = startY; y < height; y += step) {
                brush.rectangle(Math.rint(x), Math.rint(y), 1, 1);
            }
        }
    }

    private void area(Picture picture, Area area) {
        double x = brush.x(area.at().x());
        double y = brush.y(area.at().y());
        double wide = brush.size(area.width());
        double high = brush.size(area.height());
        boolean selected =
                picture.selection().area().filter(area.name()::equals).isPresent();
        brush.fill(selected ? picture.shades().accent() : picture.shades().head(area.tint()));
        brush.rectangle(x - 1, y - 1, wide + 2, high + 2);
        brush.fill(picture.shades().area(area.tint()));
        brush.rectangle(x, y, wide, high);
        if (brush.zoom() >= BOXES_ONLY) {
            brush.fill(picture.shades().text());
            brush.font(Typeface.BOLD, Math.max(TableBox.TITLE_SIZE, 11 / brush.zoom()));
            String name = Typeface.BOLD.fitted(
                    Visible.text(area.name()), Math.max(TableBox.TITLE_SIZE, 11 / brush.zoom()), area.width() - 16.0);
            brush.text(name, x + 8, Math.rint(y + Math.max(13, brush.size(Hit.AREA_HEAD / 2.0))));
        }
        corner(picture, area.at().x() + area.width(), area.at().y() + area.height());
    }

    private void corner(Picture picture, int right, int bottom) {
        if (brush.zoom() >= BARS) {
            brush.fill(picture.shades().faded());
            for (int i = 3; i <= 9; i += 3) {
                brush.rectangle(brush.x(right) - i, brush.y(bottom) - 2, 1, 1);
                brush.rectangle(brush.x(right) - 2, brush.y(bottom) - i, 1, 1);
            }
        }
    }

    private void note(Picture picture, Note note) {
        double x = brush.x(note.at().x());
        double y = brush.y(note.at().y());
        double wide = brush.size(note.width());
        double high = brush.size(note.height());
        if (!brush.sees(
                note.at().x(),
                note.at().y(),
                note.at().x() + note.width(),
                note.at().y() + note.height())) {
            return;
        }
        boolean selected =
                picture.selection().note().filter(note.name()::equals).isPresent();
        brush.fill(selected ? picture.shades().accent() : picture.shades().border());
        brush.rectangle(x - 1, y - 1, wide + 2, high + 2);
        brush.fill(picture.shades().head(note.tint()));
        brush.rectangle(x, y, wide, high);
        if (brush.zoom() < NO_TITLES) {
            return;
        }
        brush.fill(picture.shades().text());
        brush.font(Typeface.REGULAR, TableBox.TEXT_SIZE);
        double line = brush.y(note.at().y() + 16);
        for (String text : NoteLines.of(note)) {
            if (line > y + high - brush.size(6)) {
                break;
            }
            brush.text(text, x + brush.size(TableBox.PADDING), line);
            line += brush.size(16);
        }
        corner(picture, note.at().x() + note.width(), note.at().y() + note.height());
    }

    /** Whether a reference is of what is selected. */
    static boolean isLit(Link link, Selection selection) {
        return selection.refs().contains(link.ref())
                || selection.refs().contains(link.from())
                || selection.refs().contains(link.to());
    }
}
