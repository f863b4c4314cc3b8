package org.schemawright.app.normalize;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.advise.normalize.ListWish;
import org.schemawright.advise.normalize.ListWish.Fate;
import org.schemawright.advise.normalize.ListWish.Keeping;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Texts;
import org.schemawright.change.ListShape;
import org.schemawright.change.Origin.Reading;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.TakeListsApart;

/** A column whose values are lists, and the table of their elements that it could become. */
final class ListCard extends VBox {
    private static final String NOBODY = "–";

    private final Remedies remedies;
    private final ObjectRef of;
    private final ComboBox<String> column = new ComboBox<>();
    private final ComboBox<String> divided =
            new ComboBox<>(FXCollections.observableArrayList(",", ", ", ";", "|", "\\n", "<>", "json", "array"));
    private final TextField table = new TextField();
    private final TextField element = new TextField();
    private final ComboBox<String> refers = new ComboBox<>();
    private final ComboBox<Keeping> keeps = new ComboBox<>(FXCollections.observableArrayList(Keeping.values()));
    private final CheckBox trim = new CheckBox(Texts.of("normalize.list.trim"));
    private final CheckBox stay = new CheckBox(Texts.of("normalize.list.stay"));
    private final Label told = new Label();
    private List<ObjectRef> referable = List.of();

    ListCard(Remedies remedies, ObjectRef of, List<String> columns) {
        super(6);
        this.remedies = remedies;
        this.of = of;
        setId("list-card");
        column.setId("list-column");
        column.getItems().setAll(columns);
        divided.setId("list-divided");
        divided.setEditable(true);
        divided.setPrefWidth(90);
        table.setId("list-table");
        element.setId("list-element");
        refers.setId("list-refers");
        refers.getItems().add(NOBODY);
        try {
            referable = remedies.referable();
        } catch (BadRequest e) {
            told.setText(Visible.text(String.valueOf(e.getMessage())));
        }
        referable.forEach(ref -> refers.getItems().add(ref.display()));
        refers.setValue(NOBODY);
        keeps.setId("list-keeps");
        keeps.setConverter(new KeepingText());
        keeps.setValue(Keeping.ORDER_AND_REPEATS);
        told.setWrapText(true);
        told.getStyleClass().add("problem-text");
        told.managedProperty().bind(told.textProperty().isNotEmpty());
        var button = new Button(Texts.of("normalize.list.apart"), Icons.of(Feather.LIST));
        button.setId("list-apart");
        button.disableProperty().bind(column.valueProperty().isNull());
        button.setOnAction(_ -> take());
        column.valueProperty().subscribe(this::propose);
        var fields = new FlowPane(
                12,
                6,
                field("normalize.list.column", column),
                field("normalize.list.divided", divided),
                field("normalize.list.table", table),
                field("normalize.list.element", element),
                field("normalize.list.refers", refers),
                field("normalize.list.keeps", keeps));
        var choices = new FlowPane(12, 6, trim, stay, button);
        choices.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(fields, choices, told);
    }

    private static Node field(String key, Node node) {
        var label = new Label(Texts.of(key));
        label.getStyleClass().add("faded");
        label.setLabelFor(node);
        node.setAccessibleText(label.getText());
        return new VBox(2, label, node);
    }

    private void propose(String chosen) {
        if (chosen == null) {
            return;
        }
        try {
            ListWish wish = remedies.proposedList(of, chosen);
            divided.setValue(
                    switch (wish.list().form()) {
                        case ARRAY -> "array";
                        case JSON_ARRAY -> "json";
                        case BRACKETED -> "<>";
                        case DELIMITED -> wish.list().delimiter();
                    });
            table.setText(wish.table());
            element.setText(wish.element());
            refers.setValue(wish.refers().map(ObjectRef::display).orElse(NOBODY));
        } catch (BadRequest e) {
            told.setText(Visible.text(String.valueOf(e.getMessage())));
        }
    }

    private void take() {
        told.setText("");
        String delimiter = divided.getEditor().getText();
        if (table.getText().isBlank() || element.getText().isBlank() || delimiter.isEmpty()) {
            told.setText(Texts.of("normalize.list.missing"));
            return;
        }
        ListShape shape = TakeListsApart.shape(delimiter);
        Optional<ObjectRef> target = referable.stream()
                .filter(ref -> ref.display().equals(refers.getValue()))
                .findFirst();
        remedies.takeListsApart(
                of,
                new ListWish(
                        column.getValue(),
                        shape,
                        trim.isSelected() ? Reading.TRIMMED : Reading.AS_WRITTEN,
                        table.getText().strip(),
                        element.getText().strip(),
                        keeps.getValue(),
                        target,
                        stay.isSelected() ? Fate.KEPT : Fate.DROPPED),
                problem -> told.setText(Visible.text(problem)));
    }

    private static final class KeepingText extends StringConverter<Keeping> {
        @Override
        public String toString(Keeping keeping) {
            return keeping == null ? "" : Texts.of("normalize.list." + keeping.name());
        }

        @Override
        public Keeping fromString(String text) {
            return Keeping.ORDER_AND_REPEATS;
        }
    }
}
