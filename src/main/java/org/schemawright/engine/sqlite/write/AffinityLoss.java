package org.schemawright.engine.sqlite.write;

import java.util.Optional;
import org.schemawright.engine.sqlite.Affinity;

/** What the values of a column may lose when the column likes to store them in another way. */
final class AffinityLoss {
    private AffinityLoss() {}

    static Optional<String> of(Affinity from, Affinity to) {
        if (from == to) {
            return Optional.empty();
        }
        return switch (to) {
            case NONE -> Optional.empty();
            case TEXT ->
                from == Affinity.INTEGER ? Optional.empty() : Optional.of("numbers are stored as texts of 15 digits");
            case REAL ->
                switch (from) {
                    case TEXT, NONE -> Optional.of("texts that read as numbers are stored as such, as 7 for '007'");
                    default -> Optional.of("whole numbers are stored as floating-point numbers");
                };
            case INTEGER, NUMERIC ->
                switch (from) {
                    case TEXT, NONE -> Optional.of("texts that read as numbers are stored as such, as 7 for '007'");
                    default -> Optional.empty();
                };
        };
    }

    /** Whether some value may be stored as another than it was. */
    static boolean changes(Affinity from, Affinity to) {
        return from != to && to != Affinity.NONE;
    }
}
