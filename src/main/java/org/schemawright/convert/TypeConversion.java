package org.schemawright.convert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schemawright.engine.portable.Dialect.Rendered;
import org.schemawright.engine.portable.PortableType;
import org.schemawright.engine.portable.PortableType.Labels;
import org.schemawright.engine.portable.PortableType.ListOf;
import org.schemawright.model.Column;
import org.schemawright.model.EnumType;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;

/** The types of columns, and the enumerations that they need. */
final class TypeConversion {
    private final Tongues tongues;
    private final Names names;
    private final Map<ObjectRef, EnumType> enumerations = new LinkedHashMap<>();
    private final Map<List<String>, ObjectRef> byLabels = new LinkedHashMap<>();
    private final Map<ObjectRef, ObjectRef> users = new LinkedHashMap<>();

    TypeConversion(Tongues tongues, Names names) {
        this.tongues = tongues;
        this.names = names;
    }

    /** The enumerations of the target, as far as they are objects there. */
    Map<ObjectRef, EnumType> enumerations() {
        return enumerations;
    }

    /** Columns of the target, each with the enumeration that it needs. */
    Map<ObjectRef, ObjectRef> users() {
        return users;
    }

    /** What is meant, with names of the target. */
    PortableType meaning(Column column) {
        return named(tongues.meaning(column.type()), column);
    }

    Rendered rendered(PortableType meaning) {
        return tongues.target().type(meaning);
    }

    private PortableType named(PortableType meaning, Column column) {
        return switch (meaning) {
            case Labels(var name, var labels)
            when tongues.target().namesEnumerations() -> {
                ObjectRef there = name.map(known -> known(known)).orElseGet(() -> unnamed(labels, column));
                users.put(names.ref(column.ref()), there);
                enumerations.computeIfAbsent(there, ref -> new EnumType(ref, labels, Traits.NONE));
                yield new Labels(Optional.of(there), labels);
            }
            case ListOf(var element) -> new ListOf(named(element, column));
            default -> meaning;
        };
    }

    private ObjectRef known(ObjectRef enumeration) {
        return names.ref(enumeration);
    }

    /** Columns with the same labels share one. */
    private ObjectRef unnamed(List<String> labels, Column column) {
        return byLabels.computeIfAbsent(labels, _ -> {
            ObjectRef there = names.ref(column.ref());
            return names.unused(Kind.ENUM_TYPE, there.schema(), there.path().get(1) + "_" + there.last());
        });
    }
}
