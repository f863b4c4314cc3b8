package org.schemawright.app.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.schemawright.advise.firstform.FirstForm.Found;
import org.schemawright.advise.normalize.DecidedDependency;
import org.schemawright.advise.normalize.OnPurpose;
import org.schemawright.advise.normalize.Part;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.LatestWork;
import org.schemawright.app.common.Shell;
import org.schemawright.design.Decision;
import org.schemawright.design.Design;
import org.schemawright.design.Edit;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.JudgeSchema;
import org.schemawright.workspace.JudgeSchema.Form;
import org.schemawright.workspace.JudgeSchema.Judged;
import org.schemawright.workspace.JudgeSchema.Stated;
import org.schemawright.workspace.KnownDependencies;
import org.schemawright.workspace.LookAtRows;

/**
 * What is known of the tables of the open design and what they could become. Judged anew in the background when the
 * design has changed.
 */
final class NormalizeModel implements AutoCloseable {
    private final Shell shell;
    private final DesignSession session;
    private final LatestWork work;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<ObjectRef>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final AttachedRows rows;
    private final Remedies remedies;
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
        this.remedies = new Remedies(shell, session);
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

    /** The tables that it would become, or why it cannot. */
    List<Part> parts(Judged judged, Form form) throws BadRequest {
        Design design = session.document().design();
        return new JudgeSchema(design.database(), Map.of(), design.decisions()).parts(judged, form);
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

    /** What would be several values as far as names and types say. */
    List<Found> withoutRows(ObjectRef table) {
        return session.database().table(table).map(LookAtRows::withoutRows).orElse(List.of());
    }

    AttachedRows rows() {
        return rows;
    }

    Remedies remedies() {
        return remedies;
    }

    void undecide(Decision.Matter matter) {
        shell.perform(new Edit.Undecide(matter));
    }

    /** @param owner who answers for it; blank for nobody */
    void onPurpose(ObjectRef table, String reason, String owner) {
        shell.perform(new Edit.Decide(OnPurpose.decision(table, reason.strip(), owner.strip())));
    }

    @Override
    public void close() {
        work.forget();
        rows.close();
        subscription.unsubscribe();
    }
}
