package org.schemawright.layout;

import java.util.Arrays;
import java.util.List;

/**
 * A first, rough way over squares of {@link #CELL} by {@link #CELL} nodes, so that a long way is searched for in a
 * corridor only. Rough means: a square can be passed where a line of it is free at its edge and in its middle.
 */
final class Corridor {
    static final int SHIFT = 3;
    private static final int CELL = 1 << SHIFT;
    private static final int BEND = 6;
    private static final int NARROW = 10;
    private static final int CROSSING = 12;
    private static final byte TURNED = 5;
    /** Set once the search went on from a state; the bits below say where it was reached from. */
    private static final byte LEFT = 8;

    private static final byte WHENCE = 7;
    private final Grid grid;
    final int width;
    private final int height;
    private final int[] cost;
    private final byte[] from;
    private final int[] open;
    private final int[] ending;
    private final IntBuckets queue = new IntBuckets();
    private int round;
    private int found;
    private Pace pace = Pace.of(0);

    Corridor(Grid grid) {
        this.grid = grid;
        width = (grid.width >> SHIFT) + 1;
        height = (grid.height >> SHIFT) + 1;
        cost = new int[width * height * 2];
        from = new byte[width * height * 2];
        open = new int[width * height];
        ending = new int[width * height];
    }

    void pace(Pace other) {
        pace = other;
    }

    /** Whether a node's square belongs to the corridor found last. */
    boolean holds(int x, int y) {
        return open[(y >> SHIFT) * width + (x >> SHIFT)] == round;
    }

    /** Looks for a rough way from any of the starts to any of the ends. Returns whether there is one, to be opened. */
    boolean find(List<Anchor> starts, List<Anchor> ends) {
        if (ends.isEmpty()) {
            return false;
        }
        round++;
        Arrays.fill(cost, Integer.MAX_VALUE);
        queue.clear();
        var goals = new Span(ends);
        ends.forEach(end -> ending[cell(end.gate())] = round);
        for (Anchor start : starts) {
            reach(cell(start.gate()), 0, 0, (byte) 0, goals);
            reach(cell(start.gate()), 1, 0, (byte) 0, goals);
        }
        while (!queue.isEmpty()) {
            int state = queue.take();
            int cell = state >> 1;
            if (isSettled(state) || cost[state] + goals.distance(cell % width, cell / width) < queue.taken()) {
                continue;
            }
            from[state] |= LEFT;
            if (ending[cell] == round) {
                found = state;
                return true;
            }
            spread(cell, state & 1, goals);
        }
        return false;
    }

    private int cell(int node) {
        return (node / grid.width >> SHIFT) * width + (node % grid.width >> SHIFT);
    }

    /** The squares in which ends are. */
    private final class Span {
        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right;
        private int bottom;

        Span(List<Anchor> ends) {
            for (Anchor end : ends) {
                int cell = cell(end.gate());
                left = Math.min(left, cell % width);
                right = Math.max(right, cell % width);
                top = Math.min(top, cell / width);
                bottom = Math.max(bottom, cell / width);
            }
        }

        int distance(int x, int y) {
            int away = Math.max(0, Math.max(left - x, x - right)) + Math.max(0, Math.max(top - y, y - bottom));
            return away * CELL * pace.halves() / 2;
        }
    }

    private void spread(int cell, int plumb, Span goals) {
        int state = cell * 2 + plumb;
        reach(cell, 1 - plumb, cost[state] + BEND, TURNED, goals);
        int x = cell % width;
        int y = cell / width;
        for (int way = -1; way <= 1; way += 2) {
            int nextX = plumb == 0 ? x + way : x;
            int nextY = plumb == 0 ? y : y + way;
            if (nextX >= 0 && nextY >= 0 && nextX < width && nextY < height) {
                int passing = plumb == 0 ? level(nextX, nextY, way) : plumb(nextX, nextY, way);
                if (passing >= 0) {
                    reach(nextY * width + nextX, plumb, cost[state] + CELL + passing, (byte) (way + 2), goals);
                }
            }
        }
    }

    /** What it costs more to go level into a square; -1 where there is no way. */
    private int level(int cellX, int cellY, int way) {
        int edge = way > 0 ? cellX << SHIFT : (cellX << SHIFT) + CELL - 1;
        int middle = (cellX << SHIFT) + CELL / 2;
        int lanes = 0;
        for (int i = 0; i < CELL; i++) {
            int y = (cellY << SHIFT) + i;
            if (isFree(edge, y, Grid.LEVEL) && isFree(middle, y, Grid.LEVEL)) {
                lanes++;
            }
        }
        int crossed = 0;
        for (int i = 0; i < CELL; i++) {
            crossed += taken((cellX << SHIFT) + i, (cellY << SHIFT) + CELL / 2, Grid.PLUMB);
        }
        return price(lanes, crossed);
    }

    private int plumb(int cellX, int cellY, int way) {
        int edge = way > 0 ? cellY << SHIFT : (cellY << SHIFT) + CELL - 1;
        int middle = (cellY << SHIFT) + CELL / 2;
        int lanes = 0;
        for (int i = 0; i < CELL; i++) {
            int x = (cellX << SHIFT) + i;
            if (isFree(x, edge, Grid.PLUMB) && isFree(x, middle, Grid.PLUMB)) {
                lanes++;
            }
        }
        int crossed = 0;
        for (int i = 0; i < CELL; i++) {
            crossed += taken((cellX << SHIFT) + CELL / 2, (cellY << SHIFT) + i, Grid.LEVEL);
        }
        return price(lanes, crossed);
    }

    private static int price(int lanes, int crossed) {
        return lanes == 0 ? -1 : crossed * CROSSING + (lanes < 3 ? NARROW : 0);
    }

    private boolean isFree(int x, int y, byte own) {
        return x < grid.width && y < grid.height && (grid.nodes[y * grid.width + x] & (Grid.BLOCKED | own)) == 0;
    }

    private int taken(int x, int y, byte bit) {
        return x < grid.width && y < grid.height && (grid.nodes[y * grid.width + x] & bit) != 0 ? 1 : 0;
    }

    private void reach(int cell, int plumb, int price, byte how, Span goals) {
        int state = cell * 2 + plumb;
        boolean fresh = cost[state] == Integer.MAX_VALUE;
        if (fresh || price < cost[state] && !isSettled(state)) {
            cost[state] = price;
            from[state] = how;
            queue.add(price + goals.distance(cell % width, cell / width), state);
        }
    }

    private boolean isSettled(int state) {
        return !pace.reopens() && (from[state] & LEFT) != 0;
    }

    /** Opens the squares of the way found last and so many on either side of it. */
    void open(int breadth) {
        int state = found;
        while (true) {
            int x = (state >> 1) % width;
            int y = (state >> 1) / width;
            for (int nearY = Math.max(0, y - breadth); nearY <= Math.min(height - 1, y + breadth); nearY++) {
                for (int nearX = Math.max(0, x - breadth); nearX <= Math.min(width - 1, x + breadth); nearX++) {
                    open[nearY * width + nearX] = round;
                }
            }
            int how = from[state] & WHENCE;
            if (how == 0) {
                return;
            }
            state = how == TURNED ? state ^ 1 : state - (how - 2) * 2 * ((state & 1) == 0 ? 1 : width);
        }
    }
}
