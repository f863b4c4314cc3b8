package org.schemawright.random;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A type of the schema's own. */
record TypePiece(DataType type, Set<String> needs, List<String> sql, Function<Draft, Piece> redrawn) implements Piece {
    @Override
    public String key() {
        return type.sql();
    }

    @Override
    public Piece altered(Draft draft) {
        return redrawn.apply(draft);
    }

    static DataType type(String name, Family family, String value) {
        return new DataType(name, family, value, Set.of(name));
    }
}
