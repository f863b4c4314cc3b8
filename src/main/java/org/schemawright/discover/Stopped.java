package org.schemawright.discover;

/** Somebody asked to stop, or the time was over. What was found until then is sound. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
        super("stopped", null, false, false);
    }
}
