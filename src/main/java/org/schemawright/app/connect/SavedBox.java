package org.schemawright.app.connect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Hint;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Settings;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Shown;
import org.schemawright.app.common.Texts;
import org.schemawright.connect.AddressProblem;
import org.schemawright.connect.SavedConnection;
import org.schemawright.connect.ServerAddress;
import org.schemawright.connect.Surroundings;
import org.schemawright.model.Visible;
import org.schemawright.store.ConnectionFiles;

/** The connections that were saved, to be taken up again; the one that is opened may be saved too. */
final class SavedBox extends HBox {
    private final Shell shell;
    private final Path file;
    private final ComboBox<SavedConnection> box = new ComboBox<>();
    private final CheckBox save = new CheckBox(Texts.of("connect.save"));
    private List<SavedConnection> all = List.of();

    SavedBox(Shell shell, Consumer<SavedConnection> chosen) {
        super(8);
        this.shell = shell;
        this.file = file();
        setAlignment(Pos.CENTER_LEFT);
        box.setId("connect-saved");
        box.setPromptText(Texts.of("connect.saved"));
        box.setAccessibleText(Texts.of("connect.saved"));
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setConverter(new Shown<>(one -> Visible.text(one.name())));
        box.valueProperty().subscribe(one -> Optional.ofNullable(one).ifPresent(chosen));
        save.setId("connect-save");
        save.setMinWidth(Region.USE_PREF_SIZE);
        var forget = new Button(null, Icons.of(Feather.TRASH));
        forget.getStyleClass().addAll("button-icon", "flat");
        forget.setAccessibleText(Texts.of("connect.forget"));
        Hint.on(forget, Texts.of("connect.forget"));
        forget.setOnAction(_ -> forget());
        getChildren().setAll(new Label(Texts.of("connect.saved")), box, forget, save);
        all = read(file, shell);
        box.getItems().setAll(all);
    }

    static Path file() {
        return Settings.usualFolder().resolve("connections.json");
    }

    static List<SavedConnection> read(Path file, Shell shell) {
        try {
            return ConnectionFiles.read(file);
        } catch (IOException e) {
            shell.failed(e);
            return List.of();
        }
    }

    /** The schemas that were chosen when this was opened last; empty where nobody knows. */
    Optional<List<String>> chosen(String address) {
        return all.stream()
                .filter(one -> one.address().equals(address) && !one.schemas().isEmpty())
                .map(SavedConnection::schemas)
                .findFirst();
    }

    /** Saves what was opened, if that was asked for or it is there already. */
    void remember(String address, List<String> schemas) {
        Optional<SavedConnection> old =
                all.stream().filter(one -> one.address().equals(address)).findFirst();
        if (old.isEmpty() && !save.isSelected()) {
            return;
        }
        try {
            String name = old.map(SavedConnection::name).orElse(name(address));
            SavedConnection fresh = SavedConnection.of(name, address, schemas, Surroundings.ofProcess());
            var others = new ArrayList<>(all);
            others.removeIf(one -> one.address().equals(address));
            others.addFirst(fresh);
            write(others);
        } catch (AddressProblem e) {
            shell.failed(e);
        }
    }

    /** As messages call it. */
    private static String name(String address) {
        try {
            return ServerAddress.isAddress(address)
                    ? ServerAddress.parse(address, Surroundings.ofProcess()).shown()
                    : address;
        } catch (AddressProblem e) {
            return ServerAddress.masked(address);
        }
    }

    private void forget() {
        var others = new ArrayList<>(all);
        if (others.remove(box.getValue())) {
            write(others);
        }
    }

    private void write(List<SavedConnection> connections) {
        try {
            ConnectionFiles.write(file, connections);
            all = List.copyOf(connections);
            box.getItems().setAll(all);
        } catch (IOException e) {
            shell.failed(e);
        }
    }
}
