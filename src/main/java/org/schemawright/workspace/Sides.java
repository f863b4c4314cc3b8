package org.schemawright.workspace;

import org.schemawright.engine.Engine;

/** The two loaded sources of a comparison, in one version. */
public record Sides(Loaded from, Loaded to) implements AutoCloseable {
    /** The engine of both. */
    public Engine engine() {
        return to.engine();
    }

    @Override
    public void close() {
        try (from;
                to) {
            // Closing both is all there is to do, whatever becomes of the first.
        }
    }
}
