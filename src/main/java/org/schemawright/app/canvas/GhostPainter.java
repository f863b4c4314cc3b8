package org.schemawright.app.canvas;

import org.schemawright.app.canvas.ScenePainter.Marks;
import org.schemawright.app.canvas.ScenePainter.Picture;
import org.schemawright.app.common.Selection;
import org.schemawright.design.Point;
import org.schemawright.diagram.Ghost;
import org.schemawright.diagram.LineStyle;
import org.schemawright.diagram.TableBox;
import org.schemawright.diagram.Typeface;
import org.schemawright.layout.Box;

/** Paints over the diagram what there would be: tables that one can look through, with dashes around and between them. */
final class GhostPainter {
    private static final double THROUGH = 0.72;
    private static final int MARGIN = 3;

    private final Brush brush;
    private final TablePainter tables;
    private final LinkPainter links;

    GhostPainter(Brush brush) {
        this.brush = brush;
        this.tables = new TablePainter(brush);
        this.links = new LinkPainter(brush);
    }

    /** @param over what is painted already */
    void paint(Picture over, Ghost ghost) {
        var picture = new Picture(ghost.scene(), over.view(), over.shades(), Selection.NONE, Marks.of(ghost.signs()));
        links.proposed(picture);
        brush.graphics().setGlobalAlpha(THROUGH);
        tables.paint(picture);
        brush.graphics().setGlobalAlpha(1);
        for (TableBox table : ghost.scene().boxes()) {
            edge(picture, table.box());
            Ghost.Sign sign = ghost.signs().get(table.ref());
            if (sign != null && brush.zoom() >= ScenePainter.NO_TITLES) {
                sign(picture, table.box(), sign.text());
            }
        }
    }

    private void edge(Picture picture, Box box) {
        brush.fill(picture.shades().accent());
        var topLeft = new Point(box.x() - MARGIN, box.y() - MARGIN);
        var topRight = new Point(box.right() + MARGIN, box.y() - MARGIN);
        var bottomLeft = new Point(box.x() - MARGIN, box.bottom() + MARGIN);
        var bottomRight = new Point(box.right() + MARGIN, box.bottom() + MARGIN);
        brush.dashes(topLeft, topRight, LineStyle.DASHED, 1);
        brush.dashes(bottomLeft, bottomRight, LineStyle.DASHED, 1);
        brush.dashes(topLeft, bottomLeft, LineStyle.DASHED, 1);
        brush.dashes(topRight, bottomRight, LineStyle.DASHED, 1);
    }

    /** The number of the part at the corner of its table. */
    private void sign(Picture picture, Box box, String text) {
        double wide = Typeface.BOLD.width(text, TableBox.SMALL_SIZE) * brush.zoom() + brush.size(10);
        double x = brush.x(box.right()) - wide + brush.size(6);
        double y = brush.y(box.y()) - brush.size(8);
        brush.fill(picture.shades().accent());
        brush.rounded(x, y, wide, brush.size(16), brush.size(16));
        brush.fill(picture.shades().box());
        brush.font(Typeface.BOLD, TableBox.SMALL_SIZE);
        brush.text(text, x + brush.size(5), y + brush.size(8));
    }
}
