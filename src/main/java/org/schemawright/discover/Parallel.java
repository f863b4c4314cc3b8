package org.schemawright.discover;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Runs numbered pieces of work on a few threads, the lowest numbers first. */
final class Parallel {
    private static final int THREADS =
            Math.max(1, Math.min(8, Runtime.getRuntime().availableProcessors()));

    private Parallel() {}

    /** Returns when all are done, or throws what the first to fail threw; then some may not have been started. */
    static void run(int count, IntConsumer work) {
        if (THREADS == 1 || count == 1) {
            for (int i = 0; i < count; i++) {
                work.accept(i);
            }
            return;
        }
        var next = new AtomicInteger();
        var failure = new AtomicReference<@Nullable Throwable>();
        Runnable loop = () -> {
            try {
                for (int i = next.getAndIncrement(); i < count && failure.get() == null; i = next.getAndIncrement()) {
                    work.accept(i);
                }
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        };
        var others = new Thread[Math.max(0, Math.min(THREADS, count) - 1)];
        for (int i = 0; i < others.length; i++) {
            others[i] = Thread.ofPlatform().daemon().name("discovery-" + i).start(loop);
        }
        loop.run();
        join(others, failure);
        switch (failure.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    private static void join(Thread[] threads, AtomicReference<@Nullable Throwable> failure) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    failure.compareAndSet(null, new Stopped());
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
