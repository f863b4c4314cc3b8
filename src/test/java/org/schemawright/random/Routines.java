package org.schemawright.random;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Functions that need no table. */
final class Routines {
    private static final String WHOLE = "#whole";
    private static final String TEXT = "#text";
    private static final String TRUTH = "#truth";

    private Routines() {}

    static Piece draw(Draft draft) {
        String name = draft.qualified("fn");
        return draft.put(
                switch (draft.below(4)) {
                    case 0, 1 -> whole(draft, name);
                    case 2 -> text(draft, name);
                    default -> truth(draft, name);
                });
    }

    /** From an integer to a whole number, immutable. */
    static Optional<RoutinePiece> whole(Draft draft) {
        return some(draft, WHOLE);
    }

    /** Without arguments, a text. */
    static Optional<RoutinePiece> text(Draft draft) {
        return some(draft, TEXT);
    }

    /** Without arguments, a truth value. */
    static Optional<RoutinePiece> truth(Draft draft) {
        return some(draft, TRUTH);
    }

    private static Optional<RoutinePiece> some(Draft draft, String ending) {
        return draft.maybe(draft.all(RoutinePiece.class).stream()
                .filter(f -> f.result().endsWith(ending))
                .toList());
    }

    private static RoutinePiece whole(Draft draft, String name) {
        String type = draft.chance(80) ? "integer" : "bigint";
        String body = draft.pick(List.of(
                "LANGUAGE sql IMMUTABLE AS $x$ SELECT a % " + (2 + draft.below(50)) + " $x$",
                "LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN (a % " + (2 + draft.below(50)) + ")",
                "LANGUAGE sql IMMUTABLE STRICT BEGIN ATOMIC SELECT a % " + (2 + draft.below(9)) + "; END",
                "LANGUAGE plpgsql IMMUTABLE COST " + (1 + draft.below(99))
                        + " AS $x$BEGIN\n  RETURN a % 5; -- $$ 'x'\nEND$x$"));
        return made(name, WHOLE, "integer", "a integer", type, body, Routines::whole);
    }

    private static RoutinePiece text(Draft draft, String name) {
        String body = draft.pick(List.of(
                "LANGUAGE sql STABLE AS 'SELECT ''v" + draft.below(50) + "''::text'",
                "LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $_$BEGIN RETURN 'a\\b"
                        + draft.below(50) + "'; END$_$",
                "LANGUAGE sql STABLE RETURN 'r" + draft.below(50) + "'"));
        return made(name, TEXT, "", "", draft.chance(70) ? "text" : "varchar", body, Routines::text);
    }

    private static RoutinePiece truth(Draft draft, String name) {
        String body = draft.pick(List.of(
                "LANGUAGE sql STABLE AS 'SELECT true OR " + draft.below(50) + " = 1'",
                "LANGUAGE plpgsql STABLE LEAKPROOF AS 'BEGIN RETURN true; END'"));
        return made(name, TRUTH, "", "", "boolean", body, Routines::truth);
    }

    @FunctionalInterface
    private interface Redraw {
        RoutinePiece drawn(Draft draft, String name);
    }

    private static RoutinePiece made(
            String name, String sort, String arguments, String parameters, String type, String body, Redraw redraw) {
        return new RoutinePiece(
                name,
                name + sort,
                arguments,
                Set.of(SchemaPiece.of(name)),
                List.of("CREATE FUNCTION " + name + "(" + parameters + ") RETURNS " + type + " " + body),
                draft -> redraw.drawn(draft, name));
    }
}
