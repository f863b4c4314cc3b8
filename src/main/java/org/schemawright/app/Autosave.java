package org.schemawright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.schemawright.app.common.DesignSession;
import org.schemawright.design.Document;
import org.schemawright.design.History;
import org.schemawright.store.Journal;

/** Writes the journal within a second of every edit, and removes it when nothing unsaved is left. */
final class Autosave implements AutoCloseable {
    private static final long PERIOD = 400;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("journal").unstarted(task));
    private final AtomicReference<@org.jspecify.annotations.Nullable Unwritten> latest = new AtomicReference<>();
    private final Path unnamed;
    private final Consumer<Throwable> trouble;
    private boolean troubled;

    private record Unwritten(Journal journal, Document document, boolean saved) {}

    /**
     * @param unnamed where the journal of a design lies that has no file yet
     * @param trouble is told, on the window's thread, when the journal can no longer be written
     */
    Autosave(DesignSession session, Path unnamed, Consumer<Throwable> trouble) {
        this.unnamed = unnamed;
        this.trouble = trouble;
        session.historyProperty().subscribe((_, now) -> note(session, now));
        clock.scheduleWithFixedDelay(this::write, PERIOD, PERIOD, TimeUnit.MILLISECONDS);
    }

    private void note(DesignSession session, History history) {
        Path file = session.fileProperty().get().orElse(unnamed);
        latest.set(new Unwritten(new Journal(file), history.document(), history.isSaved()));
    }

    private void write() {
        Unwritten work = latest.getAndSet(null);
        if (work == null) {
            return;
        }
        try {
            if (work.saved()) {
                work.journal().remove();
            } else {
                work.journal().write(work.document());
            }
            troubled = false;
        } catch (IOException | RuntimeException e) {
            if (!troubled) {
                troubled = true;
                Platform.runLater(() -> trouble.accept(e));
            }
        }
    }

    /** What is left to be written is written. */
    @Override
    public void close() {
        clock.shutdown();
        write();
    }
}
