package org.schemawright.workspace;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.model.EngineVersion;

/** The scratch engines of one run: each version's is started when it is first asked for and kept until the shelf closes. */
public final class ScratchShelf implements AutoCloseable {
    private final Map<EngineVersion, FutureTask<Scratch>> scratches = new ConcurrentHashMap<>();
    private final Map<String, EngineVersion> only = new ConcurrentHashMap<>();

    /** With the engines that come along. */
    public ScratchShelf() {}

    /** Of the scratch's engine there is this one, which runs already, and no other. */
    public static ScratchShelf holding(Scratch scratch) {
        var shelf = new ScratchShelf();
        var running = new FutureTask<>(() -> scratch);
        running.run();
        shelf.scratches.put(scratch.version(), running);
        shelf.only.put(scratch.version().engine(), scratch.version());
        return shelf;
    }

    /** The only major of an engine that there is, where there is only one. */
    OptionalInt only(Engine engine) {
        EngineVersion version = only.get(engine.id());
        return version == null ? OptionalInt.empty() : OptionalInt.of(version.major());
    }

    /** Begins to start it, for somebody who will ask soon. */
    public void warm(Engine engine, int major) {
        Thread.ofPlatform().daemon().name("scratch-start").start(task(engine, major));
    }

    public Scratch of(Engine engine, int major) throws ScratchProblem {
        FutureTask<Scratch> task = task(engine, major);
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            scratches.remove(new EngineVersion(engine.id(), major), task);
            if (e.getCause() instanceof ScratchProblem problem) {
                throw problem;
            }
            throw new ScratchProblem("The scratch engine could not be started: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScratchProblem("Starting the scratch engine was interrupted.", e);
        }
    }

    private FutureTask<Scratch> task(Engine engine, int major) {
        return scratches.computeIfAbsent(
                new EngineVersion(engine.id(), major), _ -> new FutureTask<>(() -> start(engine, major)));
    }

    private Scratch start(Engine engine, int major) throws ScratchProblem {
        EngineVersion there = only.get(engine.id());
        if (there != null) {
            throw new ScratchProblem("The scratch server is of major version " + there.major() + ", and " + major
                    + " was asked for; leave --pg out, or name another server with --scratch.");
        }
        return engine.scratch(major);
    }

    /** What is still being started is waited for, so that nothing stays behind. */
    @Override
    public void close() {
        for (FutureTask<Scratch> task : scratches.values()) {
            if (!task.cancel(false) && task.state() == java.util.concurrent.Future.State.SUCCESS) {
                task.resultNow().close();
            }
        }
        scratches.clear();
    }
}
