package org.schemawright.diagram;

import java.util.List;
import java.util.Optional;
import org.schemawright.design.Tint;
import org.schemawright.layout.Box;
import org.schemawright.model.ObjectRef;

/**
 * A table or view on a diagram.
 *
 * @param title  as it is shown, cut where it is too long
 * @param schema beside the title; empty where all are of one schema
 * @param folded how many partitions are not shown by themselves
 */
public record TableBox(
        Box box, String title, String schema, List<Row> rows, Tint tint, Shape shape, int folded, boolean pinned) {
    /** The height of the head, of a row, and the size of text in units. */
    public static final int HEAD = 30;

    public static final int ROW = 20;
    public static final double TITLE_SIZE = 13;
    public static final double TEXT_SIZE = 12;
    public static final double SMALL_SIZE = 10;
    public static final double MARK_SIZE = 9;
    public static final double TYPE_SIZE = 11;
    public static final int MARK_WIDTH = 28;
    public static final int PADDING = 8;

    /** What the box stands for. */
    public enum Shape {
        TABLE,
        VIEW,
        FOREIGN
    }

    public TableBox {
        rows = List.copyOf(rows);
    }

    public ObjectRef ref() {
        return box.ref();
    }

    /** The vertical middle of a row on the diagram. */
    public int rowMiddle(int row) {
        return box.y() + HEAD + row * ROW + ROW / 2;
    }

    public Optional<Integer> rowAt(int y) {
        int row = Math.floorDiv(y - box.y() - HEAD, ROW);
        return row >= 0 && row < rows.size() ? Optional.of(row) : Optional.empty();
    }

    public TableBox placed(Box other, boolean held) {
        return new TableBox(other, title, schema, rows, tint, shape, folded, held);
    }
}
