package org.schemawright.proof;

import java.util.List;

/**
 * What was shown on a scratch engine.
 *
 * @param legs     the ways that were run, in order
 * @param unproved one sentence for each thing that could not be shown
 */
public record Proof(List<Leg> legs, List<String> unproved) {
    public Proof {
        legs = List.copyOf(legs);
        unproved = List.copyOf(unproved);
    }

    /** Whether every leg ran and ended where it should. */
    public boolean held() {
        return legs.stream().allMatch(Leg::held);
    }

    /**
     * One way from one end to the other.
     *
     * @param name     up, down, up again
     * @param failures what went wrong, in sentences; empty where it held
     */
    public record Leg(String name, List<String> failures) {
        public Leg {
            failures = List.copyOf(failures);
        }

        public boolean held() {
            return failures.isEmpty();
        }
    }
}
