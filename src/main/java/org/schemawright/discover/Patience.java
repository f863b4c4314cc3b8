package org.schemawright.discover;

/** How long a search of many columns takes where nobody said how long it may: without an end it would be no answer. */
public final class Patience implements Watch {
    /** Fewer columns are searched to the end. */
    static final int MANY_COLUMNS = 40;

    private static final int SECONDS = 25;

    private final Watch watch;
    private final Watch limit = Watch.forSeconds(SECONDS);

    private Patience(Watch watch) {
        this.watch = watch;
    }

    /** The same watch where few columns are searched or somebody set a limit. */
    public static Watch of(Watch watch, int columns) {
        return columns < MANY_COLUMNS || watch.limited() ? watch : new Patience(watch);
    }

    @Override
    public boolean stopped() {
        return watch.stopped() || limit.stopped();
    }

    @Override
    public boolean limited() {
        return true;
    }

    @Override
    public String why() {
        return watch.stopped()
                ? watch.why()
                : "a table of many columns is searched for " + SECONDS + " seconds unless --time-limit says otherwise";
    }

    @Override
    public void done(double part) {
        watch.done(part);
    }
}
