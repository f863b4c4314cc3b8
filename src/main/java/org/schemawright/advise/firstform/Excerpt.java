package org.schemawright.advise.firstform;

/** The beginning of a value, to be shown. */
final class Excerpt {
    private static final int LONGEST = 60;

    private Excerpt() {}

    static String of(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }
}
