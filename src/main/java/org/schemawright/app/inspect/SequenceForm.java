package org.schemawright.app.inspect;

import java.util.function.LongFunction;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.model.Sequence;
import org.schemawright.model.SequenceOptions;

/** One sequence: how it counts. What is no number changes nothing. */
final class SequenceForm {
    private final Form form;
    private final Sequence sequence;
    private final SequenceOptions now;

    SequenceForm(Form form, Sequence sequence) {
        this.form = form;
        this.sequence = sequence;
        this.now = sequence.options();
    }

    void show() {
        number(
                "start",
                now.start(),
                to -> new SequenceOptions(
                        now.type(), to, now.increment(), now.minimum(), now.maximum(), now.cache(), now.cycle()));
        number(
                "increment",
                now.increment(),
                to -> new SequenceOptions(
                        now.type(), now.start(), to, now.minimum(), now.maximum(), now.cache(), now.cycle()));
        number(
                "minimum",
                now.minimum(),
                to -> new SequenceOptions(
                        now.type(), now.start(), now.increment(), to, now.maximum(), now.cache(), now.cycle()));
        number(
                "maximum",
                now.maximum(),
                to -> new SequenceOptions(
                        now.type(), now.start(), now.increment(), now.minimum(), to, now.cache(), now.cycle()));
        number(
                "cache",
                now.cache(),
                to -> new SequenceOptions(
                        now.type(), now.start(), now.increment(), now.minimum(), now.maximum(), to, now.cycle()));
        form.labelled(
                "inspect.cycle",
                form.check(
                        "sequence-cycle",
                        Texts.of("inspect.cycle"),
                        now.cycle(),
                        chosen -> form.perform(replaced(new SequenceOptions(
                                now.type(),
                                now.start(),
                                now.increment(),
                                now.minimum(),
                                now.maximum(),
                                now.cache(),
                                chosen)))));
    }

    private void number(String what, long value, LongFunction<SequenceOptions> changed) {
        form.field(
                "inspect." + what,
                "sequence-" + what,
                String.valueOf(value),
                typed -> replaced(typed.matches("-?\\d{1,18}") ? changed.apply(Long.parseLong(typed)) : now));
    }

    private Edit replaced(SequenceOptions options) {
        return new Edit.Replace(new Sequence(sequence.ref(), options, sequence.unlogged(), sequence.traits()));
    }
}
