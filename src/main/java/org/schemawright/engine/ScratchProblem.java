package org.schemawright.engine;

/** The scratch engine could not be started, or went away. The message says what to do next. */
public final class ScratchProblem extends Exception {
    private static final long serialVersionUID = 1L;

    public ScratchProblem(String message, Throwable cause) {
        super(message, cause);
    }

    public ScratchProblem(String message) {
        super(message);
    }
}
