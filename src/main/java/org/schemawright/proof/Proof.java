package org.schemawright.proof;

import java.util.List;
import org.schemawright.plan.Footprint;

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

    /** What the steps of a leg did to the tables that were there; empty where it was not run. */
    public List<Footprint> seen(String leg) {
        return legs.stream()
                .filter(one -> one.name().equals(leg))
                .findFirst()
                .map(Leg::seen)
                .orElse(List.of());
    }

    /**
     * One way from one end to the other.
     *
     * @param name     up, down, up again
     * @param failures what went wrong, in sentences; empty where it held
     * @param seen     what each step did to the tables that were there, in the order of the plan, as far as it ran
     */
    public record Leg(String name, List<String> failures, List<Footprint> seen) {
        public static final String UP = "up";
        public static final String DOWN = "down";

        public Leg {
            failures = List.copyOf(failures);
            seen = List.copyOf(seen);
        }

        public boolean held() {
            return failures.isEmpty();
        }
    }
}
