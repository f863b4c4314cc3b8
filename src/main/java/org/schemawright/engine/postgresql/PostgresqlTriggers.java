package org.schemawright.engine.postgresql;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.engine.portable.Triggers;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;
import org.schemawright.model.Trigger;

/** The definition of a trigger is its whole statement, as pg_get_triggerdef gives it. */
final class PostgresqlTriggers implements Triggers {
    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final Pattern HEAD = Pattern.compile(
            "\\s*CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:CONSTRAINT\\s+)?TRIGGER\\s+" + NAME + "\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CALL = Pattern.compile(
            "EXECUTE\\s+(?:FUNCTION|PROCEDURE)\\s+(?:(" + NAME + ")\\s*\\.\\s*)?(" + NAME + ")\\s*\\(",
            Pattern.CASE_INSENSITIVE);
    private static final String BUILT_IN = "pg_catalog";
    /** Comes with every server; leaves out updates that change nothing. */
    private static final String QUIET = "suppress_redundant_updates_trigger";

    @Override
    public Trigger draft(ObjectRef ref) {
        return new Trigger(
                ref,
                routine(BUILT_IN, QUIET),
                head(ref) + "BEFORE UPDATE ON " + Quote.qualified(ref) + " FOR EACH ROW EXECUTE FUNCTION " + QUIET
                        + "()",
                "O",
                Traits.NONE);
    }

    @Override
    public String text(Trigger trigger) {
        return behindName(trigger.definition());
    }

    @Override
    public Trigger withText(Trigger trigger, String text) {
        String wanted = behindName(text).strip().replaceFirst(";\\s*$", "");
        return new Trigger(
                trigger.ref(),
                function(trigger, wanted),
                head(trigger.ref()) + wanted,
                trigger.state(),
                trigger.traits());
    }

    private static String behindName(String text) {
        Matcher head = HEAD.matcher(text);
        return head.lookingAt() ? text.substring(head.end()) : text;
    }

    private static String head(ObjectRef ref) {
        return (ref.kind() == Kind.CONSTRAINT_TRIGGER ? "CREATE CONSTRAINT TRIGGER " : "CREATE TRIGGER ")
                + Quote.name(ref.last()) + " ";
    }

    /** What it calls; where the text names no schema, the one that is known already or the trigger's own. */
    private static ObjectRef function(Trigger before, String text) {
        ObjectRef called = before.function();
        Matcher call = CALL.matcher(text);
        while (call.find()) {
            String name = unquoted(call.group(2));
            if (call.group(1) != null) {
                called = routine(unquoted(call.group(1)), name);
            } else if (name.equals(QUIET)) {
                called = routine(BUILT_IN, name);
            } else if (!before.function().name().equals(name)) {
                called = routine(before.ref().schema(), name);
            }
        }
        return called;
    }

    private static ObjectRef routine(String schema, String name) {
        return ObjectRef.of(Kind.ROUTINE, schema, name, "()");
    }

    private static String unquoted(String name) {
        return name.startsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name.toLowerCase(Locale.ROOT);
    }
}
