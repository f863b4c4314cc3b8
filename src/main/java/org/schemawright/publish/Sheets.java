package org.schemawright.publish;

import org.schemawright.diagram.Bounds;

/**
 * How a picture is laid upon sheets of paper.
 *
 * @param width  of a sheet, in points, as it is turned
 * @param scale  points for a unit of the diagram
 */
record Sheets(double width, double height, double scale, int columns, int rows) {
    /** What stays white around, in points. */
    static final double MARGIN = 28;

    /** At 96 units an inch. */
    static final double POINTS_OF_UNIT = 0.75;

    /** One sheet, turned as it serves best; nothing is made larger than it is on the screen. */
    static Sheets fitting(Bounds picture, Paper.Size size) {
        Sheets upright = fitting(picture, size.width(), size.height());
        Sheets lying = fitting(picture, size.height(), size.width());
        return lying.scale > upright.scale ? lying : upright;
    }

    private static Sheets fitting(Bounds picture, double width, double height) {
        double scale = Math.min((width - 2 * MARGIN) / picture.width(), (height - 2 * MARGIN) / picture.height());
        return new Sheets(width, height, Math.min(scale, POINTS_OF_UNIT), 1, 1);
    }

    /** As many as it takes, turned so that they are few. */
    static Sheets tiles(Bounds picture, Paper.Size size, double scale) {
        Sheets upright = tiles(picture, size.width(), size.height(), scale);
        Sheets lying = tiles(picture, size.height(), size.width(), scale);
        return (long) lying.columns * lying.rows < (long) upright.columns * upright.rows ? lying : upright;
    }

    private static Sheets tiles(Bounds picture, double width, double height, double scale) {
        int columns = (int) Math.ceil(picture.width() * scale / (width - 2 * MARGIN));
        int rows = (int) Math.ceil(picture.height() * scale / (height - 2 * MARGIN));
        return new Sheets(width, height, scale, Math.max(1, columns), Math.max(1, rows));
    }

    double innerWidth() {
        return width - 2 * MARGIN;
    }

    double innerHeight() {
        return height - 2 * MARGIN;
    }

    /** Where the picture's left edge is on the sheets of a column; what there is too much of paper is shared out. */
    double left(int column, Bounds picture) {
        double spare = columns * innerWidth() - picture.width() * scale;
        return MARGIN + spare / 2 - column * innerWidth();
    }

    /** Where the picture's lower edge is on the sheets of a row, counted from above; heights grow upwards. */
    double bottom(int row, Bounds picture) {
        double spare = rows * innerHeight() - picture.height() * scale;
        return MARGIN + innerHeight() - spare / 2 - picture.height() * scale + row * innerHeight();
    }
}
