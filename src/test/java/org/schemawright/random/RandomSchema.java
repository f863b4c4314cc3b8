package org.schemawright.random;

import java.util.List;
import java.util.function.Consumer;

/** A schema by seed, and another that differs from it in a few of a hundred objects. */
public final class RandomSchema {
    /** What there is beside tables, by how many of it a hundred tables have. */
    private record Kind(int share, Consumer<Draft> drawing) {}

    private static final List<Kind> UNDER_TABLES = List.of(
            new Kind(8, Enums::draw),
            new Kind(14, Routines::draw),
            new Kind(6, Domains::draw),
            new Kind(5, Composites::draw),
            new Kind(3, Ranges::draw),
            new Kind(6, Sequences::draw));

    private static final List<Kind> OVER_TABLES = List.of(
            new Kind(60, Constraints::reference),
            new Kind(40, Constraints::check),
            new Kind(25, Keys::draw),
            new Kind(5, Constraints::exclusion),
            new Kind(70, Indexes::draw),
            new Kind(45, Views::draw),
            new Kind(18, Code::draw),
            new Kind(14, Guards::trigger),
            new Kind(8, Guards::policy),
            new Kind(5, Guards::rule),
            new Kind(8, Notes::statistics),
            new Kind(30, Notes::comment),
            new Kind(20, Notes::privilege));

    private static final int PER_SCHEMA = 25;
    private static final int FEW = 3;
    private static final int ALL = 100;
    /** More than that, for those who look for faults. */
    private static final int ALTERED_IN_A_THOUSAND = Integer.getInteger("schemawright.altered", 20);

    private final Draft draft;

    private RandomSchema(Draft draft) {
        this.draft = draft;
    }

    public static RandomSchema of(long seed, int tables, int major) {
        return of(tables, new Draft(seed, major, FEW));
    }

    /** With hostile names for everything that has a name. */
    static RandomSchema hostile(long seed, int tables, int major) {
        return of(tables, new Draft(seed, major, ALL));
    }

    private static RandomSchema of(int tables, Draft draft) {
        draft.put(new SchemaPiece("public"));
        for (int i = 0; i < 2 + tables / PER_SCHEMA; i++) {
            SchemaPiece.draw(draft);
        }
        draw(draft, UNDER_TABLES, tables);
        for (int i = 0; i < tables; i++) {
            Tables.draw(draft);
        }
        draw(draft, OVER_TABLES, tables);
        draft.settle();
        return new RandomSchema(draft);
    }

    private static void draw(Draft draft, List<Kind> kinds, int tables) {
        for (Kind kind : kinds) {
            for (int i = Math.max(1, kind.share * tables / 100); i > 0; i--) {
                kind.drawing.accept(draft);
            }
        }
    }

    /** The schema after some work on it; the more altered, added and dropped the larger it is. */
    RandomSchema changed(long seed) {
        Draft next = draft.copy(seed);
        int count = Math.max(2, next.pieces().size() * ALTERED_IN_A_THOUSAND / 1000);
        for (int i = 0; i < count; i++) {
            change(next);
            next.settle();
        }
        return new RandomSchema(next);
    }

    private static void change(Draft draft) {
        Piece piece = draft.pick(draft.pieces());
        switch (draft.below(10)) {
            case 0, 1 -> {
                if (!(piece instanceof SchemaPiece)) {
                    draft.remove(piece);
                }
            }
            case 2, 3, 4 ->
                draft.pick(draft.chance(20) ? UNDER_TABLES : OVER_TABLES)
                        .drawing
                        .accept(draft);
            case 5 -> {
                Tables.draw(draft);
                Partitions.draw(draft);
            }
            default -> draft.put(piece.altered(draft));
        }
    }

    int size() {
        return draft.pieces().size();
    }

    public String script() {
        return "CREATE ROLE reader;\nCREATE ROLE writer;\n" + draft.script();
    }
}
