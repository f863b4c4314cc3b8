package org.schemawright.engine.postgresql.scratch;

/**
 * A piece of a statement as the engine's scanner cuts it. A plain word is folded to lower case; everything else is kept
 * as it is written.
 *
 * @param start where it begins in the statement
 * @param end where it ends
 */
record Word(Shape shape, String text, int start, int end) {
    enum Shape {
        /** A keyword or a name without quotes. */
        PLAIN,
        /** A name in double quotes, the quotes taken off. */
        QUOTED,
        /** A string constant of any kind, quotes and prefix included. */
        CONSTANT,
        /** A character of anything else. */
        SIGN
    }

    boolean is(String keyword) {
        return shape == Shape.PLAIN && text.equals(keyword);
    }

    boolean isSign(char sign) {
        return shape == Shape.SIGN && text.charAt(0) == sign;
    }

    boolean isName() {
        return shape == Shape.PLAIN || shape == Shape.QUOTED;
    }
}
