package org.schemawright.convert;

/** Something in an expression that other engines may not have, or understand otherwise. The message names it. */
final class Untranslatable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Untranslatable(String what) {
        super(what);
    }
}
