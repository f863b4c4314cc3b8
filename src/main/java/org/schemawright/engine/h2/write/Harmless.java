package org.schemawright.engine.h2.write;

import java.util.regex.Pattern;

/**
 * Expressions of a schema that may be asked of a database in use. Those that reach files or other databases are not:
 * there somebody with an administrator's rights may be asking.
 */
final class Harmless {
    private static final Pattern REACHING =
            Pattern.compile("(?i)FILE_READ|FILE_WRITE|CSVREAD|CSVWRITE|LINK_SCHEMA|ABORT_SESSION|CANCEL_SESSION");

    private Harmless() {}

    static boolean is(String expression) {
        return !REACHING.matcher(expression).find();
    }
}
