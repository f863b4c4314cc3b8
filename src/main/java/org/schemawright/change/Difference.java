package org.schemawright.change;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Privilege;
import org.schemawright.model.SchemaObject;

/**
 * One property in which two versions of an object differ, in words for people.
 *
 * @param what   the property, with what it is a property of in front
 * @param before "none" where it had none
 */
public record Difference(String what, String before, String after) {
    private static final String NONE = "none";

    public static List<Difference> of(SchemaObject before, SchemaObject after) {
        var found = new ArrayList<Difference>();
        compare("", Parts.compared(before), Parts.compared(after), found);
        return List.copyOf(found);
    }

    private static void compare(String what, @Nullable Object before, @Nullable Object after, List<Difference> found) {
        Object was = bare(before);
        Object is = bare(after);
        if (was == null ? is == null : was.equals(is)) {
            return;
        }
        if (was instanceof Record first
                && is instanceof Record second
                && first.getClass() == second.getClass()
                && !isLeaf(first)) {
            for (RecordComponent component : first.getClass().getRecordComponents()) {
                compare(
                        joined(what, words(component.getName())),
                        value(component, first),
                        value(component, second),
                        found);
            }
        } else if (was instanceof Map<?, ?> first && is instanceof Map<?, ?> second) {
            var keys = new TreeSet<String>();
            first.keySet().forEach(key -> keys.add(String.valueOf(key)));
            second.keySet().forEach(key -> keys.add(String.valueOf(key)));
            keys.forEach(key -> compare(joined(what, key), first.get(key), second.get(key), found));
        } else {
            found.add(new Difference(what, text(was), text(is)));
        }
    }

    private static boolean isLeaf(Record value) {
        return value instanceof ObjectRef || value instanceof Privilege;
    }

    private static @Nullable Object bare(@Nullable Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    /** Words that only say how the model is built are left out. */
    private static String joined(String what, String more) {
        String own = more.equals("traits") || more.equals("settings") || more.equals("properties") ? "" : more;
        return what.isEmpty() || own.isEmpty() ? what + own : what + " " + own;
    }

    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component + " of the model", e);
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> NONE;
            case Boolean yes -> yes ? "yes" : "no";
            case Privilege privilege -> privilege(privilege);
            case Optional<?> optional -> text(optional.orElse(null));
            case Collection<?> list when list.isEmpty() -> NONE;
            case Collection<?> list -> list.stream().map(Difference::text).collect(Collectors.joining(", "));
            case Map<?, ?> map when map.isEmpty() -> NONE;
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + text(entry.getValue()))
                        .collect(Collectors.joining(", "));
            case ObjectRef ref -> ref.display();
            case Record fields -> fields(fields);
            default -> value.toString();
        };
    }

    private static String privilege(Privilege privilege) {
        String role = switch (privilege.grantee()) {
            case Privilege.PUBLIC -> "everybody";
            case Privilege.OWNER -> "the owner";
            default -> privilege.grantee();
        };
        return privilege.right() + " to " + role + (privilege.grantable() ? " with grant option" : "");
    }

    private static String fields(Record fields) {
        var parts = new ArrayList<String>();
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            String shown = text(value(component, fields));
            if (!shown.equals(NONE) && !shown.equals("no")) {
                parts.add(shown.equals("yes") ? words(component.getName()) : shown);
            }
        }
        return parts.isEmpty() ? words(fields.getClass().getSimpleName()).strip() : String.join(" ", parts);
    }
}
