package org.schemawright.source.lexer;

/** The text cannot be cut into statements: something is opened and never closed, or nested without end. */
public final class LexicalProblem extends Exception {
    private static final long serialVersionUID = 1L;
    private final int position;

    LexicalProblem(String message, int position) {
        super(message);
        this.position = position;
    }

    /** The byte at which the offending thing begins. */
    public int position() {
        return position;
    }
}
