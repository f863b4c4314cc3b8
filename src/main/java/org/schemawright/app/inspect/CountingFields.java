package org.schemawright.app.inspect;

import java.util.function.Function;
import java.util.function.LongFunction;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.model.SequenceOptions;

/** How something counts. What is no number changes nothing. */
final class CountingFields {
    private final Form form;
    private final SequenceOptions now;
    private final Function<SequenceOptions, Edit> changed;

    CountingFields(Form form, SequenceOptions now, Function<SequenceOptions, Edit> changed) {
        this.form = form;
        this.now = now;
        this.changed = changed;
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
                        chosen -> form.perform(changed.apply(new SequenceOptions(
                                now.type(),
                                now.start(),
                                now.increment(),
                                now.minimum(),
                                now.maximum(),
                                now.cache(),
                                chosen)))));
    }

    private void number(String what, long value, LongFunction<SequenceOptions> with) {
        form.field(
                "inspect." + what,
                "sequence-" + what,
                String.valueOf(value),
                typed -> changed.apply(counted(typed, with)));
    }

    private SequenceOptions counted(String typed, LongFunction<SequenceOptions> with) {
        try {
            return with.apply(Long.parseLong(typed));
        } catch (NumberFormatException e) {
            return now;
        }
    }
}
