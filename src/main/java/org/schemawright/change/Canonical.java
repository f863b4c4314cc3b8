package org.schemawright.change;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Renders a value of the model so that different values never have the same text: every text and number is preceded by
 * its length, every record by its name.
 */
final class Canonical {
    private Canonical() {}

    static String text(Object value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append('~');
            case Optional<?> optional -> write(optional.orElse(null), out);
            case Record fields -> writeRecord(fields, out);
            case Collection<?> list -> {
                out.append('[');
                list.forEach(item -> write(item, out));
                out.append(']');
            }
            case Map<?, ?> map -> {
                out.append('{');
                map.forEach((key, item) -> {
                    write(key, out);
                    write(item, out);
                });
                out.append('}');
            }
            default -> {
                String text = value.toString();
                out.append(text.length()).append(':').append(text);
            }
        }
    }

    private static void writeRecord(Record fields, StringBuilder out) {
        out.append(fields.getClass().getSimpleName()).append('(');
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            try {
                write(component.getAccessor().invoke(fields), out);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component + " of the model", e);
            }
        }
        out.append(')');
    }
}
