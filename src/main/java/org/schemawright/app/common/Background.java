package org.schemawright.app.common;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.schemawright.layout.Cancellation;

/**
 * The one way by which work leaves the window's thread, and gives way to it. What people wait for can be cancelled.
 */
public final class Background implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool(
            task -> Thread.ofPlatform().daemon().name("background").unstarted(() -> {
                Courtesy.step();
                task.run();
            }));
    private final ReadOnlyStringWrapper waitingFor = new ReadOnlyStringWrapper("");
    private AtomicBoolean cancelled = new AtomicBoolean();
    private Future<?> running = java.util.concurrent.CompletableFuture.completedFuture(null);

    /** Work that looks from time to time whether it is still wanted. */
    @FunctionalInterface
    public interface Work<T> {
        T call(Cancellation cancellation) throws Exception;
    }

    /** What people wait for now, as they read it; empty for nothing. */
    public ReadOnlyStringProperty waitingForProperty() {
        return waitingFor.getReadOnlyProperty();
    }

    /** Work that somebody waits for, one at a time: what ran before is cancelled. Results come to the window's thread. */
    public <T> void run(String title, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        cancel();
        var stop = new AtomicBoolean();
        cancelled = stop;
        waitingFor.set(title);
        running = threads.submit(() -> {
            try {
                T result = work.call(new Cancellation(stop::get));
                finish(stop, () -> done.accept(result), () -> drop(result));
            } catch (CancellationException e) {
                finish(stop, () -> {}, () -> {});
            } catch (Exception | Error e) {
                finish(stop, () -> failed.accept(e), () -> {});
            }
        });
    }

    /** What a result holds open is closed where nobody takes the result. */
    void drop(@Nullable Object result) {
        if (result instanceof AutoCloseable open && !threads.isShutdown()) {
            threads.execute(() -> {
                try {
                    open.close();
                } catch (Exception e) {
                    // Nobody waits for it, and nothing depends on it.
                }
            });
        }
    }

    private void finish(AtomicBoolean stop, Runnable result, Runnable unwanted) {
        Platform.runLater(() -> {
            if (stop.get()) {
                unwanted.run();
            } else {
                waitingFor.set("");
                result.run();
            }
        });
    }

    /** Nobody waits any more. */
    public void cancel() {
        cancelled.set(true);
        running.cancel(true);
        waitingFor.set("");
    }

    /** Work that nobody waits for. */
    public <T> void quietly(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        threads.execute(() -> {
            try {
                T result = work.call();
                Platform.runLater(() -> done.accept(result));
            } catch (Exception | Error e) {
                Platform.runLater(() -> failed.accept(e));
            }
        });
    }

    @Override
    public void close() {
        cancel();
        threads.shutdownNow();
    }
}
