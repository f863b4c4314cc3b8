package org.schemawright.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.schemawright.app.common.PageKind;
import org.schemawright.app.common.Settings;
import org.schemawright.app.common.Theme;

/** Opens the window for tests and pictures, and does on its thread what is asked. */
final class Stagehand implements AutoCloseable {
    private static boolean started;

    private final Stage stage;
    private final MainView main;
    private final Theme theme;

    private Stagehand(Stage stage, MainView main, Theme theme) {
        this.stage = stage;
        this.main = main;
        this.theme = theme;
    }

    static Stagehand open(Path settings, int width, int height) {
        start();
        return on(() -> {
            var theme = new Theme();
            var stage = new Stage();
            var main = new MainView(stage, theme, new Settings(settings));
            var scene = new Scene(main.node(), width, height);
            scene.getStylesheets().add(String.valueOf(MainView.class.getResource("workbench.css")));
            main.install(scene);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return new Stagehand(stage, main, theme);
        });
    }

    static synchronized void start() {
        if (!started) {
            started = true;
            var ready = new CountDownLatch(1);
            Platform.startup(ready::countDown);
            Platform.setImplicitExit(false);
            try {
                ready.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    MainView main() {
        return main;
    }

    Theme theme() {
        return theme;
    }

    Stage stage() {
        return stage;
    }

    DesignPage page() {
        return main.page().orElseThrow();
    }

    static <T> T on(Callable<T> work) {
        var task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static void run(Runnable work) {
        on(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Waits on the window's own word that something is so. A question that fails because what it asks for is not there
     * yet is asked again. Not for the window's own thread.
     */
    static void until(BooleanSupplier so) {
        until(() -> Optional.of(true).filter(_ -> so.getAsBoolean()));
    }

    /** Waits until there is an answer, and returns it. */
    static <T> T until(Answer<T> asked) {
        long end = System.nanoTime() + 60_000_000_000L;
        var failure = new AtomicReference<Optional<RuntimeException>>(Optional.empty());
        while (System.nanoTime() < end) {
            Optional<T> answer = on(() -> {
                try {
                    return asked.now();
                } catch (RuntimeException e) {
                    failure.set(Optional.of(e));
                    return Optional.empty();
                }
            });
            if (answer.isPresent()) {
                return answer.get();
            }
            pause(20);
        }
        throw new IllegalStateException("waited for in vain", failure.get().orElse(null));
    }

    /** What may not be there yet. */
    @FunctionalInterface
    interface Answer<T> {
        Optional<T> now();
    }

    /** Waits until the window shows what the selector names: what lies in a scroll pane is there only after a pulse. */
    <T extends Node> T shown(String selector, Class<T> kind) {
        return until(() -> Optional.ofNullable(stage.getScene().lookup(selector))
                .filter(Stagehand::isDrawn)
                .filter(kind::isInstance)
                .map(kind::cast));
    }

    /** The same in whatever window is open, a dialog among them. */
    static <T extends Node> T shownAnywhere(String selector, Class<T> kind) {
        return until(() -> Window.getWindows().stream()
                .map(open -> open.getScene().getRoot().lookup(selector))
                .filter(Stagehand::isDrawn)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst());
    }

    /** A control answers from the frame on in which it is first drawn. */
    private static boolean isDrawn(@Nullable Node node) {
        return !(node instanceof Control control) || control.getSkin() != null;
    }

    /** Presses what the selector names as soon as it is there and can be pressed. */
    void fire(String selector) {
        ButtonBase button = shown(selector, ButtonBase.class);
        until(() -> !button.isDisabled());
        run(button::fire);
    }

    /** Returns once the window has been laid out anew, and all that waited for that is done. */
    void laidOut() {
        var done = new CountDownLatch(1);
        run(() -> {
            stage.getScene().addPostLayoutPulseListener(done::countDown);
            Platform.requestNextPulse();
        });
        until(() -> done.getCount() == 0);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key on what has the focus, as the window gets it; with Ctrl or without. */
    void press(KeyCode key, boolean shortcut) {
        Node focused = until(() -> Optional.ofNullable(stage.getScene().getFocusOwner()));
        run(() -> {
            Event.fireEvent(focused, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut, false, false));
            Event.fireEvent(focused, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, shortcut, false, false));
        });
    }

    /** Letters into the field that has the focus, or is about to get it. */
    void type(String text) {
        until(() -> stage.getScene().getFocusOwner() instanceof TextInputControl);
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            run(() -> Event.fireEvent(
                    stage.getScene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false)));
        }
    }

    /** The pointer pressed at one place of the diagram, moved, and let go at another; in pixels of the diagram view. */
    void drag(Point2D from, Point2D to) {
        run(() -> mouse(MouseEvent.MOUSE_PRESSED, from));
        run(() -> mouse(MouseEvent.MOUSE_DRAGGED, from.midpoint(to)));
        run(() -> mouse(MouseEvent.MOUSE_DRAGGED, to));
        run(() -> mouse(MouseEvent.MOUSE_RELEASED, to));
    }

    private void mouse(EventType<MouseEvent> kind, Point2D there) {
        Point2D at = page().diagram().localToScene(there);
        boolean down = kind != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                page().diagram(),
                new MouseEvent(
                        kind,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    /** Several frames later, what the window shows, as a file. */
    /** Opens a page by its id. */
    void show(String id) {
        run(() -> main().show(kind(id)));
    }

    static PageKind kind(String id) {
        return Parts.PAGES.stream()
                .filter(page -> page.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    void picture(Path file) {
        pause(600);
        var image = on(() -> {
            page0();
            return SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null);
        });
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page0() {
        main.page().ifPresent(page -> page.diagram().paint());
    }

    @Override
    public void close() {
        run(() -> {
            main.close();
            stage.hide();
        });
    }
}
