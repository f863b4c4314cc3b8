package org.schemawright.app.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.schemawright.app.common.Shown;
import org.schemawright.app.common.Texts;
import org.schemawright.connect.ServerAddress;
import org.schemawright.connect.TlsMode;

/** How the way to a server is protected, and through which machine it leads: what is written behind its address. */
final class Encryption extends TitledPane {
    private static final double LINE = 480;

    private final ComboBox<Optional<TlsMode>> mode = new ComboBox<>();
    private final TextField machine = new TextField();
    private final TextField user = new TextField();
    private final TextField key = new TextField();

    Encryption() {
        setId("connect-encryption");
        setText(Texts.of("connect.way"));
        setExpanded(false);
        setAnimated(false);
        mode.setId("connect-tls");
        mode.getItems()
                .setAll(List.of(
                        Optional.empty(),
                        Optional.of(TlsMode.VERIFY_FULL),
                        Optional.of(TlsMode.VERIFY_CA),
                        Optional.of(TlsMode.REQUIRE),
                        Optional.of(TlsMode.DISABLE)));
        mode.setConverter(new Shown<>(one -> one.map(Texts::of).orElse(Texts.of("connect.tls.usual"))));
        mode.getSelectionModel().selectFirst();
        machine.setId("connect-ssh");
        machine.setPromptText("bastion.example:22");
        key.setPromptText("~/.ssh/id_ed25519");
        var grid = new GridPane(8, 6);
        row(grid, 0, "connect.tls", mode);
        row(grid, 1, "connect.ssh", machine);
        row(grid, 2, "connect.sshUser", user);
        row(grid, 3, "connect.sshKey", key);
        var about = new Label(Texts.of("connect.wayAbout"));
        about.setWrapText(true);
        about.getStyleClass().add("faded");
        about.setMinHeight(USE_PREF_SIZE);
        // The pane asks how high its content would be without saying how wide: lines are counted at this width.
        about.setPrefWidth(LINE);
        setContent(new VBox(8, grid, about));
    }

    private static void row(GridPane grid, int row, String key, javafx.scene.control.Control field) {
        var label = new Label(Texts.of(key));
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        field.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(field, javafx.scene.layout.Priority.ALWAYS);
        grid.addRow(row, label, field);
    }

    /** The address with what is chosen here behind it. */
    String with(String address) {
        var words = new ArrayList<String>();
        Optional.ofNullable(mode.getValue()).flatMap(one -> one).ifPresent(one -> words.add("sslmode=" + one.word()));
        add(words, "ssh", machine.getText());
        if (!machine.getText().isBlank()) {
            add(words, "sshuser", user.getText());
            add(words, "sshkey", key.getText());
        }
        if (words.isEmpty() || !ServerAddress.isAddress(address)) {
            return address;
        }
        boolean uri = address.contains("://");
        String first = !uri ? " " : address.contains("?") ? "&" : "?";
        return address + first + String.join(uri ? "&" : " ", words);
    }

    private static void add(List<String> words, String word, String value) {
        if (!value.isBlank()) {
            words.add(word + "=" + value.strip());
        }
    }

    /** What is written in an address already need not be chosen again. */
    void clear() {
        mode.getSelectionModel().selectFirst();
        machine.clear();
        user.clear();
        key.clear();
    }
}
