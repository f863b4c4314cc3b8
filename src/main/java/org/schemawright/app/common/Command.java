package org.schemawright.app.common;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/**
 * One thing that can be done, wherever it is offered: menu, toolbar, palette, shortcut.
 *
 * @param id      the key of its label in the resource bundle
 * @param label   what it is called
 * @param enabled whether it can be done now
 */
public record Command(
        String id,
        String label,
        Group group,
        Optional<Feather> icon,
        Optional<KeyCombination> shortcut,
        ObservableBooleanValue enabled,
        Runnable action) {
    private static final ReadOnlyBooleanWrapper ALWAYS = new ReadOnlyBooleanWrapper(true);

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

    /** @param keys as JavaFX writes them, {@code Shortcut+Shift+O} say; empty for none */
    public static Command of(
            String id, Group group, Feather icon, String keys, ObservableBooleanValue enabled, Runnable action) {
        Optional<KeyCombination> shortcut =
                keys.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.keyCombination(keys));
        return new Command(id, Texts.of("command." + id), group, Optional.of(icon), shortcut, enabled, action);
    }

    /** What can be done whether a design is open or not. */
    public static Command always(String id, Group group, Feather icon, String keys, Runnable action) {
        return of(id, group, icon, keys, ALWAYS, action);
    }

    /** The same under another name, where that says it more plainly. */
    public Command called(String words) {
        return new Command(id, words, group, icon, shortcut, enabled, action);
    }

    /** The same done in another way. */
    public Command by(UnaryOperator<Runnable> way) {
        return new Command(id, label, group, icon, shortcut, enabled, way.apply(action));
    }

    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}
