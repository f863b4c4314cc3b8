package org.schemawright.layout;

/**
 * How hard is looked for good ways. An estimate that counts what is left for more than it is tries fewer ways and finds
 * worse ones; where it does so by much, going on again from what a cheaper way reached later costs more than it is worth.
 *
 * @param crossing what crossing another reference costs, in nodes of detour
 * @param haste    by how many eighths the way that is left counts for more than it is
 * @param halves   by how many halves it counts in the search for a corridor
 * @param reopens  whether a search goes on again from where a cheaper way is found to
 * @param worst    ways that cross so many others are looked for once more when all are there
 * @param far      from this distance on a corridor is looked for first, in units
 */
record Pace(int crossing, int haste, int halves, boolean reopens, int worst, int far) {
    private static final Pace CALM = new Pace(40, 1, 3, true, 1, 4000);
    private static final Pace QUICK = new Pace(10, 6, 3, false, 4, 600);
    private static final Pace HASTY = new Pace(10, 12, 4, false, Integer.MAX_VALUE, 600);

    private static final int FEW = 250;
    private static final int MANY = 3000;

    /** @param wires how many ways are to be found */
    static Pace of(int wires) {
        if (wires <= FEW) {
            return CALM;
        }
        return wires <= MANY ? QUICK : HASTY;
    }
}
