package org.schemawright.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The places at which a reference can meet a box, the wanted ones cheapest. */
final class Anchors {
    private static final int OTHER_SLOT = 6;
    private static final int OTHER_SIDE = 14;
    /** What it costs to begin elsewhere than at the column's row: only where that is taken. */
    private static final int NOT_AT_ROW = 400;

    private Anchors() {}

    /**
     * @param border the node on the edge of the box
     * @param step   from there to the next node outside
     * @param level  whether that step is to the left or right
     */
    record Anchor(int border, int step, boolean level, int cost) {
        /** The first node at which a route may turn. */
        int gate() {
            return border + Grid.STUB * step;
        }

        /** Whether no other route has its end here. */
        boolean isFree(Grid grid) {
            byte bit = level ? Grid.LEVEL : Grid.PLUMB;
            for (int i = 0; i <= Grid.STUB; i++) {
                if ((grid.nodes[border + i * step] & bit) != 0) {
                    return false;
                }
            }
            return (grid.nodes[gate()] & Grid.BLOCKED) == 0;
        }
    }

    /** Where a reference may end: the row of the key rather than another, a side rather than above or below. */
    static List<Anchor> ends(Grid grid, Box box, OptionalInt row) {
        return of(grid, box, row, OTHER_SLOT);
    }

    /** Where it may begin: at the row of its column as long as that is free. */
    static List<Anchor> starts(Grid grid, Box box, OptionalInt row) {
        return of(grid, box, row, NOT_AT_ROW);
    }

    private static List<Anchor> of(Grid grid, Box box, OptionalInt row, int elsewhere) {
        var anchors = new ArrayList<Anchor>();
        int left = grid.column(box.x());
        int right = grid.column(Math.ceilDiv(box.right(), Grid.PITCH) * Grid.PITCH);
        int top = grid.row(box.y());
        int bottom = grid.row(Math.ceilDiv(box.bottom(), Grid.PITCH) * Grid.PITCH);
        int wanted = grid.row(box.y() + row.orElse(box.height() / 2));
        for (int y = top + 1; y < bottom; y++) {
            int cost = cost(Math.abs(y - wanted), row, elsewhere);
            anchors.add(new Anchor(y * grid.width + left, -1, true, cost));
            anchors.add(new Anchor(y * grid.width + right, 1, true, cost));
        }
        int middle = (left + right) / 2;
        for (int x = left + 1; x < right; x++) {
            int cost = OTHER_SIDE + (row.isPresent() ? elsewhere : 0) + Math.abs(x - middle) / 4;
            anchors.add(new Anchor(top * grid.width + x, -grid.width, false, cost));
            anchors.add(new Anchor(bottom * grid.width + x, grid.width, false, cost));
        }
        anchors.removeIf(anchor -> !anchor.isFree(grid));
        return anchors;
    }

    private static int cost(int away, OptionalInt row, int elsewhere) {
        if (away == 0) {
            return 0;
        }
        return row.isPresent() ? elsewhere + away / 2 : away / 3;
    }
}
