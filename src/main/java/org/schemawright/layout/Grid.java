package org.schemawright.layout;

import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;
import org.schemawright.design.Point;

/**
 * The plane as a lattice of nodes {@link #PITCH} units apart. Each node knows whether a box is in the way, and whether
 * a reference runs over it level or plumb: at most one of each, so that no two ever share a piece of line.
 */
final class Grid {
    static final int PITCH = 10;
    /** How many steps a reference leaves a box straight, so that there is room for what is drawn at its end. */
    static final int STUB = 2;

    static final byte BLOCKED = 1;
    static final byte LEVEL = 2;
    static final byte PLUMB = 4;
    private static final int MARGIN = 40;
    private static final int NEEDED = 12;

    final int left;
    final int top;
    final int width;
    final int height;
    final byte[] nodes;

    private Grid(int left, int top, int width, int height) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.nodes = new byte[width * height];
    }

    static Grid over(Collection<Box> boxes) {
        int minX = boxes.stream().mapToInt(Box::x).min().orElse(0);
        int minY = boxes.stream().mapToInt(Box::y).min().orElse(0);
        int maxX = boxes.stream().mapToInt(Box::right).max().orElse(0);
        int maxY = boxes.stream().mapToInt(Box::bottom).max().orElse(0);
        int left = Math.floorDiv(minX, PITCH) - MARGIN;
        int top = Math.floorDiv(minY, PITCH) - MARGIN;
        var grid = new Grid(
                left, top, Math.ceilDiv(maxX, PITCH) + MARGIN - left + 1, Math.ceilDiv(maxY, PITCH) + MARGIN - top + 1);
        boxes.forEach(grid::block);
        return grid;
    }

    /** Whether there is room for references all around a box. */
    boolean holds(Box box) {
        return column(box.x()) >= NEEDED
                && row(box.y()) >= NEEDED
                && column(box.right()) < width - NEEDED
                && row(box.bottom()) < height - NEEDED;
    }

    /** A box, and a step around it where only the ends of references are. */
    void block(Box box) {
        around(box, node -> nodes[node] |= BLOCKED);
    }

    void unblock(Box box) {
        around(box, node -> nodes[node] &= (byte) ~BLOCKED);
    }

    private void around(Box box, IntConsumer visit) {
        int fromX = column(box.x()) - (STUB - 1);
        int toX = column(Math.ceilDiv(box.right(), PITCH) * PITCH) + (STUB - 1);
        int toY = row(Math.ceilDiv(box.bottom(), PITCH) * PITCH) + (STUB - 1);
        for (int y = row(box.y()) - (STUB - 1); y <= toY; y++) {
            for (int x = fromX; x <= toX; x++) {
                visit.accept(y * width + x);
            }
        }
    }

    int column(int x) {
        return Math.floorDiv(x, PITCH) - left;
    }

    int row(int y) {
        return Math.floorDiv(y, PITCH) - top;
    }

    boolean holds(Point point) {
        int x = column(point.x());
        int y = row(point.y());
        return x >= 0 && y >= 0 && x < width && y < height;
    }

    int node(Point point) {
        return row(point.y()) * width + column(point.x());
    }

    Point point(int node) {
        return new Point((node % width + left) * PITCH, (node / width + top) * PITCH);
    }

    void mark(List<Point> route) {
        walk(route, (node, bit) -> nodes[node] |= bit);
    }

    void clear(List<Point> route) {
        walk(route, (node, bit) -> nodes[node] &= (byte) ~bit);
    }

    /** How many others a route crosses. */
    int crossings(List<Point> route) {
        var count = new int[1];
        walk(route, (node, _) -> count[0] += (nodes[node] & (LEVEL | PLUMB)) == (LEVEL | PLUMB) ? 1 : 0);
        return count[0] - 2 * (route.size() - 2);
    }

    /**
     * Whether a route runs where boxes and other routes let it; its ends may be at boxes.
     *
     * @param shared    how many steps from its first point on may be upon others, or -1
     * @param sharedEnd the same from its last point on
     */
    boolean isFree(List<Point> route, int shared, int sharedEnd) {
        if (route.size() < 2
                || !route.stream().allMatch(this::holds)
                || !route.stream().allMatch(Grid::isOnNode)) {
            return false;
        }
        int first = node(route.getFirst());
        int last = node(route.getLast());
        var free = new boolean[] {true};
        walk(route, (node, bit) -> {
            boolean exempt = bit == LEVEL && (near(node, first, shared) || near(node, last, sharedEnd));
            boolean taken = !exempt && (nodes[node] & bit) != 0;
            boolean blocked = (nodes[node] & BLOCKED) != 0 && far(node, first) && far(node, last);
            free[0] &= !taken && !blocked;
        });
        return free[0];
    }

    private boolean near(int node, int end, int most) {
        return Math.abs(node - end) <= most;
    }

    private static boolean isOnNode(Point point) {
        return Math.floorMod(point.x(), PITCH) == 0 && Math.floorMod(point.y(), PITCH) == 0;
    }

    private boolean far(int node, int end) {
        int dx = Math.abs(node % width - end % width);
        int dy = Math.abs(node / width - end / width);
        return dx + dy >= STUB;
    }

    private interface Visit {
        void at(int node, byte bit);
    }

    private void walk(List<Point> route, Visit visit) {
        for (int i = 1; i < route.size(); i++) {
            Point one = route.get(i - 1);
            Point next = route.get(i);
            boolean level = one.y() == next.y();
            int step = level ? 1 : width;
            int a = node(one);
            int b = node(next);
            for (int node = Math.min(a, b); node <= Math.max(a, b); node += step) {
                visit.at(node, level ? LEVEL : PLUMB);
            }
        }
    }
}
