package org.schemawright.change;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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
        Shape shape = SHAPES.get(fields.getClass());
        out.append(shape.name()).append('(');
        for (Method accessor : shape.accessors()) {
            try {
                write(accessor.invoke(fields), out);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + accessor + " of the model", e);
            }
        }
        out.append(')');
    }

    /** What is asked of a class of records once, since each question copies the answer. */
    private record Shape(String name, List<Method> accessors) {
        static Shape of(Class<?> type) {
            return new Shape(
                    type.getSimpleName(),
                    Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getAccessor)
                            .toList());
        }
    }

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };
}
