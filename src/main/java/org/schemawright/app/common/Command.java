package org.schemawright.app.common;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/**
 * One thing that can be done, wherever it is offered: menu, toolbar, palette, shortcut.
 *
 * @param id      the key of its label in the resource bundle
 * @param enabled whether it can be done now
 */
public record Command(
        String id,
        Group group,
        Optional<Feather> icon,
        Optional<KeyCombination> shortcut,
        ObservableBooleanValue enabled,
        Runnable action) {
    /** The menu that it is in. */
    public enum Group {
        FILE,
        EDIT,
        INSERT,
        DIAGRAM,
        DATABASE,
        VIEW,
        HELP
    }

    public String label() {
        return Texts.of("command." + id);
    }

    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}
