package org.schemawright.random;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A function, by its name; a name has one function only.
 *
 * @param result    what it provides beside its name, for what depends on the sort of its result
 * @param arguments as a command writes them that means this function
 */
record RoutinePiece(
        String key,
        String result,
        String arguments,
        Set<String> needs,
        List<String> sql,
        Function<Draft, Piece> redrawn)
        implements Piece {
    @Override
    public Set<String> provides() {
        return Set.of(key, result);
    }

    @Override
    public Piece altered(Draft draft) {
        return redrawn.apply(draft);
    }
}
