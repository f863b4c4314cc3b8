package org.schemawright.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.schemawright.discover.Watch;

/** A bar on a terminal for work that takes over a second; nothing at all elsewhere. */
final class Waiting implements AutoCloseable {
    private final Desk desk;
    private final String work;
    private final @Nullable ScheduledExecutorService clock;
    private @Nullable ProgressBar bar;
    private boolean over;

    private Waiting(Desk desk, String work, @Nullable ScheduledExecutorService clock) {
        this.desk = desk;
        this.work = work;
        this.clock = clock;
    }

    static Waiting start(Desk desk, boolean quiet, String work) {
        if (desk.reader() == Desk.Reader.PROGRAM || quiet) {
            return new Waiting(desk, work, null);
        }
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().daemon().name("waiting").unstarted(task));
        var waiting = new Waiting(desk, work, clock);
        clock.schedule(waiting::show, 1, TimeUnit.SECONDS);
        return waiting;
    }

    private synchronized void show() {
        if (!over) {
            bar = new ProgressBarBuilder()
                    .setTaskName(work)
                    .setInitialMax(-1)
                    .hideEta()
                    .setStyle(ProgressBarStyle.ASCII)
                    .clearDisplayOnFinish()
                    .setConsumer(new ConsoleProgressBarConsumer(desk.err()))
                    .build();
        }
    }

    /** The same watch, and what is done moves the bar. */
    Watch showing(Watch watch) {
        return new Watch() {
            @Override
            public boolean stopped() {
                return watch.stopped();
            }

            @Override
            public boolean limited() {
                return watch.limited();
            }

            @Override
            public String why() {
                return watch.why();
            }

            @Override
            public void done(double part) {
                watch.done(part);
                step(part);
            }
        };
    }

    private synchronized void step(double part) {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.maxHint(100);
            shown.stepTo(Math.round(part * 100));
        }
    }

    @Override
    public synchronized void close() {
        over = true;
        if (bar != null) {
            bar.close();
            bar = null;
        }
        if (clock != null) {
            clock.shutdownNow();
        }
    }
}
