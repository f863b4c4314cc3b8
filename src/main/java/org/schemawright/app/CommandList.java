package org.schemawright.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.TextInputControl;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Command;
import org.schemawright.app.common.Command.Group;

/** Takes commands in, in the order in which they are offered. */
final class CommandList {
    private final MainView main;
    private final List<Command> all = new ArrayList<>();

    CommandList(MainView main) {
        this.main = main;
    }

    List<Command> all() {
        return List.copyOf(all);
    }

    void addAll(List<Command> commands) {
        all.addAll(commands);
    }

    void add(String id, Group group, Feather icon, String keys, ObservableBooleanValue enabled, Runnable action) {
        all.add(Command.of(id, group, icon, keys, enabled, action));
    }

    /** Whether a design is open that it can be done with. */
    ObservableBooleanValue where(Predicate<DesignPage> so) {
        return Bindings.createBooleanBinding(() -> main.page().filter(so).isPresent(), main.pageProperty());
    }

    /** Something done to the open diagram. */
    interface Deed {
        void on(DiagramWork work);
    }

    Runnable page(Deed deed) {
        return () -> main.page().ifPresent(page -> deed.on(new DiagramWork(main, page)));
    }

    /** In a field that is being typed in, the keys of the clipboard and of undo are the field's. */
    void typed(java.util.function.Consumer<TextInputControl> there, Runnable otherwise) {
        if (main.stage().getScene().getFocusOwner() instanceof TextInputControl field && field.isEditable()) {
            there.accept(field);
        } else {
            otherwise.run();
        }
    }
}
