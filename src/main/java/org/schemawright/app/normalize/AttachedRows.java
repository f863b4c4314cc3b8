package org.schemawright.app.normalize;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.discover.Watch;
import org.schemawright.layout.Cancellation;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.model.Visible;
import org.schemawright.workspace.Failure;
import org.schemawright.workspace.JudgeSchema.Stated;
import org.schemawright.workspace.LearnFromRows;
import org.schemawright.workspace.LearnFromRows.Learned;

/**
 * The rows that tables of the open design were given to be looked at, and what was learned from them. They belong to
 * the page and not to the design: only what people decide on them is an edit.
 */
final class AttachedRows implements AutoCloseable {
    private final Shell shell;
    private final DesignSession session;
    private final ReadOnlyObjectWrapper<Map<ObjectRef, Learned>> learned = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<Looking>> looking = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final Subscription subscription;
    private String source = "";

    /**
     * Rows that are being looked at.
     *
     * @param stop once true, the work ends with what it has
     */
    record Looking(ObjectRef table, String title, AtomicBoolean stop) {}

    /** Why the rows of a table could not be looked at. */
    record Trouble(ObjectRef table, String text) {}

    AttachedRows(Shell shell, DesignSession session) {
        this.shell = shell;
        this.session = session;
        this.subscription = shell.background()
                .waitingForProperty()
                .subscribe(title -> looking.get()
                        .filter(now -> !now.title().equals(title))
                        .ifPresent(_ -> looking.set(Optional.empty())));
    }

    ReadOnlyObjectProperty<Map<ObjectRef, Learned>> learnedProperty() {
        return learned.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Looking>> lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** How much is done of what is being looked at, from 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Where rows were looked for last, of any table. */
    String source() {
        return source;
    }

    /** Rows of a table, in a database or a file; nothing is changed there. */
    void look(ObjectRef ref, String where, Charset encoding) {
        Optional<Table> table = session.database().table(ref);
        if (table.isEmpty()) {
            return;
        }
        source = where;
        trouble.set(Optional.empty());
        var stop = new AtomicBoolean();
        String title = Texts.of("normalize.rows.looking", Visible.text(ref.last()));
        shell.background()
                .run(
                        title,
                        cancellation -> new LearnFromRows(table.get(), watch(stop, cancellation))
                                .learned(shell.bench(), where, encoding),
                        found -> keep(ref, Optional.of(found)),
                        problem -> trouble.set(
                                Optional.of(new Trouble(ref, Failure.of(problem).message()))));
        progress.set(0);
        looking.set(Optional.of(new Looking(ref, title, stop)));
    }

    private Watch watch(AtomicBoolean stop, Cancellation cancellation) {
        return new Watch() {
            @Override
            public boolean stopped() {
                return stop.get() || cancellation.asked().getAsBoolean();
            }

            @Override
            public void done(double part) {
                Platform.runLater(() -> progress.set(Math.max(progress.get(), part)));
            }
        };
    }

    /** What was found by now is kept. */
    void stop() {
        looking.get().ifPresent(now -> now.stop().set(true));
    }

    void detach(ObjectRef table) {
        keep(table, Optional.empty());
    }

    private void keep(ObjectRef table, Optional<Learned> found) {
        var all = new HashMap<>(learned.get());
        all.remove(table);
        found.ifPresent(one -> all.put(table, one));
        learned.set(Map.copyOf(all));
    }

    Optional<Learned> of(ObjectRef table) {
        return Optional.ofNullable(learned.get().get(table));
    }

    /** What holds in the rows, of columns that the tables still have. */
    Map<ObjectRef, List<Stated>> stated(Database database) {
        var stated = new HashMap<ObjectRef, List<Stated>>();
        learned.get()
                .forEach((ref, one) -> database.table(ref)
                        .ifPresent(table -> stated.put(
                                ref,
                                one.rules().stream()
                                        .flatMap(rule -> left(rule, table).stream())
                                        .toList())));
        return stated;
    }

    private static Optional<Stated> left(Stated rule, Table table) {
        var dependent = new ArrayList<>(rule.dependent());
        dependent.removeIf(column -> !isStored(table, column));
        return dependent.isEmpty() || !rule.determinant().stream().allMatch(column -> isStored(table, column))
                ? Optional.empty()
                : Optional.of(new Stated(rule.determinant(), dependent, rule.source()));
    }

    private static boolean isStored(Table table, String column) {
        return table.column(column)
                .filter(one -> !(one.value() instanceof ColumnValue.Generated))
                .isPresent();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
