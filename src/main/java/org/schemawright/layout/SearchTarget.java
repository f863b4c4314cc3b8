package org.schemawright.layout;

import java.util.List;

/** Around goals on one side of a box: how far they are at least. */
final class SearchTarget {
    /** What a turn costs, in steps. */
    static final int BEND = 5;

    private int left = Integer.MAX_VALUE;
    private int right = Integer.MIN_VALUE;
    private int top = Integer.MAX_VALUE;
    private int bottom = Integer.MIN_VALUE;

    /** @param width of the grid */
    SearchTarget(List<Anchor> goals, int width) {
        for (Anchor goal : goals) {
            left = Math.min(left, goal.gate() % width);
            right = Math.max(right, goal.gate() % width);
            top = Math.min(top, goal.gate() / width);
            bottom = Math.max(bottom, goal.gate() / width);
        }
    }

    /** What is still to go at least. */
    int distance(int x, int y, boolean level, int haste) {
        if (right < left) {
            return PathSearch.MOST_COST;
        }
        int dx = Math.max(0, Math.max(left - x, x - right));
        int dy = Math.max(0, Math.max(top - y, y - bottom));
        boolean turns = dx > 0 && dy > 0 || dy > 0 && level || dx > 0 && !level;
        return dx + dy + (dx + dy) * haste / 8 + (turns ? BEND : 0);
    }

    /** With so many nodes more on each side, as far as the grid goes. */
    PathSearch.Window window(Grid grid, int margin) {
        int x = Math.max(0, left - margin);
        int y = Math.max(0, top - margin);
        return new PathSearch.Window(
                x, y, Math.min(grid.width, right + margin + 1) - x, Math.min(grid.height, bottom + margin + 1) - y);
    }
}
