package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.schemawright.change.Scope;
import org.schemawright.connect.Connector;
import org.schemawright.connect.Surroundings;
import org.schemawright.design.Design;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.source.ScriptOptions;
import org.schemawright.source.SourceAddress;
import org.schemawright.source.SourceProblem;

/** Everything that the use cases work with, and the loading of one or two sources side by side. */
public final class Workbench implements AutoCloseable {
    private static final int MOST_LISTED = 10;

    private final EngineChoice engines;
    private final ScratchShelf shelf;
    private final Connector connector;
    private final OpenSource opener;
    private final LoadSource loader;

    /** Closes the shelf and the connector when it is closed. */
    public Workbench(
            EngineChoice engines,
            ScratchShelf shelf,
            Surroundings surroundings,
            Connector connector,
            ScriptOptions options) {
        this.engines = engines;
        this.shelf = shelf;
        this.connector = connector;
        this.opener = new OpenSource(engines.all(), surroundings, connector, options);
        this.loader = new LoadSource(shelf, connector);
    }

    public EngineChoice engines() {
        return engines;
    }

    /** The scratch engine of a version, kept by the bench. */
    Scratch scratch(Engine engine, int major) throws ScratchProblem {
        return shelf.of(engine, major);
    }

    /** A scratch database with nothing in it, to be closed by the caller. */
    ScratchDatabase emptyDatabase(Engine engine, int major) throws ScratchProblem {
        return shelf.of(engine, major).create();
    }

    /** Follows a design of this engine and version, to be closed by the caller. */
    public FollowDesign follow(EngineVersion version) throws BadRequest {
        Engine engine = engines.byId(version.engine());
        return new FollowDesign(engine, () -> shelf.of(engine, version.major()));
    }

    /** The rows of a source, to be closed by the caller; empty where it has none. */
    public Optional<OpenTables> rows(String name) throws Exception {
        return OpenTables.of(opener, name);
    }

    /** The schemas of a database in use with the number of tables in each; empty where there is nothing to choose. */
    public SortedMap<String, Integer> schemas(String name) throws Exception {
        try (OpenedSource source = opener.open(name)) {
            return loader.schemas(source, engines.of(Wanted.ANY, source));
        }
    }

    /** One source in the engine and version that was chosen, else in its own, else in the usual one. */
    public Loaded load(String name, Wanted wanted, Narrowing narrowing) throws Exception {
        if (scriptOnly(name)) {
            warm(wanted, name);
        }
        try (OpenedSource source = opener.open(name)) {
            Engine engine = engines.of(wanted, source);
            OptionalInt asked = asked(wanted, engine);
            int version = known(
                    asked.orElseGet(() -> source.major().orElse(engine.majors().newest())), engine, name);
            return narrowed(loader.load(source, engine, version, narrowing), narrowing, version);
        }
    }

    /**
     * Both in one engine and version: what the user asked for; else that of a live database, the target's before the
     * start's; else that of a design; else the newest of the usual engine. They are loaded at the same time.
     */
    public Sides load(String from, String to, Wanted wanted, Narrowing narrowing) throws Exception {
        if (scriptOnly(from) && scriptOnly(to)) {
            warm(wanted, to);
        }
        return load(() -> opener.open(from), () -> opener.open(to), wanted, narrowing);
    }

    /** A source, and a design that is at hand beside it. */
    public Sides load(String from, String name, Design design, Narrowing narrowing) throws Exception {
        var end = new OpenedSource.OfDesign(Visible.text(name), design);
        try (OpenedSource start = opener.open(from)) {
            Engine engine = engines.of(Wanted.ANY, start, end);
            int version =
                    known(asked(Wanted.ANY, engine).orElseGet(() -> version(start, end, engine)), engine, end.name());
            Loaded first = narrowed(loader.load(start, engine, version, narrowing), narrowing, version);
            try {
                return new Sides(first, load(name, design, first, narrowing));
            } catch (Exception e) {
                first.close();
                throw e;
            }
        }
    }

    /** A design that is at hand, in its own engine and version. */
    public Loaded load(String name, Design design) throws Exception {
        var source = new OpenedSource.OfDesign(Visible.text(name), design);
        Engine engine = engines.of(Wanted.ANY, source);
        return loader.load(
                source, engine, known(source.major().orElse(engine.majors().newest()), engine, name), Narrowing.NONE);
    }

    /** A design in the version that another side was loaded in. */
    public Loaded load(String name, Design design, Loaded like, Narrowing narrowing) throws Exception {
        Scope scope = narrowing.in(like.engine().naming(), design.database());
        Design part = scope.isEverything()
                ? design
                : design.withDatabase(scope.of(design.database()).database());
        Optional<Loaded> beside = new LoadBeside(shelf).load(Visible.text(name), part, like);
        if (beside.isPresent()) {
            return beside.get();
        }
        int version = like.database().version().major();
        return loader.load(new OpenedSource.OfDesign(Visible.text(name), part), like.engine(), version, Narrowing.NONE);
    }

    private Sides load(Callable<OpenedSource> from, Callable<OpenedSource> to, Wanted wanted, Narrowing narrowing)
            throws Exception {
        FutureTask<OpenedSource> second = beside(to);
        try (OpenedSource start = both(from, second);
                OpenedSource end = result(second)) {
            Engine engine = engines.of(wanted, start, end);
            OptionalInt asked = asked(wanted, engine);
            int version = known(asked.orElseGet(() -> version(start, end, engine)), engine, end.name());
            FutureTask<Loaded> target =
                    beside(() -> narrowed(loader.load(end, engine, version, narrowing), narrowing, version));
            Loaded first =
                    both(() -> narrowed(loader.load(start, engine, version, narrowing), narrowing, version), target);
            try {
                return new Sides(first, result(target));
            } catch (Exception e) {
                first.close();
                throw e;
            }
        }
    }

    /** Starts the scratch engine while scripts are still being read. */
    private void warm(Wanted wanted, String name) throws BadRequest, SourceProblem {
        Engine engine = engines.of(wanted);
        shelf.warm(engine, known(asked(wanted, engine).orElse(engine.majors().newest()), engine, name));
    }

    private OptionalInt asked(Wanted wanted, Engine engine) {
        return wanted.major().isPresent() ? wanted.major() : shelf.only(engine);
    }

    private boolean scriptOnly(String name) throws Exception {
        return switch (SourceAddress.parse(name, engines.all())) {
            case SourceAddress.ScriptFile _, SourceAddress.Folder _ -> true;
            case SourceAddress.GitRevision revision -> !revision.design() && !revision.dbml();
            case SourceAddress.DesignFile _,
                    SourceAddress.DbmlText _,
                    SourceAddress.Live _,
                    SourceAddress.DatabaseFile _ -> false;
        };
    }

    private static int version(OpenedSource from, OpenedSource to, Engine engine) {
        for (OpenedSource live : List.of(to, from)) {
            if (live instanceof OpenedSource.OfLive) {
                return live.major().orElseThrow();
            }
        }
        return to.major().orElseGet(() -> from.major().orElse(engine.majors().newest()));
    }

    private static int known(int major, Engine engine, String name) throws SourceProblem {
        Engine.Majors majors = engine.majors();
        if (!majors.contains(major)) {
            throw new SourceProblem(Visible.text(name) + " would be compared in " + engine.title() + " " + major
                    + ", and this program knows "
                    + (majors.oldest() == majors.newest()
                            ? majors.newest() + ": leave --pg out"
                            : majors.oldest() + " to " + majors.newest() + "; choose one of them with --pg"));
        }
        return major;
    }

    /** Narrowed to a scope, a source gets a scratch database of its own with nothing else in it. */
    private Loaded narrowed(Loaded whole, Narrowing narrowing, int version) throws BadRequest {
        Scope scope = narrowing.in(whole.engine().naming(), whole.database());
        if (scope.isEverything()) {
            return whole;
        }
        Scope.Narrowed narrowed = scope.of(whole.database());
        if (narrowed.database().objects().size() == whole.database().objects().size()) {
            return whole;
        }
        var notes = new ArrayList<>(whole.notes());
        narrowed.leftOut().forEach(left -> notes.add(whole.name() + ": " + left));
        if (!narrowed.along().isEmpty()) {
            notes.add(whole.name() + ": what was chosen needs things of other schemas, which came along: "
                    + listed(narrowed.along()));
        }
        whole.close();
        Engine engine = whole.engine();
        var part = new Loaded(
                whole.name(),
                engine,
                whole.origin(),
                narrowed.database(),
                notes,
                () -> new Rebuild(engine, shelf.of(engine, version)).scratch(narrowed.database()));
        whole.rows().ifPresent(part::asked);
        return part.stating(whole.lineage()).deciding(whole.decisions());
    }

    private static String listed(List<ObjectRef> refs) {
        String some = refs.stream()
                .limit(MOST_LISTED)
                .map(ref -> Visible.text(ref.toString()))
                .collect(Collectors.joining(", "));
        return refs.size() > MOST_LISTED ? some + " and " + (refs.size() - MOST_LISTED) + " more" : some;
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

    private static <T extends AutoCloseable> T result(FutureTask<T> task) throws Exception {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        } catch (InterruptedException e) {
            Thread.ofPlatform().daemon().name("unwanted-source").start(() -> closeWhenDone(task));
            Thread.currentThread().interrupt();
            throw new ScratchProblem("Loading the sources was interrupted.", e);
        }
    }

    /** What nobody waits for any more is made all the same, and must not stay until the end of the program. */
    private static void closeWhenDone(FutureTask<? extends AutoCloseable> task) {
        try (AutoCloseable made = task.get()) {
            // Closing is all there is to do.
        } catch (Exception e) {
            // It was not made, or cannot be closed: nobody wants to know.
        }
    }

    @Override
    public void close() {
        try (connector) {
            shelf.close();
        }
    }
}
