package org.schemawright.discover;

import java.util.List;
import org.schemawright.discover.HomeMoves.Move;

/** Moves columns from home to home as long as the whole becomes cheaper. */
final class CheapestHomes {
    private final int[] homes;
    private final boolean ordered;
    private final HomeMoves moves;
    private final HomePrices prices;

    /** @param homes the number of the entity to which each column belongs, which is changed */
    CheapestHomes(int[] homes, boolean ordered, HomeMoves moves, HomePrices prices) {
        this.homes = homes;
        this.ordered = ordered;
        this.moves = moves;
        this.prices = prices;
    }

    /**
     * Columns of one table mostly stand together; where that is so, a stretch that breaks another in two may join it.
     * Nobody makes a table that holds the same twice; what a column is called after is where it belongs.
     */
    void find() {
        while (ordered && improved(moves.within(), false)) {
            // What stands within another thing's columns is settled before anything is led around it.
        }
        while (ordered && (improved(moves.all(false), false) || improved(moves.whole(), false))) {
            // Neighbours come before copies that may go anywhere, and columns before the things that they are of.
        }
        while (improved(moves.all(true), true) || ordered && improved(moves.whole(), true)) {
            // Each move makes the whole cheaper, so this ends.
        }
    }

    /** Makes the move that saves most; false where none does. */
    private boolean improved(List<Move> possible, boolean apart) {
        double least = prices.cost(apart) - 1e-9;
        Move best = null;
        int[] before = homes.clone();
        for (Move move : possible) {
            move.places().forEach(place -> homes[place] = move.home());
            double cost = prices.cost(apart);
            System.arraycopy(before, 0, homes, 0, homes.length);
            if (cost < least) {
                least = cost;
                best = move;
            }
        }
        if (best == null) {
            return false;
        }
        for (int place : best.places()) {
            homes[place] = best.home();
        }
        return true;
    }
}
