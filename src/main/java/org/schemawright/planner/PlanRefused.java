package org.schemawright.planner;

/** No statements could be right. The message says what stands in the way, by name, and what to do instead. */
public final class PlanRefused extends Exception {
    private static final long serialVersionUID = 1L;

    public PlanRefused(String message) {
        super(message);
    }
}
