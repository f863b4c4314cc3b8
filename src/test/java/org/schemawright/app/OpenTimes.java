package org.schemawright.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.schemawright.design.Document;
import org.schemawright.store.DocumentFiles;

/** From the action that opens a file until its picture is there, and how long the window answered nobody meanwhile. */
final class OpenTimes {
    private final Stagehand window;
    private final Path folder;

    OpenTimes(Stagehand window, Path folder) {
        this.window = window;
        this.folder = folder;
    }

    void print(String title, Document document) throws Exception {
        Path file = folder.resolve("large.schemawright.json");
        DocumentFiles.write(file, document);
        Stagehand.run(() -> window.main().giveUp());
        Stagehand.run(() -> window.main().showWelcome());
        ThreadTimes.quiet();
        var answering = new Answering();
        long used = ThreadTimes.of(ThreadTimes.WINDOW);
        long usedByAll = ThreadTimes.ofAll();
        long start = System.nanoTime();
        Stagehand.run(() -> window.main().open(file));
        while (!isThere(document)) {
            Stagehand.pause(5);
        }
        Stagehand.run(() -> {});
        long shown = System.nanoTime();
        long usedByWindow = ThreadTimes.of(ThreadTimes.WINDOW) - used;
        long usedUntilShown = ThreadTimes.ofAll() - usedByAll;
        long quiet = ThreadTimes.quiet();
        answering.stop();
        System.out.printf(
                Locale.ROOT,
                "  %s: shown after %.2f s (processor: window's thread %.2f s, all %.2f s); afterwards at work for"
                        + " %.1f s; never silent for longer than %.0f ms%n",
                title,
                (shown - start) / 1e9,
                usedByWindow / 1e9,
                usedUntilShown / 1e9,
                quiet / 1e3,
                answering.longest.get() / 1e6);
    }

    private boolean isThere(Document document) {
        return Stagehand.on(() -> window.main().page().isPresent()
                && window.page().diagram().getWidth() > 0
                && window.page().session().scene().boxes().size()
                        == document.diagrams().getFirst().placements().size());
    }

    /** Asks the window's thread all the time how it is. */
    private static final class Answering {
        final AtomicLong longest = new AtomicLong();
        private final AtomicBoolean stopped = new AtomicBoolean();

        Answering() {
            Thread.ofPlatform().daemon().start(() -> {
                while (!stopped.get()) {
                    long asked = System.nanoTime();
                    Stagehand.run(() -> {});
                    long waited = System.nanoTime() - asked;
                    longest.accumulateAndGet(waited, Math::max);
                    Stagehand.pause(2);
                }
            });
        }

        void stop() {
            stopped.set(true);
        }
    }
}
