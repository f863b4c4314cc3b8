package org.schemawright.engine.sqlite;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.model.Constraint;
import org.schemawright.model.ObjectRef;

/**
 * Names of constraints. Most have none in SQLite: they go by what they say. Where several of one table go by the same
 * name, which SQLite allows, they are numbered. Neither is ever written into SQL.
 */
public final class ConstraintNames {
    private static final int SHOWN = 60;
    private static final Pattern NUMBERED = Pattern.compile("(.*) #\\d+", Pattern.DOTALL);

    private ConstraintNames() {}

    /** What a constraint goes by that has no name. */
    public static String unnamed(Constraint constraint) {
        return switch (constraint) {
            case Constraint.PrimaryKey _ -> "primary key";
            case Constraint.Unique key -> "unique (" + String.join(", ", key.columns()) + ")";
            case Constraint.Check check -> "check (" + shortened(check.expression()) + ")";
            case Constraint.ForeignKey key ->
                "foreign key (" + String.join(", ", key.columns()) + ") to "
                        + key.target().name()
                        + (key.targetColumns().isEmpty() ? "" : " (" + String.join(", ", key.targetColumns()) + ")");
            case Constraint.Exclusion exclusion -> exclusion.definition();
        };
    }

    private static String shortened(String expression) {
        return expression.length() <= SHOWN
                ? expression
                : expression.substring(0, SHOWN) + "… " + Integer.toHexString(expression.hashCode());
    }

    /** A name that none of the taken ones is. */
    public static String free(String name, Collection<String> taken) {
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + " #" + number;
        }
        return free;
    }

    /** The name that the constraint has in SQL. */
    public static Optional<String> written(Constraint constraint, Collection<ObjectRef> all) {
        String unnamed = unnamed(constraint);
        String name = constraint.ref().last();
        Matcher numbered = NUMBERED.matcher(name);
        if (numbered.matches() && all.contains(sibling(constraint.ref(), numbered.group(1)))) {
            name = numbered.group(1);
        }
        return name.equals(unnamed) ? Optional.empty() : Optional.of(name);
    }

    private static ObjectRef sibling(ObjectRef ref, String name) {
        return ObjectRef.of(ref.kind(), ref.schema(), ref.name(), name);
    }
}
