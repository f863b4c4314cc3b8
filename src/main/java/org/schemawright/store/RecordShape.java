package org.schemawright.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schemawright.model.Column;
import org.schemawright.model.SchemaObject;

/** How the records of one class are taken apart and put together: asked of the class once, since that is slow. */
final class RecordShape {
    private static final ClassValue<RecordShape> KNOWN = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final Class<?> type;
    private final List<Part> parts;
    private final Set<String> members;
    private final Constructor<?> constructor;

    /**
     * A component of the record.
     *
     * @param name   in the class
     * @param member in a file
     */
    record Part(String name, String member, Type type, Method accessor) {
        boolean isColumns() {
            return type instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] == Column.class;
        }
    }

    private RecordShape(Class<?> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        parts = Stream.of(components)
                .map(component -> new Part(
                        component.getName(),
                        Members.word(component.getName()),
                        component.getGenericType(),
                        component.getAccessor()))
                .toList();
        Set<String> names = parts.stream().map(Part::member).collect(Collectors.toCollection(TreeSet::new));
        if (SchemaObject.class.isAssignableFrom(type)) {
            names.add(Members.KIND);
            names.add(Members.NAME);
        }
        members = Set.copyOf(names);
        try {
            constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }

    static RecordShape of(Class<?> recordType) {
        return KNOWN.get(recordType);
    }

    List<Part> parts() {
        return parts;
    }

    /** The names that members of such a record can have in a file. */
    Set<String> members() {
        return members;
    }

    /** A record of values for its parts, in their order. What it refuses comes as the target of the exception. */
    Object made(Object[] values) throws ReflectiveOperationException {
        return constructor.newInstance(values);
    }

    @Override
    public String toString() {
        return "the shape of " + type;
    }
}
