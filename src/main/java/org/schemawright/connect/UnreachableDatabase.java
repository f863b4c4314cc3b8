package org.schemawright.connect;

import org.jspecify.annotations.Nullable;

/**
 * A database could not be reached, or not in the way that was asked for. The message names the place and the user, why,
 * and what to do; it holds no secret and nothing that steers a terminal.
 */
public final class UnreachableDatabase extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why, for those who act on it. */
    public enum Reason {
        REFUSED,
        UNKNOWN_HOST,
        TIMED_OUT,
        CONNECTION_LOST,
        NO_SUCH_DATABASE,
        PASSWORD_MISSING,
        PASSWORD_WRONG,
        NOT_ALLOWED,
        TLS_REFUSED,
        NOT_READY,
        TOO_OLD,
        NOT_POSTGRESQL,
        NO_TUNNEL,
        OTHER
    }

    UnreachableDatabase(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
