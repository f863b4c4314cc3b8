package org.schemawright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.schemawright.app.common.DesignSession;
import org.schemawright.design.Document;
import org.schemawright.design.History;
import org.schemawright.store.DocumentFiles;
import org.schemawright.store.Journal;

/** Writes the journal within a second of every edit, and removes it when nothing unsaved is left. */
final class Autosave implements AutoCloseable {
    private static final long PERIOD = 400;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("journal").unstarted(task));
    private final AtomicReference<@Nullable Unwritten> latest = new AtomicReference<>();
    private final DesignSession session;
    private final Path unnamed;
    private final Consumer<Throwable> trouble;
    private Journal journal;
    private boolean troubled;

    /** @param unsaved empty where all is saved or given up */
    private record Unwritten(Path design, Optional<Document> unsaved, Optional<DocumentFiles.Stamp> base) {}

    /**
     * @param unnamed the file that a design would be in that has none yet
     * @param trouble is told, on the window's thread, when the journal can no longer be written
     */
    Autosave(DesignSession session, Path unnamed, Consumer<Throwable> trouble) {
        this.session = session;
        this.unnamed = unnamed;
        this.trouble = trouble;
        this.journal = new Journal(design());
        session.historyProperty().subscribe((_, now) -> note(now));
        clock.scheduleWithFixedDelay(this::write, PERIOD, PERIOD, TimeUnit.MILLISECONDS);
    }

    /** What is not saved is in the journal when this returns. */
    void writeNow() {
        note(session.history());
        write();
    }

    /** What is not saved is not wanted either. */
    void giveUp() {
        note(Optional.empty());
    }

    private Path design() {
        return session.fileProperty().get().orElse(unnamed);
    }

    private void note(History now) {
        note(now.isSaved() ? Optional.empty() : Optional.of(now.document()));
    }

    private void note(Optional<Document> unsaved) {
        latest.set(new Unwritten(design(), unsaved, session.stamp()));
    }

    private synchronized void write() {
        Unwritten work = latest.getAndSet(null);
        if (work == null) {
            return;
        }
        try {
            if (!journal.design().equals(work.design().toAbsolutePath())) {
                journal.remove();
                journal = new Journal(work.design());
            }
            if (work.unsaved().isPresent()) {
                journal.write(work.unsaved().get(), work.base());
            } else {
                journal.remove();
            }
            troubled = false;
        } catch (IOException | RuntimeException e) {
            latest.compareAndSet(null, work);
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
