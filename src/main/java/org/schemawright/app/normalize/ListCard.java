package org.schemawright.app.normalize;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.advise.firstform.Splitting;
import org.schemawright.advise.normalize.ListWish;
import org.schemawright.advise.normalize.ListWish.Fate;
import org.schemawright.advise.normalize.ListWish.Keeping;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Texts;
import org.schemawright.change.Origin.Reading;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.TakeListsApart;

/** A column whose values are lists, and the table of their elements that it could become. */
final class ListCard extends VBox {
    private static final String NOBODY = "–";
    private static final int SQL_LINES = 4;

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
    private final Label seenAs = new Label();
    private final TextArea sql = new TextArea();
    private final Map<String, Splitting> seen;
    private List<ObjectRef> referable = List.of();

    /** @param seen what rows tell of the columns that hold lists */
    ListCard(Remedies remedies, ObjectRef of, List<String> columns, Map<String, Splitting> seen) {
        super(6);
        this.remedies = remedies;
        this.of = of;
        this.seen = seen;
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
        seenAs.setId("list-seen");
        seenAs.setWrapText(true);
        seenAs.getStyleClass().add("faded");
        seenAs.managedProperty().bind(seenAs.textProperty().isNotEmpty());
        sql.setId("list-sql");
        sql.setEditable(false);
        sql.setPrefRowCount(SQL_LINES);
        sql.setWrapText(true);
        sql.getStyleClass().add("sql");
        sql.setAccessibleText(Texts.of("normalize.list.sql"));
        var about = new Label(Texts.of("normalize.list.sql"));
        about.getStyleClass().add("faded");
        var shown = new VBox(2, about, sql);
        shown.visibleProperty().bind(sql.textProperty().isNotEmpty());
        shown.managedProperty().bind(shown.visibleProperty());
        divided.getEditor().textProperty().subscribe(_ -> preview());
        element.textProperty().subscribe(_ -> preview());
        getChildren().addAll(seenAs, fields, shown, choices, told);
        columns.stream().filter(seen::containsKey).findFirst().ifPresent(column::setValue);
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
            Optional<Splitting> known = Optional.ofNullable(seen.get(chosen));
            seenAs.setText(known.map(one -> Texts.of(
                            one.keys() ? "normalize.list.seenKeys" : "normalize.list.seen", Visible.text(chosen)))
                    .orElse(""));
            ListWish wish = remedies.proposedList(of, chosen, known.map(Splitting::list));
            divided.setValue(
                    switch (wish.list().form()) {
                        case ARRAY -> "array";
                        case JSON_ARRAY -> "json";
                        case BRACKETED -> "<>";
                        case DELIMITED ->
                            wish.list().delimiter().replace("\n", "\\n").replace("\t", "\\t");
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
        wish().ifPresentOrElse(
                        wish -> remedies.takeListsApart(of, wish, problem -> told.setText(Visible.text(problem))),
                        () -> told.setText(Texts.of("normalize.list.missing")));
    }

    /** Empty while something is left open. */
    private Optional<ListWish> wish() {
        String delimiter = divided.getEditor().getText();
        if (column.getValue() == null
                || table.getText().isBlank()
                || element.getText().isBlank()
                || delimiter.isEmpty()) {
            return Optional.empty();
        }
        Optional<ObjectRef> target = referable.stream()
                .filter(ref -> ref.display().equals(refers.getValue()))
                .findFirst();
        return Optional.of(new ListWish(
                column.getValue(),
                TakeListsApart.shape(delimiter),
                trim.isSelected() ? Reading.TRIMMED : Reading.AS_WRITTEN,
                table.getText().strip(),
                element.getText().strip(),
                keeps.getValue(),
                target,
                stay.isSelected() ? Fate.KEPT : Fate.DROPPED));
    }

    /** How the lists would come apart, before anything is done. */
    private void preview() {
        try {
            Optional<ListWish> wish = wish();
            Optional<String> query = wish.isPresent() ? remedies.splitting(of, wish.get()) : Optional.empty();
            sql.setText(query.map(Visible::lines).orElse(""));
        } catch (BadRequest e) {
            sql.setText("");
        }
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
