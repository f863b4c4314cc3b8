package org.schemawright.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.schemawright.discover.Watch;

/**
 * What Ctrl-C does to a search: it ends the search and not the answer. What was found by then is told with its label,
 * and the program then ends with the code of one that was interrupted. Work that asked for no watch ends at once.
 */
final class Interrupt implements AutoCloseable {
    /** How long an answer may take after the search was ended, in seconds. */
    private static final int PATIENCE = 20;

    private final CountDownLatch told = new CountDownLatch(1);
    private volatile boolean asked;
    private @Nullable Thread hook;

    /** Stops with the limit, or when somebody asks. */
    Watch watch(Watch limit) {
        if (hook == null) {
            hook = Thread.ofPlatform().name("interrupt").unstarted(this::ended);
            Runtime.getRuntime().addShutdownHook(hook);
        }
        return new Watch() {
            @Override
            public boolean stopped() {
                return asked || limit.stopped();
            }

            @Override
            public boolean limited() {
                return limit.limited();
            }

            @Override
            public String why() {
                return asked ? Watch.super.why() : limit.why();
            }

            @Override
            public void done(double part) {
                limit.done(part);
            }
        };
    }

    /** The process is to end, and goes on until this returns. */
    void ended() {
        asked = true;
        try {
            boolean _ = told.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything is told. */
    @Override
    public void close() {
        told.countDown();
        Thread waiting = hook;
        if (waiting != null && !asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(waiting);
            } catch (IllegalStateException e) {
                // The process is ending already, and waits no longer.
            }
        }
    }
}
