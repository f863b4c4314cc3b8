package org.schemawright.change;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.schemawright.model.Aspect;
import org.schemawright.model.Database;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Traits;

/**
 * Objects that are there only to say something about a part of another: rights on the sequence of an identity column, a
 * comment on the index of a key. One that says nothing is not there.
 */
final class PartTraits {
    private static final Set<Kind> KINDS = EnumSet.of(Kind.IDENTITY_SEQUENCE, Kind.PART_COMMENT);
    private static final List<Kind> WHOLES =
            List.of(Kind.TABLE, Kind.FOREIGN_TABLE, Kind.MATERIALIZED_VIEW, Kind.DOMAIN, Kind.RANGE_TYPE);

    private PartTraits() {}

    static boolean isOne(SchemaObject object) {
        return KINDS.contains(object.ref().kind());
    }

    static boolean saysNothing(SchemaObject object) {
        return object instanceof Definition definition
                && isOne(object)
                && object.traits().equals(Traits.NONE)
                && (definition.properties().isEmpty() || object.ref().kind() == Kind.PART_COMMENT);
    }

    /**
     * Adds to what is kept of the target what only the start says of parts that both have, and takes away what only the
     * target does, as far as they are not compared.
     *
     * @param merge what is kept of two states of an object
     */
    static void keep(
            Database before,
            Database after,
            Set<Aspect> compared,
            SortedMap<ObjectRef, SchemaObject> kept,
            BinaryOperator<SchemaObject> merge) {
        if (compared.contains(Aspect.COMMENTS) && compared.contains(Aspect.PRIVILEGES)) {
            return;
        }
        var refs = new TreeSet<ObjectRef>();
        for (Database side : List.of(before, after)) {
            side.objects().keySet().stream()
                    .filter(ref -> KINDS.contains(ref.kind()) && hasWhole(ref, before) && hasWhole(ref, after))
                    .forEach(refs::add);
        }
        for (ObjectRef ref : refs) {
            SchemaObject was = before.objects().get(ref);
            SchemaObject is = after.objects().get(ref);
            SchemaObject merged = merge.apply(was == null ? bare(ref, is) : was, is == null ? bare(ref, was) : is);
            if (saysNothing(merged)) {
                kept.remove(ref);
            } else {
                kept.put(ref, merged);
            }
        }
    }

    private static SchemaObject bare(ObjectRef ref, @org.jspecify.annotations.Nullable SchemaObject like) {
        return ref.kind() == Kind.PART_COMMENT && like instanceof Definition(var _, var properties, var _)
                ? new Definition(ref, properties, Traits.NONE)
                : new Definition(ref, new TreeMap<>(), Traits.NONE);
    }

    private static boolean hasWhole(ObjectRef ref, Database database) {
        return WHOLES.stream().anyMatch(kind -> database.objects().containsKey(ref.whole(kind)));
    }
}
