package org.schemawright.connect;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work that waits for a server, where an interrupt does not reach it: an interrupt of the caller ends it from outside. */
public final class Interruptible {
    private static final long PATIENCE_IN_SECONDS = 2;

    private Interruptible() {}

    /**
     * Runs the work on a thread of its own and waits for it.
     *
     * @param stop ends the work kindly: the server is asked to
     * @param cut  ends it for sure, where it has not ended two seconds later
     * @throws CancellationException where the caller was interrupted; the work has ended by then, or is cut off
     */
    public static <T> T call(Callable<T> work, Runnable stop, Runnable cut) throws Exception {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("waiting-for-server").start(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        } catch (InterruptedException e) {
            Thread.ofPlatform().daemon().name("stopping-server").start(stop);
            if (!ends(task)) {
                cut.run();
            }
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("cancelled while waiting for a server");
            cancelled.initCause(e);
            throw cancelled;
        }
    }

    private static boolean ends(FutureTask<?> task) {
        try {
            if (task.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS) instanceof AutoCloseable unwanted) {
                unwanted.close();
            }
            return true;
        } catch (TimeoutException | InterruptedException e) {
            return false;
        } catch (Exception e) {
            return true;
        }
    }
}
