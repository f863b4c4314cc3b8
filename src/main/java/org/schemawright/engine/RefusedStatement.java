package org.schemawright.engine;

/** A statement of the user's script that the engine refused, or that the fence does not let through. */
public final class RefusedStatement extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient ScriptStatement statement;
    private final String sqlState;

    public RefusedStatement(ScriptStatement statement, String sqlState, String reason) {
        super(reason);
        this.statement = statement;
        this.sqlState = sqlState;
    }

    public ScriptStatement statement() {
        return statement;
    }

    public String sqlState() {
        return sqlState;
    }
}
