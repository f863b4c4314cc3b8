package org.schemawright.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Scene;
import org.fxmisc.richtext.CodeArea;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.model.ObjectRef;

/**
 * From an edit until canvas, tree, inspector and preview show the new state: until the frame after the one in which the
 * preview has its text is through.
 */
final class EditTimes {
    private final Stagehand window;
    private final DesignSession session;
    private final ObjectRef table;

    EditTimes(Stagehand window) {
        this.window = window;
        this.session = window.page().session();
        this.table = session.scene().boxes().get(7).ref();
    }

    /** @param gap milliseconds from one edit to the next; 0 waits until the window has nothing more to do */
    void print(String title, int edits, int gap) {
        Stagehand.run(() -> session.selectionProperty().set(Selection.of(table)));
        ThreadTimes.quiet();
        var processor = new ArrayList<Long>();
        var all = new ArrayList<Long>();
        var clock = new ArrayList<Long>();
        for (int i = 0; i < edits; i++) {
            String name = "added_" + title.length() + "_" + i;
            long used = ThreadTimes.of(ThreadTimes.WINDOW);
            long usedByAll = ThreadTimes.ofAll();
            long start = System.nanoTime();
            edit(name);
            clock.add(System.nanoTime() - start);
            processor.add(ThreadTimes.of(ThreadTimes.WINDOW) - used);
            if (gap == 0) {
                ThreadTimes.quiet();
            } else {
                Stagehand.pause(gap);
            }
            all.add(ThreadTimes.ofAll() - usedByAll);
        }
        System.out.printf(
                Locale.ROOT,
                "  %s: the window's thread p50 %.1f ms, p95 %.1f ms of the processor; by the clock p50 %.1f ms,"
                        + " p95 %.1f ms; all threads, afterwards too, p50 %.0f ms%n",
                title,
                ThreadTimes.percentile(processor, 50),
                ThreadTimes.percentile(processor, 95),
                ThreadTimes.percentile(clock, 50),
                ThreadTimes.percentile(clock, 95),
                ThreadTimes.percentile(all, 50));
        Stagehand.run(() -> session.goTo(0));
    }

    private void edit(String name) {
        var done = new CountDownLatch(1);
        Stagehand.run(() -> {
            window.page().perform(new Edit.AddColumn(Drafts.column(table, name, "text", false), 99));
            afterFrame(() -> seen(name, done));
        });
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void seen(String name, CountDownLatch done) {
        boolean previewed = window.stage().getScene().lookup("#sql-preview") instanceof CodeArea area
                && area.getText().contains(name);
        if (previewed) {
            done.countDown();
        } else {
            afterFrame(() -> seen(name, done));
        }
    }

    private void afterFrame(Runnable next) {
        Scene scene = window.stage().getScene();
        List<Runnable> self = new ArrayList<>();
        self.add(() -> {
            scene.removePostLayoutPulseListener(self.getFirst());
            next.run();
        });
        scene.addPostLayoutPulseListener(self.getFirst());
        javafx.application.Platform.requestNextPulse();
    }
}
