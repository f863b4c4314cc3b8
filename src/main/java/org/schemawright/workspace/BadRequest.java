package org.schemawright.workspace;

/** What was asked for makes no sense as it was asked. The message says what to ask instead. */
public final class BadRequest extends Exception {
    private static final long serialVersionUID = 1L;

    public BadRequest(String message) {
        super(message);
    }
}
