package org.schemawright.engine.sqlite.scratch;

import java.time.Duration;
import org.sqlite.ProgressHandler;

/** Stops a statement that takes too long. SQLite asks now and then while it works. */
final class Deadline extends ProgressHandler {
    /** Instructions of SQLite's machine between two questions. */
    static final int INTERVAL = 20_000;

    private final Duration limit;
    private volatile long end = Long.MAX_VALUE;

    Deadline(Duration limit) {
        this.limit = limit;
    }

    void start() {
        end = System.nanoTime() + limit.toNanos();
    }

    void stop() {
        end = Long.MAX_VALUE;
    }

    @Override
    protected int progress() {
        return end != Long.MAX_VALUE && System.nanoTime() - end > 0 ? 1 : 0;
    }
}
