package org.schemawright.random;

import java.util.List;
import java.util.Set;

final class Domains {
    private Domains() {}

    static Piece draw(Draft draft) {
        DataType base = draft.chance(70)
                ? DataType.builtIn(draft, draft.chance(50) ? Family.TEXT : Family.WHOLE)
                : draft.pick(DataType.BUILT_IN);
        return draft.put(of(draft, draft.qualified("dom"), base));
    }

    private static TypePiece of(Draft draft, String name, DataType base) {
        String check = draft.chance(60) ? check(draft, base) : "";
        String value = draft.chance(30) ? " DEFAULT " + base.value() : "";
        return new TypePiece(
                TypePiece.type(name, base.family(), base.value()),
                Part.union(Set.of(SchemaPiece.of(name)), base.needs()),
                List.of("CREATE DOMAIN " + name + " AS " + base.sql() + value + check),
                changed -> of(changed, name, base));
    }

    private static String check(Draft draft, DataType base) {
        String name = draft.chance(50) ? " CONSTRAINT " + draft.name("ok") : "";
        return name + " CHECK ("
                + switch (base.family()) {
                    case TEXT -> "length(VALUE) < " + (300 + draft.below(50));
                    case WHOLE, NUMBER -> "VALUE > " + -(1000 + draft.below(9));
                    default -> "VALUE IS NOT NULL OR VALUE IS NULL";
                }
                + ")";
    }
}
