package org.schemawright.discover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.schemawright.discover.HomeMoves.Run;

/** Whether columns of one thing stand together more than chance would have it. */
final class FewRuns {
    private static final double ORDERED = 0.6;
    private static final double HARDLY_TORN = 0.3;

    /** So many standard deviations below the stretches that chance makes are no chance. */
    private static final double SPREADS = 1.6;

    private static final double SURELY = 3;
    private static final double HALF = 0.55;

    private FewRuns() {}

    /**
     * Whether there are far fewer stretches than chance would make, so that the order of the columns tells something: mean
     * and variance of the number of runs of several kinds (Barton and David, 1957; of two, Wald and Wolfowitz, 1940).
     */
    static boolean tell(List<Run> runs) {
        Map<Integer, Integer> sizes = new HashMap<>();
        runs.forEach(run -> sizes.merge(run.home(), run.places().size(), Integer::sum));
        double columns = sizes.values().stream().mapToInt(Integer::intValue).sum();
        double squares = 0;
        double cubes = 0;
        for (int size : sizes.values()) {
            squares += (double) size * size;
            cubes += (double) size * size * size;
        }
        double chance = 1 + columns - squares / Math.max(1, columns);
        if (runs.size() <= ORDERED * chance || runs.size() - sizes.size() <= HARDLY_TORN * (chance - sizes.size())) {
            return true;
        }
        double spread =
                (squares * (squares + columns * (columns + 1)) - 2 * columns * cubes - columns * columns * columns)
                        / (columns * columns * Math.max(1, columns - 1));
        double below = (chance - runs.size()) / Math.sqrt(Math.max(1e-9, spread));
        double most = (chance - sizes.size()) / Math.sqrt(Math.max(1e-9, spread));
        return below >= Math.clamp(HALF * most, SPREADS, SURELY);
    }
}
