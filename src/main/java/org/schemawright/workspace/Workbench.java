package org.schemawright.workspace;

import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.schemawright.change.Scope;
import org.schemawright.connect.Connector;
import org.schemawright.connect.Surroundings;
import org.schemawright.engine.Engine;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.source.ScriptOptions;
import org.schemawright.source.SourceAddress;
import org.schemawright.source.SourceProblem;

/** Everything that the use cases work with, and the loading of one or two sources side by side. */
public final class Workbench implements AutoCloseable {
    private final Engine engine;
    private final ScratchShelf shelf;
    private final Connector connector;
    private final OpenSource opener;
    private final LoadSource loader;

    /** Closes the shelf and the connector when it is closed. */
    public Workbench(
            Engine engine, ScratchShelf shelf, Surroundings surroundings, Connector connector, ScriptOptions options) {
        this.engine = engine;
        this.shelf = shelf;
        this.connector = connector;
        this.opener = new OpenSource(surroundings, connector, options);
        this.loader = new LoadSource(engine, shelf, connector);
    }

    public Engine engine() {
        return engine;
    }

    public Connector connector() {
        return connector;
    }

    /** A scratch database with nothing in it, to be closed by the caller. */
    ScratchDatabase emptyDatabase(int major) throws ScratchProblem {
        return shelf.of(major).create();
    }

    /** @param asked the version to load it in, if the user asked for one */
    public Loaded load(String name, OptionalInt asked, Scope scope) throws Exception {
        OptionalInt major = asked.isPresent() ? asked : shelf.only();
        major.ifPresent(shelf::warm);
        try (OpenedSource source = opener.open(name)) {
            int version = known(
                    major.orElseGet(() -> source.major().orElse(engine.majors().newest())), name);
            return narrowed(loader.load(source, version), scope, version);
        }
    }

    /**
     * Both in one version: the one that the user asked for; else that of a live database, the target's before the
     * start's; else that of a design; else the newest. They are loaded at the same time.
     */
    public Sides load(String from, String to, OptionalInt asked, Scope scope) throws Exception {
        OptionalInt major = asked.isPresent() ? asked : shelf.only();
        if (major.isPresent() || scriptOnly(from) && scriptOnly(to)) {
            shelf.warm(known(major.orElse(engine.majors().newest()), to));
        }
        FutureTask<OpenedSource> second = beside(() -> opener.open(to));
        try (OpenedSource start = both(() -> opener.open(from), second);
                OpenedSource end = result(second)) {
            int version = known(major.orElseGet(() -> version(start, end)), to);
            FutureTask<Loaded> target = beside(() -> narrowed(loader.load(end, version), scope, version));
            Loaded first = both(() -> narrowed(loader.load(start, version), scope, version), target);
            try {
                return new Sides(first, result(target));
            } catch (Exception e) {
                first.close();
                throw e;
            }
        }
    }

    private static boolean scriptOnly(String name) throws SourceProblem {
        return switch (SourceAddress.parse(name)) {
            case SourceAddress.ScriptFile _, SourceAddress.Folder _ -> true;
            case SourceAddress.GitRevision revision -> !revision.design();
            case SourceAddress.DesignFile _, SourceAddress.Live _ -> false;
        };
    }

    private int version(OpenedSource from, OpenedSource to) {
        for (OpenedSource live : java.util.List.of(to, from)) {
            if (live instanceof OpenedSource.OfLive) {
                return live.major().orElseThrow();
            }
        }
        return to.major().orElseGet(() -> from.major().orElse(engine.majors().newest()));
    }

    private int known(int major, String name) throws SourceProblem {
        Engine.Majors majors = engine.majors();
        if (!majors.contains(major)) {
            throw new SourceProblem(org.schemawright.model.Visible.text(name) + " would be compared in " + engine.id()
                    + " " + major + ", and this program knows " + majors.oldest() + " to " + majors.newest()
                    + "; choose one of them with --pg");
        }
        return major;
    }

    /** Narrowed to a scope, a source gets a scratch database of its own with nothing else in it. */
    private Loaded narrowed(Loaded whole, Scope scope, int version) {
        if (scope.isEverything()) {
            return whole;
        }
        Scope.Narrowed narrowed = scope.of(whole.database());
        var notes = new java.util.ArrayList<>(whole.notes());
        narrowed.leftOut().forEach(left -> notes.add(whole.name() + ": " + left));
        whole.close();
        var part = new Loaded(
                whole.name(),
                whole.origin(),
                narrowed.database(),
                notes,
                () -> new Rebuild(engine, shelf.of(version)).scratch(narrowed.database()));
        whole.address().ifPresent(part::at);
        return part.stating(whole.lineage());
    }

    private static <T> FutureTask<T> beside(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("second-source").start(task);
        return task;
    }

    /** Runs the first; if it fails, what the second made is closed again. */
    private static <T, U extends AutoCloseable> T both(Callable<T> first, FutureTask<U> second) throws Exception {
        try {
            return first.call();
        } catch (Exception e) {
            try (U made = result(second)) {
                throw e;
            } catch (Exception other) {
                throw e;
            }
        }
    }

    private static <T> T result(FutureTask<T> task) throws Exception {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScratchProblem("Loading the sources was interrupted.", e);
        }
    }

    @Override
    public void close() {
        try (connector) {
            shelf.close();
        }
    }
}
