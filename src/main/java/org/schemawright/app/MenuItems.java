package org.schemawright.app;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.schemawright.app.common.Command;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Texts;

/** How commands stand in a menu, wherever it is: each with its sign and its keys, families under a heading of theirs. */
final class MenuItems {
    private MenuItems() {}

    static MenuItem of(Command command) {
        var item = new MenuItem(command.label());
        item.setId("item-" + command.id());
        command.icon().ifPresent(icon -> item.setGraphic(Icons.of(icon)));
        command.shortcut().ifPresent(item::setAccelerator);
        item.disableProperty().bind(whenNot(command));
        item.setOnAction(_ -> command.run());
        return item;
    }

    static BooleanBinding whenNot(Command command) {
        return Bindings.createBooleanBinding(() -> !command.enabled().get(), command.enabled());
    }

    /** Those that follow each other and whose ids begin alike, up to a dot, stand in a menu of their own. */
    static List<MenuItem> of(List<Command> commands) {
        var items = new ArrayList<MenuItem>();
        String family = "";
        for (Command command : commands) {
            String head = family(command);
            if (head.isEmpty()) {
                items.add(of(command));
            } else if (head.equals(family)) {
                ((Menu) items.getLast()).getItems().add(of(command));
            } else {
                var sub = new Menu(Texts.of("menu." + head));
                sub.getItems().add(of(command));
                items.add(sub);
            }
            family = head;
        }
        return items;
    }

    private static String family(Command command) {
        int dot = command.id().indexOf('.');
        return dot < 0 ? "" : command.id().substring(0, dot);
    }
}
