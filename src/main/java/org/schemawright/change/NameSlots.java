package org.schemawright.change;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;

/**
 * Which names an object takes up, so that what leaves a name does so before something else takes it. Kinds that no
 * engine lets share a name share a slot here; where an engine is more generous, an order too many does no harm.
 */
public final class NameSlots {
    private NameSlots() {}

    /** Two types of different kinds of which one takes the place of the other. */
    public static boolean shareTypeName(ObjectRef one, ObjectRef other) {
        return Kinds.TYPES.contains(one.kind())
                && Kinds.TYPES.contains(other.kind())
                && one.path().equals(other.path());
    }

    public static Set<String> of(SchemaObject object) {
        ObjectRef ref = object.ref();
        return switch (ref.kind()) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, COMPOSITE_TYPE ->
                Set.of(slot("relation", ref.schema(), ref.name()), slot("type", ref.schema(), ref.name()));
            case ENUM_TYPE, RANGE_TYPE, BASE_TYPE, SHELL_TYPE, DOMAIN -> Set.of(slot("type", ref.schema(), ref.name()));
            case INDEX -> Set.of(slot("relation", ref.schema(), ref.last()));
            case PRIMARY_KEY ->
                Set.of(
                        slot("relation", ref.schema(), ref.last()),
                        constraint(ref),
                        slot("primary key", ref.schema(), ref.name()));
            case UNIQUE_CONSTRAINT, EXCLUSION_CONSTRAINT ->
                Set.of(slot("relation", ref.schema(), ref.last()), constraint(ref));
            case CHECK_CONSTRAINT, FOREIGN_KEY -> Set.of(constraint(ref));
            case ROUTINE, AGGREGATE -> Set.of(slot("routine", ref.schema(), ref.name() + ref.last()));
            case TRIGGER, CONSTRAINT_TRIGGER -> Set.of(slot("trigger", ref.display(), ""));
            case COLUMN -> column((Column) object);
            default -> Set.of();
        };
    }

    private static Set<String> column(Column column) {
        var named = column
                .notNull()
                .flatMap(Column.NotNull::name)
                .map(name ->
                        slot("constraint", column.ref().schema(), column.ref().name() + "\0" + name))
                .stream();
        var counted = column.value() instanceof ColumnValue.Identity identity
                ? Stream.of(slot("relation", identity.sequenceSchema(), identity.sequenceName()))
                : Stream.<String>empty();
        return Stream.concat(named, counted).collect(Collectors.toSet());
    }

    private static String constraint(ObjectRef ref) {
        return slot("constraint", ref.schema(), ref.name() + "\0" + ref.last());
    }

    private static String slot(String space, String schema, String name) {
        return space + "\0" + schema + "\0" + name;
    }
}
