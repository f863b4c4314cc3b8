package org.schemawright.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.schemawright.app.common.PageKind;
import org.schemawright.app.common.Selection;
import org.schemawright.app.common.Theme;
import org.schemawright.app.migrate.ReconcilePage;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.ObjectRef;

/** Goes through all pages and dialogs of the window, empty and full, light and dark, and stops at each. */
final class PageTour {
    private final Stagehand window;
    private final Path folder;
    private final BiConsumer<String, Node> stop;

    /** @param stop called with the name of what is to be seen and the uppermost node, on no particular thread */
    PageTour(Stagehand window, Path folder, BiConsumer<String, Node> stop) {
        this.window = window;
        this.folder = folder;
        this.stop = stop;
    }

    /** All there is. */
    void go() throws Exception {
        empty();
        full();
        compared();
        dialogs();
        Stagehand.run(() -> window.main().showWelcome());
        at("welcome-full");
    }

    /** A design with all that can be said of it, and what it is compared with. */
    void brief() throws Exception {
        full();
        compared();
    }

    private void empty() {
        at("welcome-empty");
        Stagehand.run(() -> window.main().files().newDesign(new EngineVersion("postgresql", 18)));
        Stagehand.until(() -> window.main().page().isPresent());
        at("design-empty");
        for (PageKind page : Parts.PAGES) {
            Stagehand.run(() -> window.main().show(page));
            at(page.id() + "-empty");
        }
    }

    private void full() throws Exception {
        Path design = Files.copy(
                Path.of("sample-schemas/clinic/clinic.schemawright.json"), folder.resolve("clinic.schemawright.json"));
        Stagehand.run(() -> window.main().open(design));
        Stagehand.until(() -> window.page().session().fileProperty().get().equals(Optional.of(design)));
        Stagehand.until(() -> window.stage().getScene().lookup("#problems") instanceof ListView<?> list
                && !list.getItems().isEmpty());
        ObjectRef table = Stagehand.on(
                () -> window.page().session().scene().boxes().getFirst().ref());
        Stagehand.run(() -> window.page().session().selectionProperty().set(Selection.of(table)));
        at("design-full");
        Stagehand.run(() -> {
            if (window.stage().getScene().lookup("#problems") instanceof ListView<?> list) {
                list.getSelectionModel().select(0);
            }
        });
        at("problems-full");
        Stagehand.run(() -> window.page().session().selectionProperty().set(Selection.of(table)));
        Stagehand.run(() -> window.main().show(Stagehand.kind("normalize")));
        at("normalize-full");
        Stagehand.run(() -> window.main().openPalette());
        show("palette", window.shown(".palette", Node.class));
        window.press(KeyCode.ESCAPE, false);
        Stagehand.run(() -> window.main().warn("The file could not be written: no room. Nothing was changed."));
        show("warning", window.shown("#message", Node.class));
        window.press(KeyCode.ESCAPE, false);
        Stagehand.until(() -> !window.stage().getScene().lookup("#message").isVisible());
    }

    private void compared() throws Exception {
        Path script = Files.writeString(
                folder.resolve("other.sql"),
                "CREATE TABLE patient (id bigint PRIMARY KEY, name varchar(20));\n"
                        + "CREATE TABLE ledger (id bigint PRIMARY KEY, total numeric);\n");
        ReconcilePage page = ComparePictures.page(window);
        Stagehand.run(() -> page.compare(script.toString()));
        Stagehand.until(() -> page.model().state().preview().isPresent());
        at("compare-full");
        Stagehand.run(page::showMigration);
        at("migration-full");
    }

    private void dialogs() {
        dialog("openDatabase", "dialog-connect");
        dialog("export", "dialog-export");
        dialog("shortcuts", "dialog-shortcuts");
    }

    private void dialog(String command, String name) {
        Platform.runLater(() -> window.main().commands().stream()
                .filter(one -> one.id().equals(command))
                .findFirst()
                .orElseThrow()
                .run());
        DialogPane pane = Stagehand.until(() -> Window.getWindows().stream()
                .map(shown -> shown.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .findFirst());
        show(name, pane);
        Stagehand.run(() -> pane.getButtonTypes().stream()
                .filter(type -> type == ButtonType.CLOSE || type.getButtonData() == ButtonBar.ButtonData.CANCEL_CLOSE)
                .findFirst()
                .ifPresent(type -> ((Button) pane.lookupButton(type)).fire()));
        Stagehand.until(() -> Window.getWindows().size() == 1);
    }

    private void at(String name) {
        show(name, window.main().node());
    }

    private void show(String name, Node node) {
        for (Theme.Choice choice : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
            Stagehand.run(() -> window.theme().choiceProperty().set(choice));
            Stagehand.run(
                    () -> window.main().page().ifPresent(page -> page.diagram().paint()));
            stop.accept(name + (choice == Theme.Choice.DARK ? "-dark" : "-light"), node);
        }
    }
}
