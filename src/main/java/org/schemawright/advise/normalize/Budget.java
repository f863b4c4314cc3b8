package org.schemawright.advise.normalize;

/** How many steps a search may take, counted and not timed, so that the same question has the same answer. */
final class Budget {
    private final String what;
    private long left;

    Budget(String what, long steps) {
        this.what = what;
        this.left = steps;
    }

    void spend(long steps) throws TooMuchWork {
        left -= steps;
        if (left < 0) {
            throw new TooMuchWork(what);
        }
    }
}
