package org.schemawright.app.common;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Work of which only the latest is wanted, one piece at a time: what was asked for while another piece ran takes its
 * turn afterwards, unless something newer was asked for. A result that is no longer wanted never arrives. For the
 * window's thread alone.
 */
public final class LatestWork {
    private final Background background;
    private final Queue<Runnable> chores = new ArrayDeque<>();
    private Optional<Runnable> next = Optional.empty();
    private boolean running;
    private long wanted;

    public LatestWork(Background background) {
        this.background = background;
    }

    /** In the place of whatever was asked for before. */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        long mine = ++wanted;
        next = Optional.of(() -> background.quietly(
                work,
                result -> {
                    if (mine != wanted) {
                        background.drop(result);
                    }
                    finished(mine, () -> done.accept(result));
                },
                e -> finished(mine, () -> failed.accept(e))));
        proceed();
    }

    /** Nothing that was asked for is wanted any more. */
    public void forget() {
        wanted++;
        next = Optional.empty();
    }

    /** Slow work that nobody waits for, once nothing else runs. */
    public void afterwards(Runnable chore) {
        chores.add(chore);
        proceed();
    }

    private void finished(long mine, Runnable result) {
        running = false;
        if (mine == wanted) {
            result.run();
        }
        proceed();
    }

    private void proceed() {
        if (running) {
            return;
        }
        Optional<Runnable> chore = Optional.ofNullable(chores.poll());
        if (chore.isPresent()) {
            running = true;
            Runnable work = chore.get();
            background.quietly(
                    () -> {
                        work.run();
                        return true;
                    },
                    _ -> finished(-1, () -> {}),
                    _ -> finished(-1, () -> {}));
        } else if (next.isPresent()) {
            running = true;
            Runnable work = next.get();
            next = Optional.empty();
            work.run();
        }
    }
}
