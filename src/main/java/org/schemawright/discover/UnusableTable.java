package org.schemawright.discover;

/** A table that nothing can be learned from. The message says what, where and what to do. */
public final class UnusableTable extends Exception {
    private static final long serialVersionUID = 1L;

    public UnusableTable(String message) {
        super(message);
    }
}
