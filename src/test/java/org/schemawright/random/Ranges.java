package org.schemawright.random;

import java.util.List;
import java.util.Set;

final class Ranges {
    private Ranges() {}

    static Piece draw(Draft draft) {
        return draft.put(of(draft, draft.qualified("span")));
    }

    private static TypePiece of(Draft draft, String name) {
        String subtype = draft.pick(List.of("double precision", "text", "time", "inet"));
        String more = subtype.equals("text") && draft.chance(50) ? ", collation = \"C\"" : "";
        return new TypePiece(
                TypePiece.type(name, Family.RANGE, "NULL"),
                Set.of(SchemaPiece.of(name)),
                List.of("CREATE TYPE " + name + " AS RANGE (subtype = " + subtype + more + ")"),
                changed -> of(changed, name));
    }
}
