package org.schemawright.app.inspect;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.design.Names;
import org.schemawright.design.TableFacts;
import org.schemawright.engine.portable.Triggers;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Trigger;
import org.schemawright.model.Visible;

/** The triggers of a table or view, edited in place. */
final class TriggerRows {
    private static final int MOST_LINES = 8;
    /** So many stand in a line of the inspector as it is opened. */
    private static final int LETTERS = 36;

    private final Form form;
    private final ObjectRef relation;
    private final List<Trigger> triggers;

    TriggerRows(Form form, ObjectRef relation, TableFacts facts) {
        this.form = form;
        this.relation = relation;
        this.triggers = facts.others().stream()
                .filter(Trigger.class::isInstance)
                .map(Trigger.class::cast)
                .toList();
    }

    void show() {
        Optional<Runnable> add = form.dialect()
                .flatMap(engine -> engine.triggers())
                .filter(_ -> relation.kind() == Kind.TABLE)
                .map(engine -> () -> add(engine));
        if (triggers.isEmpty() && add.isEmpty()) {
            return;
        }
        form.section("triggers", triggers.size(), add);
        for (int i = 0; i < triggers.size(); i++) {
            row(triggers.get(i), i + 1);
        }
    }

    private void row(Trigger trigger, int row) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(6, form.link(trigger.ref()), gap);
        FiringRow.choice(form, "trigger-fires-" + row, trigger.ref(), trigger.state(), state -> with(trigger, state))
                .ifPresent(head.getChildren()::add);
        head.getChildren().add(form.removal(trigger.ref()));
        TextArea text = text(form, trigger, "trigger-text-" + row);
        int rows = text.getText()
                .lines()
                .mapToInt(line -> 1 + line.length() / LETTERS)
                .sum();
        text.setPrefRowCount(Math.clamp(rows, 2, MOST_LINES));
        form.line(new VBox(2, head, text));
    }

    /** What stands behind the trigger's name. */
    static TextArea text(Form form, Trigger trigger, String id) {
        Optional<Triggers> engine = form.dialect().flatMap(there -> there.triggers());
        TextArea area = form.lines(
                id,
                Texts.of("inspect.definitionOf", Visible.text(trigger.ref().last())),
                engine.map(there -> there.text(trigger)).orElse(trigger.definition()),
                typed -> new Edit.Replace(
                        engine.map(there -> there.withText(trigger, typed)).orElse(trigger)));
        area.setWrapText(true);
        return form.marked(area, trigger.ref());
    }

    static Trigger with(Trigger trigger, String state) {
        return new Trigger(trigger.ref(), trigger.function(), trigger.definition(), state, trigger.traits());
    }

    private void add(Triggers engine) {
        ObjectRef wanted = relation.part(Kind.TRIGGER, relation.last() + "_trigger");
        String free = Names.free(form.session().database(), wanted);
        form.perform(new Edit.Add(engine.draft(Names.with(wanted, free))));
    }
}
