package org.schemawright.app.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.schemawright.advise.Advisor.Judged;
import org.schemawright.advise.Severity;
import org.schemawright.app.common.Background;
import org.schemawright.app.common.DesignSession;
import org.schemawright.design.Decision;
import org.schemawright.design.Design;
import org.schemawright.design.Document;
import org.schemawright.design.Edit;
import org.schemawright.design.SchemaFacts;
import org.schemawright.model.ObjectRef;
import org.schemawright.workspace.CheckSchema;
import org.schemawright.workspace.EngineChoice;
import org.schemawright.workspace.PreviewEdit;

/**
 * What is wrong with the open design, as rules find it and the engine says. Rules are asked in the background after each
 * change; what was found of a design that is past is dropped.
 */
final class ProblemsViewModel implements AutoCloseable {
    private static final Duration PAUSE = Duration.millis(200);

    private final DesignSession session;
    private final EngineChoice engines;
    private final Background background;
    private final Consumer<Throwable> failures;
    private final CheckSchema check = CheckSchema.withAll();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty dismissedToo = new SimpleBooleanProperty();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final List<Subscription> subscriptions = new ArrayList<>();
    private List<Judged> judged = List.of();
    private boolean running;
    private boolean closed;

    ProblemsViewModel(
            DesignSession session, EngineChoice engines, Background background, Consumer<Throwable> failures) {
        this.session = session;
        this.engines = engines;
        this.background = background;
        this.failures = failures;
        pause.setOnFinished(_ -> ask());
        subscriptions.add(session.historyProperty().subscribe((before, now) -> {
            if (before.document().design() != now.document().design()) {
                pause.playFromStart();
            }
        }));
        subscriptions.add(session.problemsProperty().subscribe(_ -> tell()));
        subscriptions.add(dismissedToo.subscribe(_ -> tell()));
        ask();
    }

    ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /** Whether what was dismissed is among them. */
    BooleanProperty dismissedTooProperty() {
        return dismissedToo;
    }

    private void ask() {
        if (running || closed) {
            return;
        }
        running = true;
        Design asked = session.document().design();
        background.quietly(
                () -> check.check(engines.byId(asked.database().version().engine()), asked),
                found -> answered(asked, found),
                problem -> {
                    running = false;
                    failures.accept(problem);
                });
    }

    private void answered(Design asked, List<Judged> found) {
        running = false;
        if (closed) {
            return;
        }
        if (asked != session.document().design()) {
            ask();
            return;
        }
        judged = found;
        tell();
        session.warningsProperty().set(warnings(found));
    }

    /** How many findings that are more than information each table has. */
    private Map<ObjectRef, Integer> warnings(List<Judged> found) {
        var counts = new TreeMap<ObjectRef, Integer>();
        found.stream()
                .filter(one -> one.isTold() && one.finding().severity() != Severity.INFO)
                .map(one -> one.finding().objects().getFirst())
                .filter(ref -> ref.path().size() > 1)
                .forEach(ref -> counts.merge(SchemaFacts.tableOf(session.database(), ref), 1, Integer::sum));
        return Map.copyOf(counts);
    }

    private void tell() {
        var all = new ArrayList<Problem>();
        new TreeMap<>(session.problemsProperty().get()).forEach((ref, why) -> all.add(Problem.refused(ref, why)));
        judged.stream()
                .filter(one -> one.isTold() || dismissedToo.get())
                .map(Problem::found)
                .forEach(all::add);
        all.sort(Problem.ORDER);
        problems.set(List.copyOf(all));
    }

    /** What a remedy would be in a database. */
    void preview(Edit edit, Consumer<String> shown) {
        Document document = session.document();
        background.quietly(() -> new PreviewEdit(engines).sql(document, edit), shown, _ -> shown.accept(""));
    }

    static Edit dismissal(Judged judged, String reason) {
        return new Edit.Decide(
                new Decision(judged.finding().matter().orElseThrow(), Decision.DISMISSED, reason.strip()));
    }

    @Override
    public void close() {
        closed = true;
        pause.stop();
        subscriptions.forEach(Subscription::unsubscribe);
    }
}
