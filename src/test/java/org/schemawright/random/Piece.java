package org.schemawright.random;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One object of a random schema. What it needs is named by what other pieces provide. */
interface Piece {
    String key();

    Set<String> needs();

    List<String> sql();

    /** The same object, altered as people alter it. It may be equal where nothing about it can be altered. */
    Piece altered(Draft draft);

    default Set<String> provides() {
        return Set.of(key());
    }

    /** What is left of it where only these things are there. */
    default Optional<Piece> fitted(Set<String> there) {
        return there.containsAll(needs()) ? Optional.of(this) : Optional.empty();
    }
}
