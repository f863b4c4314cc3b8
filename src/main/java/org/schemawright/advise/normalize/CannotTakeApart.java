package org.schemawright.advise.normalize;

/** A table cannot be taken apart in this way. The message says what stands against it and what to do. */
public final class CannotTakeApart extends Exception {
    private static final long serialVersionUID = 1L;

    public CannotTakeApart(String message) {
        super(message);
    }
}
