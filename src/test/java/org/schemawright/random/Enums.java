package org.schemawright.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

final class Enums {
    private Enums() {}

    static Piece draw(Draft draft) {
        var values = new ArrayList<>(List.of("first", "it''s"));
        for (int i = draft.below(4); i >= 0; i--) {
            values.add(label(draft));
        }
        return draft.put(of(draft.qualified("mood"), values));
    }

    private static TypePiece of(String name, List<String> values) {
        return new TypePiece(
                TypePiece.type(name, Family.OTHER, "'first'"),
                Set.of(SchemaPiece.of(name)),
                List.of("CREATE TYPE " + name + " AS ENUM ('" + String.join("', '", values) + "')"),
                draft -> of(name, changed(draft, values)));
    }

    private static List<String> changed(Draft draft, List<String> values) {
        var now = new ArrayList<>(values);
        if (draft.chance(25) && now.size() > 3) {
            now.removeLast();
        } else {
            now.add(draft.chance(50) ? now.size() : 1, label(draft));
        }
        return now;
    }

    /** Labels are shorter than names. */
    private static String label(Draft draft) {
        String name = draft.name("v");
        return name.substring(0, Math.min(50, name.length())).replace("'", "''");
    }
}
