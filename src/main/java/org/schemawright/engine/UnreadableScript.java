package org.schemawright.engine;

/** A script that ends in the middle of something. The message says what is wrong, without the place. */
public final class UnreadableScript extends Exception {
    private static final long serialVersionUID = 1L;

    private final Place place;

    public UnreadableScript(String message, Place place) {
        super(message);
        this.place = place;
    }

    public Place place() {
        return place;
    }
}
