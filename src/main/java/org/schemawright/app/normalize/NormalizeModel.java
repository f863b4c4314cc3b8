package org.schemawright.app.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.schemawright.advise.normalize.DecidedDependency;
import org.schemawright.advise.normalize.ListWish;
import org.schemawright.advise.normalize.Part;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.LatestWork;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Decision;
import org.schemawright.design.Design;
import org.schemawright.design.Document;
import org.schemawright.design.Edit;
import org.schemawright.design.Placement;
import org.schemawright.design.Point;
import org.schemawright.engine.Engine;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.GuardDependency;
import org.schemawright.workspace.JudgeSchema;
import org.schemawright.workspace.JudgeSchema.Form;
import org.schemawright.workspace.JudgeSchema.Judged;
import org.schemawright.workspace.JudgeSchema.Stated;
import org.schemawright.workspace.KnownDependencies;
import org.schemawright.workspace.TakeApart;
import org.schemawright.workspace.TakeListsApart;

/**
 * What is known of the tables of the open design and what they could become. Judged anew in the background when the
 * design has changed.
 */
final class NormalizeModel implements AutoCloseable {
    private static final int BESIDE = 320;

    private final Shell shell;
    private final DesignSession session;
    private final LatestWork work;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<ObjectRef>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final AttachedRows rows;
    private final Subscription subscription;

    /**
     * A table, judged or not.
     *
     * @param problem why it could not be judged; empty where it was
     */
    record Line(ObjectRef table, Optional<Judged> judged, String problem) {}

    NormalizeModel(Shell shell, DesignSession session) {
        this.shell = shell;
        this.session = session;
        this.work = new LatestWork(shell.background());
        this.rows = new AttachedRows(shell, session);
        this.subscription = session.historyProperty()
                .subscribe(_ -> judge())
                .and(rows.learnedProperty().subscribe(_ -> judge()));
    }

    ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    ObjectProperty<Optional<ObjectRef>> chosenProperty() {
        return chosen;
    }

    Optional<Line> line() {
        return chosen.get()
                .flatMap(ref -> lines.get().stream()
                        .filter(line -> line.table().equals(ref))
                        .findFirst());
    }

    private void judge() {
        Design design = session.document().design();
        Map<ObjectRef, List<Stated>> stated = rows.stated(design.database());
        work.run(() -> judged(design, stated), lines::set, shell::failed);
    }

    private static List<Line> judged(Design design, Map<ObjectRef, List<Stated>> stated) {
        var judge = new JudgeSchema(design.database(), stated, design.decisions());
        var judged = new ArrayList<Line>();
        for (Table table : design.database().all(Table.class).toList()) {
            if (table.ref().kind() == Kind.TABLE) {
                try {
                    judged.add(new Line(
                            table.ref(),
                            Optional.of(judge.tables(List.of(table.ref())).getFirst()),
                            ""));
                } catch (BadRequest e) {
                    judged.add(new Line(table.ref(), Optional.empty(), String.valueOf(e.getMessage())));
                }
            }
        }
        return judged;
    }

    private static JudgeSchema judge(Design design) {
        return new JudgeSchema(design.database(), Map.of(), design.decisions());
    }

    /** The tables that it would become, or why it cannot. */
    List<Part> parts(Judged judged, Form form) throws BadRequest {
        return judge(session.document().design()).parts(judged, form);
    }

    /** Whether it was carried out. */
    boolean declare(ObjectRef table, String dependency, String meaning) {
        try {
            var known = new KnownDependencies(session.database(), List.of(table.display()));
            List<Decision> decisions =
                    known.decided(List.of(dependency), DecidedDependency.Answer.DECLARED, meaning.strip());
            return shell.perform(new Edit.Decide(decisions.getFirst()));
        } catch (BadRequest e) {
            shell.say(String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** One step of the history, and nothing more: rows stay as they are. */
    void decide(DecidedDependency decided) {
        shell.perform(new Edit.Decide(decided.decision()));
    }

    AttachedRows rows() {
        return rows;
    }

    void undecide(Decision.Matter matter) {
        shell.perform(new Edit.Undecide(matter));
    }

    void onPurpose(ObjectRef table, String reason) {
        shell.perform(new Edit.Decide(new Decision(JudgeSchema.form(table), Decision.DISMISSED, reason.strip())));
    }

    /** The tables whose keys elements of lists can be. */
    List<ObjectRef> referable() throws BadRequest {
        return lists(session.document().design()).referable();
    }

    ListWish proposedList(ObjectRef table, String column) throws BadRequest {
        TakeListsApart lists = lists(session.document().design());
        return lists.proposed(table, column, lists.shape(table, column));
    }

    private TakeListsApart lists(Design design) throws BadRequest {
        return new TakeListsApart(design.database(), engine(design).dialect());
    }

    private Engine engine(Design design) throws BadRequest {
        return shell.bench().engines().byId(design.database().version().engine());
    }

    void takeListsApart(ObjectRef table, ListWish wish, Consumer<String> refused) {
        replace(
                table,
                design -> lists(design).apart(table, wish, design.lineage(), design.decisions()),
                Texts.of("normalize.list.done", wish.table()),
                refused);
    }

    /** Asks the engine to make what keeps a dependency, and to refuse what breaks it. */
    void guard(ObjectRef table, List<String> determinant, List<String> dependent, String reason) {
        Document document = session.document();
        Design design = document.design();
        var wish = new GuardDependency.Wish(table, determinant, dependent, Optional.empty(), reason);
        shell.background()
                .run(
                        Texts.of("normalize.asking"),
                        _ -> GuardDependency.on(shell.bench(), engine(design), design.database())
                                .in(design, wish),
                        made -> {
                            if (session.document() == document
                                    && shell.perform(edit(table, made.design(), Edit.Purpose.GUARD))) {
                                shell.say(Texts.of(
                                        made.proved() ? "normalize.guarded" : "normalize.guardedUntried",
                                        made.guard().text()));
                            }
                        },
                        problem -> {
                            if (problem instanceof BadRequest) {
                                shell.say(String.valueOf(problem.getMessage()));
                            } else {
                                shell.failed(problem);
                            }
                        });
    }

    /** What a remedy makes of a design. */
    @FunctionalInterface
    private interface Making {
        Design of(Design design) throws BadRequest;
    }

    /** Asks the engine first; what changed in the meantime leaves the answer without effect. */
    void takeApart(ObjectRef table, List<Part> parts, OldName oldName, Consumer<String> refused) {
        replace(
                table,
                design -> {
                    JudgeSchema judge = judge(design);
                    return switch (oldName) {
                        case STAYS -> judge.apart(table, parts, design.lineage());
                        case VIEW ->
                            judge.apartBehindView(
                                    table,
                                    parts,
                                    judge.nameBehindView(table),
                                    design.lineage(),
                                    engine(design).dialect());
                    };
                },
                Texts.of("normalize.done", table.last(), parts.size()),
                refused);
    }

    /** What becomes of the name of a table that is taken apart. */
    enum OldName {
        /** The first part goes on under it. */
        STAYS,
        /** A view of all that the table held has it. */
        VIEW
    }

    private void replace(ObjectRef table, Making making, String done, Consumer<String> refused) {
        Document document = session.document();
        Design design = document.design();
        shell.background()
                .run(
                        Texts.of("normalize.asking"),
                        _ -> new TakeApart(shell.bench(), engine(design)).checked(making.of(design), design.database()),
                        apart -> {
                            if (session.document() == document
                                    && shell.perform(edit(table, apart, Edit.Purpose.TAKE_APART))) {
                                shell.say(done);
                            }
                        },
                        problem -> {
                            if (problem instanceof BadRequest) {
                                refused.accept(String.valueOf(problem.getMessage()));
                            } else {
                                shell.failed(problem);
                            }
                        });
    }

    /** The new tables stand beside the one that they come from, where that is shown. */
    private Edit edit(ObjectRef table, Design apart, Edit.Purpose purpose) {
        var edits = new ArrayList<Edit>();
        edits.add(new Edit.ReplaceDatabase(apart.database()));
        edits.add(new Edit.StateLineage(apart.lineage()));
        List<Decision> now = session.document().design().decisions();
        now.stream()
                .filter(decision -> !apart.decisions().contains(decision))
                .forEach(decision -> edits.add(new Edit.Undecide(decision.matter())));
        apart.decisions().stream()
                .filter(decision -> !now.contains(decision))
                .forEach(decision -> edits.add(new Edit.Decide(decision)));
        List<ObjectRef> fresh = apart.database().objects().keySet().stream()
                .filter(ref -> ref.kind() == Kind.TABLE
                        && !session.database().objects().containsKey(ref))
                .toList();
        Optional<Point> near =
                Optional.ofNullable(session.diagram().placements().get(table)).map(Placement::at);
        if (near.isPresent()) {
            SortedMap<ObjectRef, Point> places = new TreeMap<>(
                    session.places(apart.database(), fresh, near.get().plus(BESIDE, 0)));
            edits.add(new Edit.Place(session.diagram().name(), places));
        }
        return new Edit.Several(purpose, edits);
    }

    @Override
    public void close() {
        work.forget();
        rows.close();
        subscription.unsubscribe();
    }
}
