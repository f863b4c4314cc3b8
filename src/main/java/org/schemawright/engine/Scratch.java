package org.schemawright.engine;

import org.schemawright.model.EngineVersion;

/** A fenced engine of one version on which schemas are built and migrations are proved. Safe for use by threads. */
public interface Scratch extends AutoCloseable {
    EngineVersion version();

    /** A new, empty database. */
    ScratchDatabase create() throws ScratchProblem;

    @Override
    void close();
}
