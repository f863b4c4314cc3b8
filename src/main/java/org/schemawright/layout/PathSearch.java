package org.schemawright.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.schemawright.design.Point;
import org.schemawright.layout.Anchors.Anchor;

/**
 * Finds the cheapest way over a grid (A*): short, with few bends, crossing few others, never upon another and never
 * through a box. Arrays are kept from one search to the next.
 */
final class PathSearch {
    private static final int BEND = 5;
    private static final int CROSSING = 4;
    /** The way that is left counts for a bit more than it is: a way found ten times as fast, and hardly longer. */
    private static final int HASTE = 2;

    private static final int MOST_COST = 1 << 15;
    private static final byte FROM_START = 5;
    private static final byte TURNED = 4;

    private final Grid grid;
    private final int[] steps;
    private final int[] cost;
    private final int[] seen;
    private final byte[] from;
    private final int[] goalCost;
    private final int[] goalSeen;
    private final IntBuckets open = new IntBuckets(MOST_COST);
    private int round;
    private int goalLeft;
    private int goalRight;
    private int goalTop;
    private int goalBottom;

    PathSearch(Grid grid) {
        this.grid = grid;
        this.steps = new int[] {1, -1, grid.width, -grid.width};
        int states = grid.nodes.length * 2;
        cost = new int[states];
        seen = new int[states];
        from = new byte[states];
        goalCost = new int[states];
        goalSeen = new int[states];
    }

    /** From any of the starts to any of the goals, from border to border. */
    Optional<List<Point>> find(List<Anchor> starts, List<Anchor> goals) {
        round++;
        open.clear();
        goals(goals);
        for (Anchor start : starts) {
            reach(start.gate() * 2 + (start.level() ? 0 : 1), start.cost(), FROM_START);
        }
        int best = Integer.MAX_VALUE;
        int end = -1;
        while (!open.isEmpty() && open.lowest() < best) {
            int state = open.take();
            if (cost[state] + distance(state / 2) < open.taken()) {
                continue;
            }
            if (goalSeen[state] == round && cost[state] + goalCost[state] < best) {
                best = cost[state] + goalCost[state];
                end = state;
            }
            spread(state);
        }
        return end < 0 ? Optional.empty() : Optional.of(way(end, starts, goals));
    }

    private void goals(List<Anchor> goals) {
        goalLeft = grid.width;
        goalTop = grid.height;
        goalRight = 0;
        goalBottom = 0;
        for (Anchor goal : goals) {
            int state = goal.gate() * 2 + (goal.level() ? 0 : 1);
            if (goalSeen[state] != round || goalCost[state] > goal.cost()) {
                goalSeen[state] = round;
                goalCost[state] = goal.cost();
            }
            goalLeft = Math.min(goalLeft, goal.gate() % grid.width);
            goalRight = Math.max(goalRight, goal.gate() % grid.width);
            goalTop = Math.min(goalTop, goal.gate() / grid.width);
            goalBottom = Math.max(goalBottom, goal.gate() / grid.width);
        }
    }

    private int distance(int node) {
        int y = node / grid.width;
        int x = node - y * grid.width;
        int away =
                Math.max(0, Math.max(goalLeft - x, x - goalRight)) + Math.max(0, Math.max(goalTop - y, y - goalBottom));
        return away + away / HASTE;
    }

    private void spread(int state) {
        int node = state / 2;
        boolean level = (state & 1) == 0;
        byte own = level ? Grid.LEVEL : Grid.PLUMB;
        byte across = level ? Grid.PLUMB : Grid.LEVEL;
        if ((grid.nodes[node] & across) == 0) {
            reach(state ^ 1, cost[state] + BEND, TURNED);
        }
        int first = level ? 0 : 2;
        for (int i = first; i < first + 2; i++) {
            int next = node + steps[i];
            if (isInside(node, i) && (grid.nodes[next] & (Grid.BLOCKED | own)) == 0) {
                int crossing = (grid.nodes[next] & across) == 0 ? 0 : CROSSING;
                reach(next * 2 + (state & 1), cost[state] + 1 + crossing, (byte) i);
            }
        }
    }

    private boolean isInside(int node, int step) {
        return switch (step) {
            case 0 -> node % grid.width < grid.width - 1;
            case 1 -> node % grid.width > 0;
            case 2 -> node / grid.width < grid.height - 1;
            default -> node / grid.width > 0;
        };
    }

    private void reach(int state, int price, byte how) {
        if (seen[state] != round || price < cost[state]) {
            seen[state] = round;
            cost[state] = price;
            from[state] = how;
            open.add(Math.min(MOST_COST - 1, price + distance(state / 2)), state);
        }
    }

    private List<Point> way(int end, List<Anchor> starts, List<Anchor> goals) {
        var nodes = new ArrayList<Integer>();
        nodes.add(anchor(goals, end).border());
        int state = end;
        while (true) {
            nodes.add(state / 2);
            byte how = from[state];
            if (how == FROM_START) {
                break;
            }
            state = how == TURNED ? state ^ 1 : (state / 2 - steps[how]) * 2 + (state & 1);
        }
        nodes.add(anchor(starts, state).border());
        Collections.reverse(nodes);
        return corners(nodes.stream().map(grid::point).toList());
    }

    private static Anchor anchor(List<Anchor> anchors, int state) {
        Anchor best = null;
        for (Anchor anchor : anchors) {
            boolean here = anchor.gate() == state / 2 && anchor.level() == ((state & 1) == 0);
            if (here && (best == null || anchor.cost() < best.cost())) {
                best = anchor;
            }
        }
        if (best == null) {
            throw new IllegalStateException("a way that ends nowhere");
        }
        return best;
    }

    /** Without the points at which nothing turns. */
    static List<Point> corners(List<Point> points) {
        var corners = new ArrayList<Point>();
        for (Point point : points) {
            if (!corners.isEmpty() && corners.getLast().equals(point)) {
                continue;
            }
            int size = corners.size();
            if (size >= 2 && isStraight(corners.get(size - 2), corners.get(size - 1), point)) {
                corners.removeLast();
            }
            corners.add(point);
        }
        return corners;
    }

    private static boolean isStraight(Point one, Point middle, Point other) {
        return one.x() == middle.x() && middle.x() == other.x() || one.y() == middle.y() && middle.y() == other.y();
    }

    /** A queue of whole numbers by small priorities. */
    private static final class IntBuckets {
        private final int[][] buckets;
        private final int[] sizes;
        private int lowest;
        private int highest = -1;
        private int count;
        private int taken;

        IntBuckets(int most) {
            buckets = new int[most][];
            sizes = new int[most];
        }

        void clear() {
            for (int i = 0; i <= highest; i++) {
                sizes[i] = 0;
            }
            lowest = 0;
            highest = -1;
            count = 0;
        }

        boolean isEmpty() {
            return count == 0;
        }

        void add(int priority, int value) {
            if (buckets[priority] == null) {
                buckets[priority] = new int[16];
            } else if (sizes[priority] == buckets[priority].length) {
                buckets[priority] = Arrays.copyOf(buckets[priority], sizes[priority] * 2);
            }
            buckets[priority][sizes[priority]++] = value;
            lowest = count == 0 ? priority : Math.min(lowest, priority);
            highest = Math.max(highest, priority);
            count++;
        }

        int lowest() {
            while (sizes[lowest] == 0) {
                lowest++;
            }
            return lowest;
        }

        int take() {
            taken = lowest();
            count--;
            return buckets[taken][--sizes[taken]];
        }

        /** The priority of what was taken last. */
        int taken() {
            return taken;
        }
    }
}
