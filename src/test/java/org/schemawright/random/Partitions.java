package org.schemawright.random;

import java.util.List;
import java.util.Set;

final class Partitions {
    private Partitions() {}

    static void draw(Draft draft) {
        draft.maybe(draft.all(TablePiece.class).stream()
                        .filter(table -> table.division() != Division.NONE)
                        .toList())
                .ifPresent(table -> draw(draft, table));
    }

    /** The next free partition; by hash there are four, and no more. */
    static void draw(Draft draft, TablePiece parent) {
        int n = 0;
        while (draft.all(Partition.class).stream().anyMatch(new Place(parent, n)::taken)) {
            n++;
        }
        if (parent.division() == Division.HASH && n > 3) {
            return;
        }
        String name = draft.qualified("par");
        boolean divided = draft.chance(20);
        draft.put(new Partition(name, parent, n, draft.chance(50), divided));
        if (divided) {
            String sub = draft.qualified("sub");
            draft.put(new Plain(
                    sub,
                    Set.of(name, SchemaPiece.of(sub)),
                    List.of("CREATE TABLE " + sub + " PARTITION OF " + name
                            + " FOR VALUES WITH (MODULUS 1, REMAINDER 0)"),
                    changed -> changed.all(Partition.class).stream()
                            .filter(p -> p.key().equals(name))
                            .findFirst()
                            .orElseThrow()));
        }
    }

    private record Place(TablePiece parent, int n) {
        boolean taken(Partition partition) {
            return partition.parent().key().equals(parent.key()) && partition.n() == n;
        }
    }

    /** A partition; those that are divided again hold one more. */
    record Partition(String key, TablePiece parent, int n, boolean wide, boolean divided) implements Piece {
        @Override
        public Set<String> needs() {
            return Set.of(parent.key(), SchemaPiece.of(key));
        }

        @Override
        public List<String> sql() {
            return List.of("CREATE TABLE " + key + " PARTITION OF " + parent.key() + " "
                    + parent.division().bounds(n, wide) + (divided ? " PARTITION BY HASH (id)" : ""));
        }

        @Override
        public Piece altered(Draft draft) {
            return new Partition(key, parent, n, true, divided);
        }
    }
}
