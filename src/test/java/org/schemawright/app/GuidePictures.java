package org.schemawright.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import org.schemawright.app.common.Selection;
import org.schemawright.app.common.Theme;
import org.schemawright.model.ObjectRef;

/** Writes the pictures of the guide from the window itself. Needs a display of 1600 by 1000. */
final class GuidePictures {
    private static final int WIDE = 1440;
    private static final int HIGH = 900;

    private GuidePictures() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "docs/guide/pictures");
        Path settings = Files.createTempDirectory("schemawright-pictures");
        try (Stagehand window = Stagehand.open(settings, WIDE, HIGH)) {
            Stagehand.run(() -> window.theme().choiceProperty().set(Theme.Choice.LIGHT));
            window.picture(folder.resolve("welcome.png"));
            Stagehand.run(() -> window.main().files().openSample("clinic"));
            Stagehand.until(() -> window.main().page().isPresent());
            Stagehand.pause(1000);
            ObjectRef table = Stagehand.on(
                    () -> window.page().session().scene().boxes().getFirst().ref());
            Stagehand.run(() -> window.page().session().selectionProperty().set(Selection.of(table)));
            window.picture(folder.resolve("design-light.png"));
            Stagehand.run(() -> window.theme().choiceProperty().set(Theme.Choice.DARK));
            window.picture(folder.resolve("design-dark.png"));
            Stagehand.run(() -> window.theme().choiceProperty().set(Theme.Choice.LIGHT));
            problems(window, folder.resolve("problems.png"));
            Stagehand.run(() -> window.main().openPalette());
            window.picture(folder.resolve("palette.png"));
            Stagehand.run(() -> window.page().diagram().requestFocus());
            Stagehand.run(() -> window.page().diagram().editor().newColumn(table));
            window.picture(folder.resolve("typing.png"));
            Stagehand.run(() -> window.main()
                    .show(new org.schemawright.app.common.DesignSession(org.schemawright.design.History.fresh(
                            WindowBenchmark.document(org.schemawright.design.LargeDesign.of(120))))));
            window.picture(folder.resolve("large.png"));
            Stagehand.run(() -> window.page().diagram().zoom(4));
            Stagehand.pause(800);
            window.picture(folder.resolve("large-near.png"));
        }
        System.exit(0);
    }

    private static void problems(Stagehand window, Path file) {
        window.show("problems");
        Scene scene = window.stage().getScene();
        Stagehand.until(() -> scene.lookup("#problems") instanceof ListView<?> list
                && !list.getItems().isEmpty());
        Stagehand.run(() -> {
            if (scene.lookup("#problems") instanceof ListView<?> list) {
                list.getSelectionModel().select(0);
            }
        });
        window.picture(file);
    }
}
