package org.schemawright.app.export;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Shown;
import org.schemawright.app.common.Texts;
import org.schemawright.app.export.ExportOrder.Extent;
import org.schemawright.diagram.Palette;
import org.schemawright.model.ObjectRef;
import org.schemawright.publish.Look;
import org.schemawright.publish.Paper;
import org.schemawright.publish.PictureFormat;

/** Asks what is to be exported and how; only what the format knows can be chosen. */
final class ExportDialog {
    private static final List<Double> SCALES = List.of(0.5, 1.0, 2.0, 3.0, 4.0);
    private static final List<String> PAPERS =
            List.of("whole", "a4", "a3", "letter", "a4-tiles", "a3-tiles", "letter-tiles");

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ButtonType go = new ButtonType(Texts.of("export.go"), ButtonData.OK_DONE);
    private final GridPane grid = new GridPane(12, 10);
    private final ComboBox<ExportTarget> target = new ComboBox<>();
    private final CheckBox selection = new CheckBox(Texts.of("export.selection"));
    private final ComboBox<Palette> palette = new ComboBox<>();
    private final CheckBox transparent = new CheckBox(Texts.of("export.transparent"));
    private final ComboBox<Double> scale = new ComboBox<>();
    private final ComboBox<String> paper = new ComboBox<>();

    private ExportDialog(Shell shell, Set<ObjectRef> selected) {
        dialog.initOwner(shell.window());
        dialog.setTitle(Texts.of("export.title"));
        dialog.setHeaderText(Texts.of("export.title"));
        target.getItems().setAll(ExportTarget.values());
        target.setConverter(new Shown<>(Texts::of));
        target.setValue(ExportTarget.SVG);
        target.setId("export-target");
        selection.setDisable(selected.isEmpty());
        selection.setId("export-selection");
        palette.getItems().setAll(Palette.values());
        palette.setConverter(new Shown<>(Texts::of));
        palette.setValue(Palette.LIGHT);
        scale.getItems().setAll(SCALES);
        scale.setConverter(new Shown<>(factor -> Texts.of("export.percent", Math.round(factor * 100))));
        scale.setValue(1.0);
        paper.getItems().setAll(PAPERS);
        paper.setConverter(new Shown<>(name -> Texts.of("export.paper." + name)));
        paper.setValue("whole");
        fill();
        dialog.getDialogPane().setContent(grid);
        dialog.getDialogPane().getButtonTypes().setAll(go, ButtonType.CANCEL);
        dialog.getDialogPane().lookupButton(go).setId("export-go");
        dialog.setOnShown(_ -> target.requestFocus());
    }

    /** Does not wait; {@code export} gets what was ordered. */
    static void show(Shell shell, Set<ObjectRef> selected, Consumer<ExportOrder> export) {
        var asked = new ExportDialog(shell, selected);
        asked.dialog.setOnHidden(_ -> {
            if (asked.dialog.getResult() == asked.go) {
                export.accept(asked.order());
            }
        });
        asked.dialog.show();
    }

    private void fill() {
        line("export.format", target);
        grid.add(selection, 1, grid.getRowCount());
        line("export.colours", palette);
        grid.add(transparent, 1, grid.getRowCount());
        line("export.scale", scale);
        line("export.paper", paper);
        enabledFor(palette, PictureFormat.SVG, PictureFormat.PNG, PictureFormat.PDF);
        enabledFor(transparent, PictureFormat.SVG, PictureFormat.PNG, PictureFormat.PDF);
        enabledFor(scale, PictureFormat.PNG, PictureFormat.PDF);
        enabledFor(paper, PictureFormat.PDF);
    }

    private void line(String key, ComboBox<?> field) {
        var label = new Label(Texts.of(key));
        label.setLabelFor(field);
        field.setAccessibleText(Texts.of(key));
        field.setMaxWidth(Double.MAX_VALUE);
        grid.addRow(grid.getRowCount(), label, field);
    }

    private void enabledFor(Node field, PictureFormat... formats) {
        List<PictureFormat> known = List.of(formats);
        field.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> target.getValue()
                                .picture()
                                .filter(known::contains)
                                .isEmpty(),
                        target.valueProperty()));
    }

    private ExportOrder order() {
        var background = transparent.isSelected() ? Look.Background.TRANSPARENT : Look.Background.GROUND;
        return new ExportOrder(
                target.getValue(),
                selection.isSelected() ? Extent.SELECTION : Extent.EVERYTHING,
                new Look(palette.getValue(), background),
                scale.getValue(),
                Paper.named(paper.getValue()).orElse(new Paper.Whole()));
    }
}
