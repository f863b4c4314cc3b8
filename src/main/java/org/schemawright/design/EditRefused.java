package org.schemawright.design;

import java.util.List;

/** An edit that cannot be made; the document stays as it is. */
public final class EditRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private final Reason reason;
    private final transient List<String> names;

    /** Why. What is spoken of comes along as names, in this order. */
    public enum Reason {
        /** The name that is taken. */
        NAME_TAKEN,
        NAME_EMPTY,
        /** The name, and how many bytes are allowed. */
        NAME_TOO_LONG,
        /** The name, and how many characters are allowed. */
        NAME_OF_TOO_MANY_CHARACTERS,
        /** The name that holds a NUL or half a character. */
        NAME_BROKEN,
        /** What is not there. */
        UNKNOWN,
        LAST_DIAGRAM,
        /** The kind of what cannot be renamed. */
        NOT_RENAMED,
        /** What cannot go to another schema by itself. */
        NOT_MOVED,
        /** A decision that says not why. */
        NO_REASON,
        /** The table that has no key to refer to. */
        NO_KEY
    }

    public EditRefused(Reason reason, String... names) {
        super(reason + " " + String.join(", ", names));
        this.reason = reason;
        this.names = List.of(names);
    }

    public Reason reason() {
        return reason;
    }

    public List<String> names() {
        return names;
    }
}
