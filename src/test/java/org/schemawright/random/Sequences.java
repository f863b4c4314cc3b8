package org.schemawright.random;

import java.util.List;
import java.util.Set;

final class Sequences {
    private Sequences() {}

    static Piece draw(Draft draft) {
        return draft.put(of(draft, draft.qualified("seq")));
    }

    private static SequencePiece of(Draft draft, String name) {
        String options = draft.pick(List.of(
                        "", " AS integer", " INCREMENT BY 5", " MINVALUE -10 START WITH 3", " CYCLE MAXVALUE 5000"))
                + draft.pick(List.of("", " CACHE 20", " CACHE 3"));
        return new SequencePiece(name, List.of("CREATE SEQUENCE " + name + options));
    }

    /** A sequence that defaults may count by. */
    record SequencePiece(String key, List<String> sql) implements Piece {
        @Override
        public Set<String> needs() {
            return Set.of(SchemaPiece.of(key));
        }

        @Override
        public Piece altered(Draft draft) {
            return of(draft, key);
        }
    }
}
