package org.schemawright.discover;

/** Somebody asked to stop, or the time was over. What was found until then is sound. */
final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Interrupted() {
        super("stopped", null, false, false);
    }
}
