package org.schemawright.app;

import java.io.IOException;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.schemawright.app.common.Settings;
import org.schemawright.app.common.Texts;
import org.schemawright.app.common.Theme;

/** Puts the window together and takes it apart. */
public final class WindowApplication extends Application {
    private static final double WIDE = 1400;
    private static final double HIGH = 900;

    private final Settings settings = new Settings(Settings.usualFolder());
    private java.util.Optional<MainView> main = java.util.Optional.empty();

    @Override
    public void start(Stage stage) {
        var theme = new Theme();
        settings.get("theme").ifPresent(name -> theme.choiceProperty().set(choice(name)));
        var view = new MainView(stage, theme, settings);
        main = java.util.Optional.of(view);
        var scene = new Scene(view.node(), settings.number("width", WIDE), settings.number("height", HIGH));
        scene.getStylesheets().add(String.valueOf(MainView.class.getResource("workbench.css")));
        view.install(scene);
        stage.setTitle(Texts.of("app.name"));
        stage.setScene(scene);
        stage.setMinWidth(720);
        stage.setMinHeight(480);
        stage.setOnCloseRequest(event -> {
            event.consume();
            view.quit();
        });
        Thread.setDefaultUncaughtExceptionHandler((_, problem) -> Platform.runLater(() -> view.unexpected(problem)));
        stage.show();
        getParameters().getUnnamed().stream().findFirst().ifPresent(file -> view.open(Path.of(file)));
    }

    private static Theme.Choice choice(String name) {
        for (Theme.Choice choice : Theme.Choice.values()) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        return Theme.Choice.SYSTEM;
    }

    @Override
    public void stop() {
        main.ifPresent(MainView::close);
        try {
            settings.save();
        } catch (IOException e) {
            return;
        }
    }
}
