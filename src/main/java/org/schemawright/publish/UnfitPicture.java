package org.schemawright.publish;

/** A picture cannot be made as it was asked for. The message says what to ask instead. */
public final class UnfitPicture extends Exception {
    private static final long serialVersionUID = 1L;

    public UnfitPicture(String message) {
        super(message);
    }
}
