package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Optional;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SequenceOptions;
import org.schemawright.plan.Draft;
import org.schemawright.plan.RowCheck;

/** A sequence refuses bounds that its last value lies outside of. */
final class SequenceBounds {
    private SequenceBounds() {}

    /** Then no value that was reached can be gone on from, and none can come twice. */
    static boolean areApart(SequenceOptions before, SequenceOptions after) {
        return after.minimum() > before.maximum() || after.maximum() < before.minimum();
    }

    /**
     * A value that no longer lies within the bounds is left where none can come twice: where none was given out yet, or
     * all that were lie on the other side.
     */
    static List<Draft> moved(ObjectRef sequence, SequenceOptions before, SequenceOptions after) {
        if (areWithin(before, after)) {
            return List.of();
        }
        String name = Quote.qualified(sequence);
        long fresh = Math.clamp(after.start(), before.minimum(), before.maximum());
        String value = behind(before, after)
                .map(_ -> "CASE WHEN is_called THEN " + (after.increment() > 0 ? after.minimum() : after.maximum())
                        + " ELSE " + fresh + " END")
                .orElse(Long.toString(fresh));
        String found = "NOT is_called AND (" + outside(after) + ")"
                + behind(before, after).map(" OR "::concat).orElse("");
        return List.of(Draft.of("SELECT pg_catalog.setval(" + Quote.text(name) + "::pg_catalog.regclass, " + value
                + ", false) FROM " + name + " WHERE " + found));
    }

    static List<RowCheck> check(ObjectRef subject, ObjectRef sequence, SequenceOptions before, SequenceOptions after) {
        if (areWithin(before, after)) {
            return List.of();
        }
        return List.of(new RowCheck(
                subject,
                "the last value of " + sequence + " lies outside of its new bounds",
                "SELECT last_value FROM " + Quote.qualified(sequence) + " WHERE is_called AND (" + outside(after) + ")"
                        + behind(before, after)
                                .map(it -> " AND NOT (" + it + ")")
                                .orElse("")));
    }

    private static boolean areWithin(SequenceOptions before, SequenceOptions after) {
        return after.minimum() <= before.minimum() && after.maximum() >= before.maximum();
    }

    private static String outside(SequenceOptions after) {
        return "last_value < " + after.minimum() + " OR last_value > " + after.maximum();
    }

    /** When all values that were given out lie behind the new bounds, in the direction of counting. */
    private static Optional<String> behind(SequenceOptions before, SequenceOptions after) {
        if (before.increment() > 0 && after.increment() > 0) {
            return Optional.of("last_value < " + after.minimum());
        }
        return before.increment() < 0 && after.increment() < 0
                ? Optional.of("last_value > " + after.maximum())
                : Optional.empty();
    }
}
