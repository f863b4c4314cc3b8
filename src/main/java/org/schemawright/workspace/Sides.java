package org.schemawright.workspace;

/** The two loaded sources of a comparison, in one version. */
public record Sides(Loaded from, Loaded to) implements AutoCloseable {
    @Override
    public void close() {
        try (from;
                to) {
            // Closing both is all there is to do, whatever becomes of the first.
        }
    }
}
