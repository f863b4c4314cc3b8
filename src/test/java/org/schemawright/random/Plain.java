package org.schemawright.random;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A piece of which others know nothing but that it is there. */
record Plain(String key, Set<String> needs, List<String> sql, Function<Draft, Piece> redrawn) implements Piece {
    @Override
    public Piece altered(Draft draft) {
        return redrawn.apply(draft);
    }
}
