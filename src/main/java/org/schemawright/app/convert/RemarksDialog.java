package org.schemawright.app.convert;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.convert.Remark;
import org.schemawright.engine.Engine;
import org.schemawright.model.Visible;

/** Shows what another engine cannot have or does otherwise, before the converted design is opened. */
final class RemarksDialog {
    private static final int WIDE = 760;
    private static final int HIGH = 420;

    private RemarksDialog() {}

    /** Does not wait; {@code open} is run where people want the converted design. */
    static void show(Shell shell, Engine to, ConvertedDesign converted, Runnable open) {
        var go = new ButtonType(Texts.of("convert.open"), ButtonData.OK_DONE);
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(shell.window());
        dialog.setTitle(Texts.of("convert.title"));
        long lost = converted.remarks().stream()
                .filter(remark -> remark.sort() == Remark.Sort.LOST)
                .count();
        dialog.setHeaderText(
                Texts.of("convert.result", to.title(), lost, converted.remarks().size() - lost));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(content(converted));
        dialog.getDialogPane().setPrefWidth(WIDE);
        dialog.getDialogPane().getButtonTypes().setAll(go, ButtonType.CANCEL);
        dialog.getDialogPane().lookupButton(go).setId("convert-open");
        dialog.setOnHidden(_ -> {
            if (dialog.getResult() == go) {
                open.run();
            }
        });
        dialog.show();
    }

    private static VBox content(ConvertedDesign converted) {
        var list = new ListView<Remark>();
        list.setId("convert-remarks");
        list.setAccessibleText(Texts.of("convert.remarks"));
        list.getItems().setAll(converted.remarks());
        list.setCellFactory(_ -> new RemarkCell());
        list.setPlaceholder(new Label(Texts.of("convert.nothing")));
        list.setPrefHeight(HIGH);
        VBox.setVgrow(list, Priority.ALWAYS);
        var all = new VBox(10, list);
        converted.notes().forEach(note -> {
            var label = new Label(Visible.text(note));
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            all.getChildren().add(label);
        });
        return all;
    }

    /** A sign, a word, the object, what became of it. */
    private static final class RemarkCell extends ListCell<Remark> {
        @Override
        protected void updateItem(Remark remark, boolean empty) {
            super.updateItem(remark, empty);
            setWrapText(true);
            setPrefWidth(0);
            setGraphic(null);
            setText(null);
            if (!empty && remark != null) {
                boolean lost = remark.sort() == Remark.Sort.LOST;
                setGraphic(Icons.of(lost ? Feather.X_CIRCLE : Feather.ALERT_TRIANGLE));
                setText(Texts.of(
                        lost ? "convert.lost" : "convert.trap",
                        Visible.text(remark.object().toString()),
                        Visible.text(remark.what())));
            }
        }
    }
}
