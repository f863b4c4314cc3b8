package org.schemawright.advise.normalize;

/** There is an answer, but finding it would take longer than anybody waits. */
public final class TooMuchWork extends Exception {
    private static final long serialVersionUID = 1L;

    TooMuchWork(String what) {
        super(what + " would take too long to find; judge a part of the relation");
    }
}
