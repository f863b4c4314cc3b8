package org.schemawright.engine;

/** Where a statement stands in what the user gave us. Line and statement count from 1. */
public record Place(String file, int line, int statement) {
    @Override
    public String toString() {
        return file + ":" + line + " (statement " + statement + ")";
    }
}
