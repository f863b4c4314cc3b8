package org.schemawright.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The places at which a reference may meet a box: at the row that it belongs to, or where no row is, at the head and
 * above and below. Never beside a row of another column.
 */
final class Anchors {
    private static final int OTHER_SIDE = 14;
    private static final int FORK = 5;

    private final Grid grid;
    private final Trunks trunks;

    Anchors(Grid grid, Trunks trunks) {
        this.grid = grid;
        this.trunks = trunks;
    }

    /** At the row; empty where both its ends are taken. */
    List<Anchor> atRow(Box box, Wire.End end) {
        var anchors = new ArrayList<Anchor>();
        end.row().ifPresent(row -> sides(anchors, box, grid.row(box.y() + row), end, 0));
        return anchors;
    }

    /** Clearly at the box as a whole. */
    List<Anchor> atBox(Box box, Wire.End end) {
        var anchors = new ArrayList<Anchor>();
        int top = grid.row(box.y());
        int bottom = grid.row(Math.ceilDiv(box.bottom(), Grid.PITCH) * Grid.PITCH);
        int headEnd = grid.row(box.y() + end.head() - 1);
        int wanted = grid.row(box.y() + end.head() / 2);
        for (int y = top + 1; y <= headEnd && y < bottom; y++) {
            sides(anchors, box, y, end, Math.abs(y - wanted));
        }
        int left = grid.column(box.x());
        int right = right(box);
        int middle = (left + right) / 2;
        for (int x = left + 1; x < right; x++) {
            int cost = OTHER_SIDE + Math.abs(x - middle) / 4;
            lone(anchors, new Anchor(top * grid.width + x, -grid.width, Grid.STUB, false, cost));
            lone(anchors, new Anchor(bottom * grid.width + x, grid.width, Grid.STUB, false, cost));
        }
        return anchors;
    }

    private int right(Box box) {
        return grid.column(Math.ceilDiv(box.right(), Grid.PITCH) * Grid.PITCH);
    }

    private void sides(List<Anchor> anchors, Box box, int y, Wire.End end, int cost) {
        side(anchors, new Anchor(y * grid.width + grid.column(box.x()), -1, Grid.STUB, true, cost), end);
        side(anchors, new Anchor(y * grid.width + right(box), 1, Grid.STUB, true, cost), end);
    }

    private void side(List<Anchor> anchors, Anchor fresh, Wire.End end) {
        OptionalInt common = trunks.length(fresh.border(), fresh.step(), end);
        if (common.isEmpty()) {
            lone(anchors, fresh);
            return;
        }
        int longest = Math.min(common.getAsInt(), Trunks.MOST);
        for (int length = Grid.STUB; length <= longest; length++) {
            var fork = new Anchor(fresh.border(), fresh.step(), length, false, fresh.cost() + FORK + length);
            if ((grid.nodes[fork.gate()] & (Grid.PLUMB | Grid.BLOCKED)) == 0) {
                anchors.add(fork);
            }
        }
        var straight =
                new Anchor(fresh.border(), fresh.step(), common.getAsInt() + 1, true, fresh.cost() + common.getAsInt());
        if (common.getAsInt() < Trunks.MOST && (grid.nodes[straight.gate()] & (Grid.LEVEL | Grid.BLOCKED)) == 0) {
            anchors.add(straight);
        }
    }

    /** An end that no other reference has. */
    private void lone(List<Anchor> anchors, Anchor anchor) {
        byte bit = anchor.level() ? Grid.LEVEL : Grid.PLUMB;
        for (int i = 0; i <= Grid.STUB; i++) {
            if ((grid.nodes[anchor.border() + i * anchor.step()] & bit) != 0) {
                return;
            }
        }
        if ((grid.nodes[anchor.gate()] & Grid.BLOCKED) == 0) {
            anchors.add(anchor);
        }
    }
}
