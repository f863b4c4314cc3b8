package org.schemawright.workspace;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchProblem;

/** The scratch engines of one run: each major's is started when it is first asked for and kept until the shelf closes. */
public final class ScratchShelf implements AutoCloseable {
    private final Starting starting;
    private final OptionalInt only;
    private final Map<Integer, FutureTask<Scratch>> engines = new ConcurrentHashMap<>();

    /** Starts the scratch engine of one major. */
    @FunctionalInterface
    public interface Starting {
        Scratch start(int major) throws ScratchProblem;
    }

    public ScratchShelf(Starting starting) {
        this(starting, OptionalInt.empty());
    }

    private ScratchShelf(Starting starting, OptionalInt only) {
        this.starting = starting;
        this.only = only;
    }

    /** With one engine, which runs already. */
    public static ScratchShelf ofOne(Scratch scratch) {
        int major = scratch.version().major();
        var shelf = new ScratchShelf(
                wanted -> {
                    if (wanted != major) {
                        throw new ScratchProblem("The scratch server is of major version " + major + ", and " + wanted
                                + " was asked for; leave --pg out, or name another server with --scratch.");
                    }
                    return scratch;
                },
                OptionalInt.of(major));
        shelf.warm(major);
        return shelf;
    }

    /** The only major that there is, where there is only one. */
    OptionalInt only() {
        return only;
    }

    /** Begins to start it, for somebody who will ask soon. */
    public void warm(int major) {
        Thread.ofPlatform().daemon().name("scratch-start").start(task(major));
    }

    public Scratch of(int major) throws ScratchProblem {
        FutureTask<Scratch> task = task(major);
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            engines.remove(major, task);
            if (e.getCause() instanceof ScratchProblem problem) {
                throw problem;
            }
            throw new ScratchProblem("The scratch engine could not be started: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScratchProblem("Starting the scratch engine was interrupted.", e);
        }
    }

    private FutureTask<Scratch> task(int major) {
        return engines.computeIfAbsent(major, wanted -> new FutureTask<>(() -> starting.start(wanted)));
    }

    /** What is still being started is waited for, so that nothing stays behind. */
    @Override
    public void close() {
        for (FutureTask<Scratch> task : engines.values()) {
            if (!task.cancel(false) && task.state() == java.util.concurrent.Future.State.SUCCESS) {
                task.resultNow().close();
            }
        }
        engines.clear();
    }
}
