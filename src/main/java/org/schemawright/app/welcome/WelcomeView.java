package org.schemawright.app.welcome;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Hint;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Texts;
import org.schemawright.engine.Engine;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Visible;

/** What a window shows in which no design is open. */
public final class WelcomeView extends StackPane {
    private final Deeds deeds;

    /** What can be done from here. */
    public interface Deeds {
        void newDesign(EngineVersion version);

        void openFile();

        void openScript();

        void openDatabase();

        void open(Path path);

        void openSample(String name);
    }

    /** Work that a run left behind that was killed. */
    public record Unsaved(String title, Runnable open) {}

    public WelcomeView(
            List<Engine> engines, List<Unsaved> unsaved, List<Path> recent, List<String> samples, Deeds deeds) {
        this.deeds = deeds;
        setId("welcome");
        var name = new Label(Texts.of("app.name"));
        name.getStyleClass().add("welcome-title");
        var about = new Label(Texts.of("app.about"));
        about.getStyleClass().add("welcome-about");
        var left = new VBox(14, heading("welcome.start"), fresh(engines));
        left.getChildren()
                .addAll(
                        action("welcome.open", "welcome.openAbout", Feather.FOLDER, deeds::openFile),
                        action("welcome.script", "welcome.scriptAbout", Feather.FILE_TEXT, deeds::openScript),
                        action("welcome.database", "welcome.databaseAbout", Feather.DATABASE, deeds::openDatabase));
        left.getStyleClass().add("welcome-column");
        var right = new VBox(14);
        if (!unsaved.isEmpty()) {
            right.getChildren().add(heading("welcome.unsaved"));
            unsaved.forEach(work -> right.getChildren().add(unsaved(work)));
        }
        right.getChildren().add(heading("welcome.samples"));
        samples.forEach(sample -> right.getChildren()
                .add(action(
                        "sample." + sample,
                        "sample." + sample + ".about",
                        Feather.BOOK_OPEN,
                        () -> deeds.openSample(sample))));
        if (!recent.isEmpty()) {
            right.getChildren().add(heading("welcome.recent"));
            recent.forEach(path -> right.getChildren().add(recent(path, deeds::open)));
        }
        right.getStyleClass().add("welcome-column");
        var hint = new Label(Texts.of("welcome.drop"), Icons.of(Feather.DOWNLOAD));
        hint.getStyleClass().add("faded");
        var columns = new HBox(64, left, right);
        columns.setAlignment(Pos.TOP_CENTER);
        var page = new VBox(8, name, about, columns, hint);
        page.setAlignment(Pos.CENTER);
        page.getStyleClass().add("welcome");
        VBox.setMargin(columns, new javafx.geometry.Insets(28, 0, 28, 0));
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("edge-to-edge");
        getChildren().add(scroll);
    }

    private HBox fresh(List<Engine> engines) {
        var choice = new ComboBox<Version>();
        choice.setId("new-engine");
        choice.setAccessibleText(Texts.of("welcome.engine"));
        for (Engine engine : engines) {
            for (int major = engine.majors().newest(); major >= engine.majors().oldest(); major--) {
                choice.getItems().add(new Version(engine.title(), new EngineVersion(engine.id(), major)));
            }
        }
        choice.getSelectionModel().selectFirst();
        var button = new Button(Texts.of("welcome.new"), Icons.of(Feather.PLUS));
        button.setId("new-design");
        button.getStyleClass().addAll("accent");
        button.setDefaultButton(true);
        button.setOnAction(_ -> deeds.newDesign(choice.getValue().version()));
        var row = new HBox(8, button, choice);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private record Version(String title, EngineVersion version) {
        @Override
        public String toString() {
            return title + " " + version.major();
        }
    }

    private static Label heading(String key) {
        var label = new Label(Texts.of(key));
        label.getStyleClass().add("welcome-heading");
        return label;
    }

    private static VBox action(String key, String about, Feather icon, Runnable action) {
        var link = new Hyperlink(Texts.of(key), Icons.of(icon));
        link.setId(key);
        link.setOnAction(_ -> action.run());
        var text = new Label(Texts.of(about));
        text.getStyleClass().add("faded");
        return new VBox(0, link, text);
    }

    private static Hyperlink unsaved(Unsaved work) {
        var link = new Hyperlink(work.title(), Icons.of(Feather.LIFE_BUOY));
        link.getStyleClass().add("unsaved");
        link.setOnAction(_ -> work.open().run());
        return link;
    }

    private static VBox recent(Path path, Consumer<Path> open) {
        var link = new Hyperlink(Visible.text(String.valueOf(path.getFileName())), Icons.of(Feather.CLOCK));
        link.setOnAction(_ -> open.accept(path));
        Hint.on(link, path.toString());
        var where = new Label(Visible.text(String.valueOf(path.getParent())));
        where.getStyleClass().add("faded");
        return new VBox(0, link, where);
    }
}
