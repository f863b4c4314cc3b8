package org.schemawright.source;

/** Why a statement or command of a script is not run. */
public enum SkipReason {
    ROLE("roles are outside the schema"),
    MEMBERSHIP("role memberships are outside the schema"),
    SESSION_ROLE("statements run as one role; owners are read where they are stated"),
    DATABASE("databases are outside the schema"),
    TABLESPACE("tablespaces are outside the schema"),
    SERVER("settings of the server and the session are outside the schema"),
    LARGE_OBJECT("large objects are outside the schema"),
    MAINTENANCE("maintenance changes no schema"),
    CALL("calls of functions and procedures are run only with the data"),
    OUTPUT("it only prints"),
    CONNECTION("the script fills one database");

    private final String why;

    SkipReason(String why) {
        this.why = why;
    }

    public String why() {
        return why;
    }
}
