package org.schemawright.app.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.schemawright.app.common.Command;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Texts;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;

/** Finds every action, table and column by typing a part of its name. Lies over the window while it is open. */
public final class Palette extends StackPane {
    private static final int MOST = 60;
    private static final int MOST_SHOWN = 12;

    private final TextField field = new TextField();
    private final ListView<Entry> list = new ListView<>();
    private final List<Command> commands;
    private final Consumer<ObjectRef> goTo;
    private final Finder finder = new Finder();
    private Optional<Database> database = Optional.empty();

    /** One line of the list. */
    private sealed interface Entry {
        record OfCommand(Command command) implements Entry {}

        record OfObject(Finder.Found found) implements Entry {}
    }

    public Palette(List<Command> commands, Consumer<ObjectRef> goTo) {
        this.commands = commands;
        this.goTo = goTo;
        field.setId("palette-field");
        field.setPromptText(Texts.of("palette.prompt"));
        field.setAccessibleText(Texts.of("palette.prompt"));
        list.setId("palette-list");
        list.setAccessibleText(Texts.of("palette.list"));
        list.setCellFactory(_ -> new Cell());
        list.setFocusTraversable(false);
        var box = new VBox(field, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(560, Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        getChildren().add(box);
        getStyleClass().add("palette-ground");
        setVisible(false);
        field.textProperty().subscribe(_ -> fill());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(_ -> choose());
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused && isVisible() && !list.isFocused()) {
                close();
            }
        });
    }

    public void open(Optional<Database> over) {
        database = over;
        field.clear();
        fill();
        setVisible(true);
        toFront();
        field.requestFocus();
    }

    private void close() {
        setVisible(false);
    }

    private void pressed(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> choose();
            case DOWN -> select(at + 1);
            case UP -> select(at - 1);
            case PAGE_DOWN -> select(at + MOST_SHOWN);
            case PAGE_UP -> select(at - MOST_SHOWN);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int row) {
        int there = Math.clamp(row, 0, Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(there);
        list.scrollTo(Math.max(0, there - MOST_SHOWN / 2));
    }

    private void choose() {
        Entry entry = list.getSelectionModel().getSelectedItem();
        close();
        switch (entry) {
            case Entry.OfCommand(var command) -> command.run();
            case Entry.OfObject(var found) -> goTo.accept(found.ref());
            case null -> {}
        }
    }

    private void fill() {
        String typed = field.getText().strip();
        String wanted = typed.toLowerCase(Locale.ROOT);
        var entries = new ArrayList<Entry>();
        commands.stream()
                .filter(command -> command.enabled().get()
                        && command.label().toLowerCase(Locale.ROOT).contains(wanted))
                .forEach(command -> entries.add(new Entry.OfCommand(command)));
        if (!typed.isEmpty()) {
            database.ifPresent(known -> {
                finder.follow(known);
                finder.find(typed, MOST).stream().map(Entry.OfObject::new).forEach(entries::add);
            });
        }
        list.getItems().setAll(entries);
        list.setPrefHeight(Math.min(MOST_SHOWN, Math.max(1, entries.size())) * 32 + 4);
        list.getSelectionModel().selectFirst();
    }

    private static final class Cell extends ListCell<Entry> {
        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            var label = new Label();
            var beside = new Label();
            beside.getStyleClass().add("faded");
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            var line = new HBox(8);
            switch (entry) {
                case Entry.OfCommand(var command) -> {
                    label.setText(command.label());
                    beside.setText(command.shortcut()
                            .map(javafx.scene.input.KeyCombination::getDisplayText)
                            .orElse(""));
                    command.icon().ifPresent(icon -> line.getChildren().add(Icons.of(icon)));
                }
                case Entry.OfObject(var found) -> {
                    label.setText(found.label());
                    beside.setText(found.beside());
                    line.getChildren().add(Icons.of(Icons.of(found.ref().kind())));
                }
            }
            line.getChildren().addAll(label, gap, beside);
            setGraphic(line);
            setAccessibleText(label.getText() + " " + beside.getText());
        }
    }
}
