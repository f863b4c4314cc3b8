package org.schemawright.random;

import java.util.List;
import java.util.Set;

/** A schema; its key is its name as it is written. */
record SchemaPiece(String key) implements Piece {
    static void draw(Draft draft) {
        draft.put(new SchemaPiece(draft.name("s")));
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public List<String> sql() {
        return key.equals("public") ? List.of() : List.of("CREATE SCHEMA " + key);
    }

    @Override
    public Piece altered(Draft draft) {
        return this;
    }

    /** The schema of a qualified name. */
    static String of(String qualified) {
        int from = 0;
        if (qualified.startsWith("\"")) {
            from = 1;
            while (qualified.charAt(from) != '"' || qualified.charAt(from + 1) == '"') {
                from += qualified.charAt(from) == '"' ? 2 : 1;
            }
        }
        return qualified.substring(0, qualified.indexOf('.', from));
    }
}
