package org.schemawright.engine.sqlite;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.engine.portable.Triggers;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;
import org.schemawright.model.Trigger;

/** The definition of a trigger is what stands behind its name. It calls no function; that of the model is its table. */
final class SqliteTriggers implements Triggers {
    private static final Pattern HEAD = Pattern.compile(
            "\\s*CREATE\\s+TRIGGER\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?"
                    + "(?:\"(?:[^\"]|\"\")+\"|`[^`]+`|\\[[^\\]]+\\]|[\\p{L}_][\\p{L}\\p{N}_$]*)\\s+",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Trigger draft(ObjectRef ref) {
        ObjectRef table = Terms.table(ref.name());
        return new Trigger(
                ref,
                table,
                "AFTER INSERT ON " + Quote.name(table.last()) + " BEGIN\n  SELECT 1;\nEND",
                "",
                Traits.NONE);
    }

    @Override
    public String text(Trigger trigger) {
        return trigger.definition();
    }

    @Override
    public Trigger withText(Trigger trigger, String text) {
        Matcher head = HEAD.matcher(text);
        String wanted = head.lookingAt() ? text.substring(head.end()) : text;
        return new Trigger(
                trigger.ref(),
                trigger.function(),
                wanted.strip().replaceFirst(";\\s*$", ""),
                trigger.state(),
                trigger.traits());
    }
}
