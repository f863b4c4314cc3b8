package org.schemawright.discover;

/** Who looks on while something takes long. Asked often and from several threads. */
public interface Watch {
    Watch NOBODY = () -> false;

    /** Whether the work should stop. */
    boolean stopped();

    /** How much is done, from 0 to 1; never less than before. */
    default void done(double part) {}

    /** Whether somebody said how long this may take. */
    default boolean limited() {
        return false;
    }

    /** Why it stopped, for people. */
    default String why() {
        return "it was stopped";
    }

    /** A watch that stops after some time. */
    static Watch forSeconds(double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return new Watch() {
            @Override
            public boolean stopped() {
                return System.nanoTime() - end > 0;
            }

            @Override
            public boolean limited() {
                return true;
            }
        };
    }

    /** Ends the work if that is wanted. */
    default void check() {
        if (stopped() || Thread.currentThread().isInterrupted()) {
            throw new Stopped();
        }
    }
}
