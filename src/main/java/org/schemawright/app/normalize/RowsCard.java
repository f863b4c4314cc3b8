package org.schemawright.app.normalize;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Shown;
import org.schemawright.app.common.Texts;
import org.schemawright.app.connect.SavedConnections;
import org.schemawright.app.normalize.AttachedRows.Looking;
import org.schemawright.connect.ServerAddress;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.workspace.LearnFromRows.Learned;
import org.schemawright.workspace.ProposeRelations;

/** Where the rows of a table are: a database that the window knows or that is typed, or a file. */
final class RowsCard extends VBox {
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1252"));

    private final Shell shell;
    private final AttachedRows rows;
    private final ObjectRef table;
    private final ComboBox<String> source = new ComboBox<>();
    private final ComboBox<Charset> encoding = new ComboBox<>();

    RowsCard(Shell shell, AttachedRows rows, ObjectRef table) {
        super(6);
        this.shell = shell;
        this.rows = rows;
        this.table = table;
        setId("rows");
        getChildren().addAll(choice(), work(), trouble());
        rows.of(table).ifPresent(learned -> getChildren().add(state(learned)));
    }

    private Node choice() {
        source.setId("rows-source");
        source.setEditable(true);
        source.setMaxWidth(Double.MAX_VALUE);
        source.setPromptText(Texts.of("normalize.rows.where"));
        source.setAccessibleText(Texts.of("normalize.rows"));
        source.getItems().setAll(SavedConnections.addresses(shell));
        source.getEditor().setText(rows.source());
        source.getEditor().setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                look();
            }
        });
        HBox.setHgrow(source, Priority.ALWAYS);
        var file = new Button(Texts.of("connect.file"), Icons.of(Feather.FOLDER));
        file.setMinWidth(USE_PREF_SIZE);
        file.setOnAction(_ -> chooseFile());
        encoding.setId("rows-encoding");
        encoding.getItems().setAll(ENCODINGS);
        encoding.setConverter(new Shown<>(Charset::name));
        encoding.getSelectionModel().selectFirst();
        encoding.setAccessibleText(Texts.of("normalize.rows.encoding"));
        encoding.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> ProposeRelations.isTableFile(
                                source.getEditor().getText().strip()),
                        source.getEditor().textProperty()));
        encoding.managedProperty().bind(encoding.visibleProperty());
        encoding.setMinWidth(USE_PREF_SIZE);
        var look = new Button(Texts.of("normalize.rows.look"), Icons.of(Feather.EYE));
        look.setId("rows-look");
        look.setMinWidth(USE_PREF_SIZE);
        look.disableProperty()
                .bind(source.getEditor()
                        .textProperty()
                        .isEmpty()
                        .or(shell.background().waitingForProperty().isNotEmpty()));
        look.setOnAction(_ -> look());
        var line = new HBox(8, source, file, encoding, look);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void look() {
        String where = source.getEditor().getText().strip();
        if (!where.isEmpty()) {
            rows.look(table, where, encoding.getValue());
        }
    }

    private void chooseFile() {
        var chooser = new FileChooser();
        chooser.setTitle(Texts.of("normalize.rows.file"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                Texts.of("normalize.rows.files"),
                                "*.csv",
                                "*.tsv",
                                "*.txt",
                                "*.db",
                                "*.sqlite",
                                "*.sqlite3",
                                "*.mv.db"),
                        new FileChooser.ExtensionFilter(Texts.of("normalize.rows.all"), "*"));
        Optional.ofNullable(chooser.showOpenDialog(shell.window()))
                .ifPresent(file -> source.getEditor().setText(file.getPath()));
    }

    private Node work() {
        var bar = new ProgressBar();
        bar.setId("rows-progress");
        bar.setAccessibleText(Texts.of("status.working"));
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> rows.progressProperty().get() == 0
                                ? ProgressBar.INDETERMINATE_PROGRESS
                                : rows.progressProperty().get(),
                        rows.progressProperty()));
        var label = new Label();
        label.textProperty()
                .bind(rows.lookingProperty().map(now -> now.map(Looking::title).orElse("")));
        var stop = new Button(Texts.of("normalize.rows.stop"), Icons.of(Feather.SQUARE));
        stop.setId("rows-stop");
        stop.getStyleClass().addAll("small", "flat");
        stop.setOnAction(_ -> rows.stop());
        var line = new HBox(8, bar, label, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        line.visibleProperty()
                .bind(rows.lookingProperty()
                        .map(now -> now.filter(one -> one.table().equals(table)).isPresent()));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private Node trouble() {
        var label = new Label();
        label.setId("rows-trouble");
        label.setWrapText(true);
        label.getStyleClass().add("problem-text");
        label.textProperty()
                .bind(rows.troubleProperty()
                        .map(now -> now.filter(one -> one.table().equals(table))
                                .map(AttachedRows.Trouble::text)
                                .orElse("")));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node state(Learned learned) {
        String source = Visible.text(shown(learned.source()));
        String read = learned.whole()
                ? Texts.of("normalize.rows.whole", number(learned.rows()), source)
                : Texts.of("normalize.rows.part", number(learned.read()), number(learned.rows()), source);
        var label = new Label(String.join(
                "\n",
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(read),
                                learned.notes().stream().map(Visible::text))
                        .toList()));
        label.setId("rows-state");
        label.setWrapText(true);
        label.getStyleClass().add("faded");
        var away = new Button("", Icons.of(Feather.X));
        away.setId("rows-detach");
        away.setAccessibleText(Texts.of("normalize.rows.detach"));
        away.setTooltip(new javafx.scene.control.Tooltip(Texts.of("normalize.rows.detach")));
        away.getStyleClass().addAll("button-icon", "flat", "small");
        away.setMinWidth(USE_PREF_SIZE);
        away.setOnAction(_ -> rows.detach(table));
        var line = new HBox(4, label, away);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** A file by its own name: the field above says where it lies. */
    private static String shown(String source) {
        return ServerAddress.isAddress(source)
                ? source
                : source.substring(1 + Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')));
    }

    static String number(long number) {
        return NumberFormat.getIntegerInstance().format(number);
    }
}
