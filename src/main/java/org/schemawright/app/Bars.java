package org.schemawright.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Separator;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Command;
import org.schemawright.app.common.Hint;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Texts;

/** Menus and toolbar, made from the commands. */
final class Bars {
    private static final List<List<String>> TOOLS = List.of(
            List.of("open", "save"),
            List.of("undo", "redo"),
            List.of("newTable", "newReference", "newNote", "newArea"),
            List.of("newDiagram", "arrangeAll", "fit"));

    /** What a design is drawn for: the one button that stands out. */
    private static final String NEXT = "page.reconcile";

    private final VBox node;

    Bars(MainView main, List<Command> commands) {
        Map<String, Command> byId = commands.stream().collect(Collectors.toMap(Command::id, Function.identity()));
        var menus = new MenuBar();
        for (Command.Group group : Command.Group.values()) {
            var menu = menu(group, commands);
            if (!menu.getItems().isEmpty()) {
                menus.getMenus().add(menu);
            }
        }
        var tools = new ToolBar();
        for (List<String> some : TOOLS) {
            if (!tools.getItems().isEmpty()) {
                tools.getItems().add(new Separator(Orientation.VERTICAL));
            }
            some.forEach(id -> tools.getItems().add(tool(command(byId, id))));
        }
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var find = new Button(Texts.of("palette.button"), Icons.of(Feather.SEARCH));
        find.setId("open-palette");
        find.getStyleClass().add("palette-button");
        find.setOnAction(_ -> main.openPalette());
        Button next = button(command(byId, NEXT));
        next.setText(command(byId, NEXT).label());
        next.getStyleClass().add("accent");
        tools.getItems().addAll(gap, new HBox(8, find, next));
        tools.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> main.page().isPresent(), main.pageProperty()));
        tools.managedProperty().bind(tools.visibleProperty());
        node = new VBox(menus, tools);
    }

    Node node() {
        return node;
    }

    private static Menu menu(Command.Group group, List<Command> commands) {
        var menu = new Menu(Texts.of(group));
        menu.getItems()
                .setAll(MenuItems.of(commands.stream()
                        .filter(command -> command.group() == group)
                        .toList()));
        return menu;
    }

    private static Command command(Map<String, Command> byId, String id) {
        return Optional.ofNullable(byId.get(id))
                .orElseThrow(() -> new IllegalStateException("a tool without a command: " + id));
    }

    private static Button tool(Command command) {
        Button button = button(command);
        button.getStyleClass().addAll("button-icon", "flat");
        return button;
    }

    private static Button button(Command command) {
        var button = new Button(null, command.icon().map(Icons::of).orElseThrow());
        String keys = command.shortcut()
                .map(shortcut -> " (" + shortcut.getDisplayText() + ")")
                .orElse("");
        Hint.on(button, command.label() + keys);
        button.setAccessibleText(command.label());
        button.setId("tool-" + command.id());
        button.setFocusTraversable(true);
        button.disableProperty().bind(MenuItems.whenNot(command));
        button.setOnAction(_ -> command.run());
        return button;
    }
}
