package org.schemawright.app.inspect;

import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.model.Sequence;
import org.schemawright.model.SequenceOptions;
import org.schemawright.model.SequenceOwnership;

/** One sequence: its type, how it counts, and the column that it goes with. */
final class SequenceForm {
    private final Form form;
    private final Sequence sequence;

    SequenceForm(Form form, Sequence sequence) {
        this.form = form;
        this.sequence = sequence;
    }

    void show() {
        SequenceOptions now = sequence.options();
        form.field(
                "inspect.type",
                "sequence-type",
                now.type(),
                typed -> replaced(
                        new SequenceOptions(
                                typed,
                                now.start(),
                                now.increment(),
                                now.minimum(),
                                now.maximum(),
                                now.cache(),
                                now.cycle()),
                        sequence.unlogged()));
        new CountingFields(form, now, options -> replaced(options, sequence.unlogged())).show();
        if (sequence.unlogged() || form.can(new Sequence(sequence.ref(), now, true, sequence.traits()))) {
            form.labelled(
                    "inspect.unlogged",
                    form.check(
                            "sequence-unlogged",
                            Texts.of("inspect.unlogged"),
                            sequence.unlogged(),
                            chosen -> form.perform(replaced(now, chosen))));
        }
        form.session().database().objects().values().stream()
                .filter(object -> object instanceof SequenceOwnership owned
                        && owned.ref().path().equals(sequence.ref().path()))
                .map(SequenceOwnership.class::cast)
                .forEach(owned -> form.link(
                        Texts.of("inspect.ownedBy", owned.column().display()),
                        () -> form.session()
                                .selectionProperty()
                                .set(org.schemawright.app.common.Selection.of(owned.column()))));
    }

    private Edit replaced(SequenceOptions options, boolean unlogged) {
        return new Edit.Replace(new Sequence(sequence.ref(), options, unlogged, sequence.traits()));
    }
}
