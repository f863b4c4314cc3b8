package org.schemawright.advise;

/** How grave a finding is, the gravest last. */
public enum Severity {
    /** Worth knowing; right or wrong only with what the program cannot know. */
    INFO,
    /** Costs time, room or rows sooner or later. */
    WARNING,
    /** Does not work as it stands. */
    ERROR
}
