package org.schemawright.workspace;

import org.schemawright.connect.UnreachableDatabase;
import org.schemawright.proof.Preflight;
import org.schemawright.source.SourceProblem;

/** The way to the rows of a database in use, to be asked and never changed. */
@FunctionalInterface
public interface LiveRows {
    Session open() throws UnreachableDatabase, SourceProblem;

    /** @param closing gives back what was opened */
    record Session(Preflight preflight, Runnable closing) implements AutoCloseable {
        @Override
        public void close() {
            closing.run();
        }
    }
}
