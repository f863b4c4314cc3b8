package org.schemawright.app.compare;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.LatestWork;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.change.Lineage;
import org.schemawright.change.RenameQuestion;
import org.schemawright.connect.ServerAddress;
import org.schemawright.design.Design;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.design.Editing;
import org.schemawright.design.Point;
import org.schemawright.diagram.Boxes;
import org.schemawright.engine.Strategy;
import org.schemawright.model.ObjectRef;
import org.schemawright.workspace.BatchPlanner;
import org.schemawright.workspace.ChooseLineage;
import org.schemawright.workspace.Compared;
import org.schemawright.workspace.Direction;
import org.schemawright.workspace.Directions;
import org.schemawright.workspace.Failure;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Narrowing;
import org.schemawright.workspace.PreviewMigration;
import org.schemawright.workspace.Sides;
import org.schemawright.workspace.TableSizes;
import org.schemawright.workspace.TakeOver;

/**
 * What is compared with the open design, what is chosen of it, and the migration that follows. Everything here belongs
 * together: as long as something is being worked out, what it will replace is not shown as if it held.
 */
public final class CompareModel implements AutoCloseable {
    private static final Duration PAUSE = Duration.millis(400);

    private final Shell shell;
    private final DesignSession session;
    private final LatestWork work;
    private final ReadOnlyObjectWrapper<CompareState> state = new ReadOnlyObjectWrapper<>(CompareState.NOTHING);
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final Subscription edits;
    private Narrowing narrowing = Narrowing.NONE;
    private Optional<Sides> open = Optional.empty();
    private boolean closed;

    /** What is read first; closed where nobody takes it. */
    private record First(Compared compared, TableSizes sizes) implements AutoCloseable {
        @Override
        public void close() {
            compared.sides().close();
        }
    }

    /** What one comparison more led to; closed where nobody takes it, but for the side that stays. */
    private record Result(Compared compared, Directions directions) implements AutoCloseable {
        @Override
        public void close() {
            compared.sides().to().close();
        }
    }

    public CompareModel(Shell shell, DesignSession session) {
        this.shell = shell;
        this.session = session;
        this.work = new LatestWork(shell.background());
        pause.setOnFinished(_ -> again());
        edits = session.historyProperty().subscribe((before, now) -> {
            if (!before.document().design().equals(now.document().design()) && open.isPresent()) {
                state.set(state.get().at(CompareState.Progress.COMPARING));
                pause.playFromStart();
            }
        });
    }

    public ReadOnlyObjectProperty<CompareState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public CompareState state() {
        return state.get();
    }

    /**
     * Reads a source and compares; what was compared before stays until that is done.
     *
     * @param read told once it could be read
     */
    public void compare(String source, Narrowing only, Runnable read) {
        Design design = session.document().design();
        shell.background()
                .run(
                        Texts.of("compare.reading", ServerAddress.masked(source.strip())),
                        cancellation -> {
                            Sides sides = shell.bench().load(source.strip(), Texts.of("compare.design"), design, only);
                            try {
                                cancellation.check();
                                return new First(compared(sides, design), TableSizes.of(sides.from()));
                            } catch (Exception e) {
                                sides.close();
                                throw e;
                            }
                        },
                        first -> {
                            Compared compared = first.compared();
                            closeSides();
                            narrowing = only;
                            read.run();
                            open = Optional.of(compared.sides());
                            CompareState fresh = new CompareState(
                                    Optional.of(compared),
                                    Optional.of(Directions.all(compared, Direction.TO_DATABASE)),
                                    new TreeMap<>(),
                                    Optional.empty(),
                                    BatchPlanner.strategyFor(first.compared().sides()),
                                    first.sizes(),
                                    CompareState.Progress.PLANNING,
                                    "");
                            state.set(fresh);
                            plan();
                        },
                        this::failed);
    }

    private static Compared compared(Sides sides, Design design) throws Exception {
        Lineage lineage = ChooseLineage.of(sides, Lineage.NONE, Map.of());
        return Compared.of(sides, lineage, java.util.Set.of());
    }

    /** The design has changed: its side is read again, the other is as it was. */
    private void again() {
        if (closed || open.isEmpty()) {
            return;
        }
        Sides old = open.get();
        Design design = session.document().design();
        state.set(state.get().at(CompareState.Progress.COMPARING));
        Optional<Directions> chosen = state.get().directions();
        work.run(
                () -> {
                    Loaded to = shell.bench().load(Texts.of("compare.design"), design, old.from(), narrowing);
                    Compared compared = compared(new Sides(old.from(), to), design);
                    return new Result(compared, kept(compared, chosen));
                },
                result -> {
                    work.afterwards(old.to()::close);
                    open = Optional.of(result.compared().sides());
                    CompareState now = state.get();
                    state.set(new CompareState(
                            Optional.of(result.compared()),
                            Optional.of(result.directions()),
                            new TreeMap<>(),
                            Optional.empty(),
                            now.strategy(),
                            now.sizes(),
                            CompareState.Progress.PLANNING,
                            ""));
                    plan();
                },
                this::failed);
    }

    /** What was chosen before is chosen again, as far as it still differs. */
    private static Directions kept(Compared compared, Optional<Directions> before) {
        Directions directions = Directions.all(compared, Direction.TO_DATABASE);
        if (before.isEmpty()) {
            return directions;
        }
        for (Direction direction : List.of(Direction.INTO_DESIGN, Direction.LEFT)) {
            directions =
                    directions.choose(before.get().going(direction), direction).directions();
            for (ObjectRef rename : before.get().renamesGoing(direction)) {
                if (directions.renames().containsKey(rename)) {
                    directions = directions.chooseRename(rename, direction).directions();
                }
            }
        }
        return directions;
    }

    public void choose(Collection<ObjectRef> parts, Direction direction) {
        state.get().directions().ifPresent(directions -> chosen(directions.choose(parts, direction)));
    }

    public void chooseRename(ObjectRef after, Direction direction) {
        state.get().directions().ifPresent(directions -> chosen(directions.chooseRename(after, direction)));
    }

    public void chooseAll(Direction direction) {
        state.get()
                .compared()
                .ifPresent(compared ->
                        chosen(new Directions.Chosen(Directions.all(compared, direction), new TreeMap<>())));
    }

    private void chosen(Directions.Chosen choice) {
        state.set(state.get().choosing(choice.directions(), choice.along()));
        plan();
    }

    public void treat(Strategy strategy) {
        if (state.get().compared().isPresent() && state.get().strategy() != strategy) {
            state.set(state.get().planning(strategy));
            plan();
        }
    }

    private void plan() {
        CompareState now = state.get();
        if (now.compared().isEmpty() || now.directions().isEmpty()) {
            return;
        }
        Compared compared = now.compared().get();
        Directions directions = now.directions().get();
        var previewing = new PreviewMigration(shell.bench());
        work.run(
                () -> previewing.preview(compared, directions, now.strategy()),
                preview -> state.set(state.get().with(preview)),
                this::failed);
    }

    /** Nobody waits for the plan any more; the next choice makes one. */
    public void stop() {
        work.forget();
        state.set(state.get().failed(Texts.of("migrate.stopped")));
    }

    /** Works the plan out anew. */
    public void retry() {
        state.set(state.get().planning(state.get().strategy()));
        plan();
    }

    /** Keeps the answer in the design, from which follows another comparison. */
    public void answer(RenameQuestion question, TakeOver.Answer answer) {
        shell.perform(TakeOver.answer(session.document().design(), question, answer));
    }

    /** Makes of the design what goes into it, as one step that can be undone. */
    public boolean takeOver() {
        CompareState now = state.get();
        if (now.compared().isEmpty()
                || now.directions().isEmpty()
                || now.progress() == CompareState.Progress.COMPARING) {
            return false;
        }
        Edit edit = TakeOver.edit(
                now.compared().get(), now.directions().get(), session.document().design());
        return shell.perform(new Edit.Several(Edit.Purpose.TAKE_OVER, List.of(edit, placing(edit))));
    }

    /** New tables find their places beside those that they refer to; what stands stays where it is. */
    private Edit placing(Edit edit) {
        String diagram = session.diagram().name();
        try {
            Design after = Editing.apply(session.document(), edit).design();
            var fresh = new TreeSet<>(Boxes.shown(after));
            fresh.removeAll(Boxes.shown(session.document().design()));
            return new Edit.Place(diagram, session.places(after.database(), fresh, new Point(0, 0)));
        } catch (EditRefused e) {
            return new Edit.Place(diagram, new TreeMap<>());
        }
    }

    private void failed(Throwable problem) {
        state.set(state.get().failed(Failure.of(problem).message()));
    }

    private void closeSides() {
        work.forget();
        open.ifPresent(sides -> work.afterwards(sides::close));
        open = Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
        pause.stop();
        edits.unsubscribe();
        closeSides();
    }
}
