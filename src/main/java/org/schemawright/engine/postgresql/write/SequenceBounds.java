package org.schemawright.engine.postgresql.write;

import java.util.List;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SequenceOptions;
import org.schemawright.plan.RowCheck;

/** A sequence refuses bounds that its last value lies outside of. */
final class SequenceBounds {
    private SequenceBounds() {}

    /** Then no value that was reached can be gone on from, and none can come twice. */
    static boolean areApart(SequenceOptions before, SequenceOptions after) {
        return after.minimum() > before.maximum() || after.maximum() < before.minimum();
    }

    static List<RowCheck> check(
            ObjectRef subject, ObjectRef sequence, SequenceOptions before, SequenceOptions after) {
        if (after.minimum() <= before.minimum() && after.maximum() >= before.maximum()) {
            return List.of();
        }
        String name = Quote.qualified(sequence);
        return List.of(new RowCheck(
                subject,
                "the last value of " + sequence + " lies outside of its new bounds",
                "SELECT last_value FROM " + name + " WHERE last_value < " + after.minimum() + " OR last_value > "
                        + after.maximum()));
    }
}
