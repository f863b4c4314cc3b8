package org.schemawright.engine;

/**
 * The catalog could not be read: blocked by another session's lock (named), changed while it was read three times over,
 * or cancelled. The message says which, and what to do next.
 */
public final class UnreadableCatalog extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableCatalog(String message, Throwable cause) {
        super(message, cause);
    }
}
