package org.schemawright.source.dbml;

/** The text is not DBML. The message says what was found instead of what. */
final class DbmlProblem extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final int column;

    DbmlProblem(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    DbmlProblem(String message, Token at) {
        this(message, at.line(), at.column());
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }
}
