package org.schemawright.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schemawright.design.Point;

/**
 * Finds the cheapest way over a window of the grid (A*): short, with few bends, crossing few others, never upon another
 * and never through a box. A state is a node and whether the way runs level or plumb through it. Arrays are kept from
 * one search to the next, and hold no more than the largest window.
 */
final class PathSearch {
    private static final int COST_BITS = 20;
    static final int MOST_COST = 1 << COST_BITS;
    private static final int MOST_ROUNDS = 1 << 12;
    /** Places to remember between searches, some five megabytes of them. */
    private static final int MOST_KEPT = 1 << 20;

    private static final byte FROM_START = 5;
    private static final byte TURNED = 4;
    /** Set once the search went on from a state; the bits below say where it was reached from. */
    private static final byte LEFT = 8;

    private static final byte WHENCE = 7;

    private final Grid grid;
    private final IntBuckets open = new IntBuckets();
    /** The round in the upper bits, the cost in the lower. */
    private int[] reached = {};

    private byte[] from = {};
    private int round;
    private Window window = new Window(0, 0, 0, 0);
    private SearchTarget left = new SearchTarget(List.of(), 1);
    private SearchTarget right = left;
    private List<Anchor> goals = List.of();
    private Pace pace = Pace.of(0);
    private @Nullable Corridor corridor;

    void pace(Pace other) {
        pace = other;
    }

    PathSearch(Grid grid) {
        this.grid = grid;
    }

    /** A part of the grid. */
    record Window(int left, int top, int width, int height) {}

    /** Around all these places and so many nodes more. */
    Window around(List<Anchor> starts, List<Anchor> ends, int margin) {
        var all = new ArrayList<>(starts);
        all.addAll(ends);
        return new SearchTarget(all, grid.width).window(grid, margin);
    }

    Window everything() {
        return new Window(0, 0, grid.width, grid.height);
    }

    /** From any of the starts to any of the ends within a window, from border to border. */
    Optional<List<Point>> find(List<Anchor> starts, List<Anchor> ends, Window within) {
        corridor = null;
        return search(starts, ends, within);
    }

    /** The same within a corridor. */
    Optional<List<Point>> find(List<Anchor> starts, List<Anchor> ends, Corridor within) {
        corridor = within;
        return search(starts, ends, everything());
    }

    private Optional<List<Point>> search(List<Anchor> starts, List<Anchor> ends, Window within) {
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        begin(ends, within);
        for (Anchor start : starts) {
            reach(x(start.gate()), y(start.gate()), start.level(), start.cost(), FROM_START);
        }
        int best = Integer.MAX_VALUE;
        int end = -1;
        while (!open.isEmpty() && open.lowest() < best) {
            int state = open.take();
            int y = (state >> 1) / window.width;
            int x = (state >> 1) - y * window.width;
            boolean level = (state & 1) == 0;
            int cost = reached[state] & (MOST_COST - 1);
            if (isSettled(state) || Math.min(MOST_COST - 1, cost + distance(x, y, level)) < open.taken()) {
                continue;
            }
            from[state] |= LEFT;
            if (open.taken() == cost) {
                int goal = goal(x, y, level);
                if (goal < MOST_COST && cost + goal < best) {
                    best = cost + goal;
                    end = state;
                }
            }
            spread(x, y, level, cost);
        }
        return end < 0 ? Optional.empty() : Optional.of(way(end, starts, ends));
    }

    /** What it costs to end here; beyond all costs where nothing ends. */
    private int goal(int x, int y, boolean level) {
        int node = node(x, y);
        int cheapest = MOST_COST;
        for (Anchor goal : goals) {
            if (goal.gate() == node && goal.level() == level) {
                cheapest = Math.min(cheapest, goal.cost());
            }
        }
        return cheapest;
    }

    /** Gives back what only a search over a large part of the plane needs. */
    void rest() {
        if (reached.length > MOST_KEPT) {
            reached = new int[0];
            from = new byte[0];
        }
    }

    private void begin(List<Anchor> ends, Window within) {
        window = within;
        goals = ends;
        int states = within.width * within.height * 2;
        if (reached.length < states) {
            reached = new int[states];
            from = new byte[states];
            round = 0;
        }
        round++;
        if (round == MOST_ROUNDS) {
            Arrays.fill(reached, 0);
            round = 1;
        }
        open.clear();
        var byStep = new ArrayList<List<Anchor>>(List.of(new ArrayList<>(), new ArrayList<>()));
        ends.forEach(end -> byStep.get(end.step() < 0 ? 0 : 1).add(end));
        left = new SearchTarget(byStep.getFirst(), grid.width);
        right = new SearchTarget(byStep.getLast(), grid.width);
    }

    private int x(int node) {
        return node % grid.width - window.left;
    }

    private int y(int node) {
        return node / grid.width - window.top;
    }

    private int node(int x, int y) {
        return (y + window.top) * grid.width + x + window.left;
    }

    private int distance(int x, int y, boolean level) {
        return Math.min(
                left.distance(x + window.left, y + window.top, level, pace.haste()),
                right.distance(x + window.left, y + window.top, level, pace.haste()));
    }

    private void spread(int x, int y, boolean level, int cost) {
        byte own = level ? Grid.LEVEL : Grid.PLUMB;
        byte across = level ? Grid.PLUMB : Grid.LEVEL;
        if ((grid.nodes[node(x, y)] & across) == 0) {
            reach(x, y, !level, cost + SearchTarget.BEND, TURNED);
        }
        for (int way = -1; way <= 1; way += 2) {
            int nextX = level ? x + way : x;
            int nextY = level ? y : y + way;
            if (nextX >= 0 && nextY >= 0 && nextX < window.width && nextY < window.height) {
                byte there = grid.nodes[node(nextX, nextY)];
                if ((there & (Grid.BLOCKED | own)) == 0 && isAllowed(nextX, nextY)) {
                    int crossing = (there & across) == 0 ? 0 : pace.crossing();
                    reach(nextX, nextY, level, cost + 1 + crossing, (byte) (way + 1));
                }
            }
        }
    }

    private boolean isAllowed(int x, int y) {
        return corridor == null || corridor.holds(x + window.left, y + window.top);
    }

    private boolean isSettled(int state) {
        return !pace.reopens() && (from[state] & LEFT) != 0;
    }

    /** @param how over which step: 0 against the axis, 2 along it, or one of the constants */
    private void reach(int x, int y, boolean level, int cost, byte how) {
        int state = (y * window.width + x) * 2 + (level ? 0 : 1);
        int price = Math.min(MOST_COST - 1, cost);
        boolean fresh = reached[state] >>> COST_BITS != round;
        if (fresh || price < (reached[state] & (MOST_COST - 1)) && !isSettled(state)) {
            reached[state] = round << COST_BITS | price;
            from[state] = how;
            open.add(Math.min(MOST_COST - 1, price + distance(x, y, level)), state);
        }
    }

    private List<Point> way(int end, List<Anchor> starts, List<Anchor> ends) {
        var points = new ArrayList<Point>();
        points.add(grid.point(anchor(ends, end).border()));
        int state = end;
        while (true) {
            points.add(grid.point(global(state)));
            int how = from[state] & WHENCE;
            if (how == FROM_START) {
                break;
            }
            boolean level = (state & 1) == 0;
            state = how == TURNED ? state ^ 1 : state - (how - 1) * 2 * (level ? 1 : window.width);
        }
        points.add(grid.point(anchor(starts, state).border()));
        Collections.reverse(points);
        return Corners.of(points);
    }

    private int global(int state) {
        int y = (state >> 1) / window.width;
        return node((state >> 1) - y * window.width, y);
    }

    private Anchor anchor(List<Anchor> anchors, int state) {
        int node = global(state);
        Anchor best = null;
        for (Anchor anchor : anchors) {
            boolean here = anchor.gate() == node && anchor.level() == ((state & 1) == 0);
            if (here && (best == null || anchor.cost() < best.cost())) {
                best = anchor;
            }
        }
        if (best == null) {
            throw new IllegalStateException("a way that ends nowhere");
        }
        return best;
    }
}
