package org.schemawright.app;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import org.schemawright.app.common.Command;
import org.schemawright.app.common.Texts;

/** All shortcuts on one page. */
final class ShortcutPage extends ScrollPane {
    ShortcutPage(List<Command> commands) {
        var grid = new GridPane(24, 4);
        int row = 0;
        for (Command.Group group : Command.Group.values()) {
            var heading = new Label(Texts.of(group));
            heading.getStyleClass().add("form-heading");
            grid.add(heading, 0, row++);
            for (Command command : commands) {
                if (command.group() == group && command.shortcut().isPresent()) {
                    grid.add(new Label(command.label()), 0, row);
                    grid.add(new Label(command.shortcut().get().getDisplayText()), 1, row++);
                }
            }
        }
        var heading = new Label(Texts.of("shortcuts.diagram"));
        heading.getStyleClass().add("form-heading");
        grid.add(heading, 0, row++);
        for (String line : Texts.of("shortcuts.diagramKeys").split("\n")) {
            String[] parts = line.split("\t", 2);
            grid.add(new Label(parts[1]), 0, row);
            grid.add(new Label(parts[0]), 1, row++);
        }
        setContent(grid);
        setPrefSize(560, 560);
        setFitToWidth(true);
        getStyleClass().add("shortcuts");
    }
}
