package org.schemawright.discover;

/** Who looks on while something takes long. Asked often and from several threads. */
public interface Watch {
    Watch NOBODY = () -> false;

    /** Whether the work should stop. */
    boolean stopped();

    /** How much is done, from 0 to 1; never less than before. */
    default void done(double part) {}

    /** A watch that stops after some time. */
    static Watch forSeconds(double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return () -> System.nanoTime() - end > 0;
    }

    /** Ends the work if that is wanted. */
    default void check() {
        if (stopped() || Thread.currentThread().isInterrupted()) {
            throw new Stopped();
        }
    }
}
