package org.schemawright.app.inspect;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Visible;

/** When a trigger or rule fires: PostgreSQL keeps a letter for it, other engines nothing. */
final class FiringRow {
    private static final List<String> LETTERS = List.of("O", "D", "R", "A");

    private FiringRow() {}

    /** Empty where the engine has no say in it. */
    static Optional<ComboBox<String>> choice(
            Form form, String id, ObjectRef ref, String state, Function<String, SchemaObject> changed) {
        if (!LETTERS.contains(state)) {
            return Optional.empty();
        }
        List<String> names = LETTERS.stream().map(FiringRow::name).toList();
        return Optional.of(form.choice(
                id,
                Texts.of("inspect.firesOf", Visible.text(ref.last())),
                names,
                name(state),
                chosen -> form.perform(new Edit.Replace(changed.apply(LETTERS.get(names.indexOf(chosen)))))));
    }

    private static String name(String letter) {
        return Texts.of("inspect.fires." + letter);
    }
}
