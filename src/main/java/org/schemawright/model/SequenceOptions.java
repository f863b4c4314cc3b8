package org.schemawright.model;

/** How a sequence counts. Bounds are stated always, the engine's defaults included. */
public record SequenceOptions(
        String type, long start, long increment, long minimum, long maximum, long cache, boolean cycle) {}
