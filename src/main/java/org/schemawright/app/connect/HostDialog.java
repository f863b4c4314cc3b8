package org.schemawright.app.connect;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.schemawright.app.common.Texts;
import org.schemawright.model.Visible;

/** Shows the fingerprint of a machine that nobody has met yet; who does not say yes says no. */
final class HostDialog {
    private static final int WIDE = 560;

    private HostDialog() {}

    static boolean trusts(@Nullable Window over, String machine, String fingerprint) {
        var trust = new ButtonType(Texts.of("connect.hostTrust"), ButtonData.OK_DONE);
        var about = new Label(Texts.of("connect.hostAbout"));
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        var shown = new TextField(fingerprint);
        shown.setId("host-fingerprint");
        shown.setEditable(false);
        shown.getStyleClass().add("sql");
        var label = new Label(Texts.of("connect.hostKey"));
        label.setLabelFor(shown);
        var dialog = new Dialog<Boolean>();
        dialog.initOwner(over);
        dialog.setTitle(Texts.of("connect.hostTitle"));
        dialog.setHeaderText(Texts.of("connect.hostHeader", Visible.text(machine)));
        dialog.getDialogPane().setId("host-dialog");
        dialog.getDialogPane().setPrefWidth(WIDE);
        dialog.getDialogPane().setContent(new VBox(8, label, shown, about));
        dialog.getDialogPane().getButtonTypes().setAll(trust, ButtonType.CANCEL);
        dialog.setResultConverter(button -> button == trust);
        return dialog.showAndWait().orElse(false);
    }
}
