package org.schemawright.change;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.schemawright.model.Aspect;
import org.schemawright.model.CompositeType;
import org.schemawright.model.Database;
import org.schemawright.model.Extension;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;
import org.schemawright.model.View;

/**
 * Brings two databases to common ground: an aspect that one side does not state, or that is to be ignored, is taken from
 * neither or, where it would otherwise be lost, from the other side.
 *
 * @param before as it was, without what is not compared
 * @param after  as it will be, with what it does not state kept as it was
 */
public record Common(Database before, Database after) {
    public static Common of(Database before, Database after, Set<Aspect> ignored) {
        Set<Aspect> compared = EnumSet.noneOf(Aspect.class);
        compared.addAll(before.stated());
        compared.retainAll(after.stated());
        compared.removeAll(ignored);
        return new Common(before, keep(before, after, compared));
    }

    private static Database keep(Database before, Database after, Set<Aspect> compared) {
        var kept = new TreeMap<ObjectRef, SchemaObject>();
        after.objects().forEach((ref, object) -> {
            SchemaObject old = before.objects().get(ref);
            kept.put(ref, old == null ? object : keep(old, object, compared));
        });
        PartTraits.keep(before, after, compared, kept, (old, now) -> keep(old, now, compared));
        if (!compared.contains(Aspect.PRIVILEGES)) {
            kept.keySet().removeIf(ref -> ref.kind() == Kind.DEFAULT_PRIVILEGES);
            before.objects().forEach((ref, object) -> {
                if (ref.kind() == Kind.DEFAULT_PRIVILEGES) {
                    kept.put(ref, object);
                }
            });
        }
        return new Database(after.version(), kept, after.needs(), after.stated());
    }

    private static SchemaObject keep(SchemaObject old, SchemaObject now, Set<Aspect> compared) {
        Traits traits = keep(old.traits(), now.traits(), compared);
        SchemaObject kept = now.withTraits(traits);
        if (kept instanceof Extension is
                && old instanceof Extension was
                && (!compared.contains(Aspect.EXTENSION_VERSIONS)
                        || is.version().isEmpty())) {
            return new Extension(is.ref(), is.schema(), was.version(), is.traits());
        }
        if (kept instanceof Table is && old instanceof Table was) {
            return is.withColumns(is.columns().stream()
                    .map(column -> was.column(column.name())
                            .map(before -> column.withTraits(keep(before.traits(), column.traits(), compared)))
                            .orElse(column))
                    .toList());
        }
        return compared.contains(Aspect.COMMENTS) ? kept : withoutInnerComments(old, kept);
    }

    private static SchemaObject withoutInnerComments(SchemaObject old, SchemaObject now) {
        return switch (now) {
            case CompositeType is when old instanceof CompositeType was && sameButComments(was, is) -> was;
            case View is
            when old instanceof View was && is.columns().size() == was.columns().size() ->
                new View(is.ref(), is.query(), was.columns(), is.options(), is.materialized(), is.traits());
            default -> now;
        };
    }

    private static boolean sameButComments(CompositeType was, CompositeType is) {
        return bare(was).equals(bare(is));
    }

    private static CompositeType bare(CompositeType type) {
        return new CompositeType(
                type.ref(),
                type.attributes().stream()
                        .map(a -> new CompositeType.Attribute(a.name(), a.type(), a.collation(), Optional.empty()))
                        .toList(),
                type.traits());
    }

    private static Traits keep(Traits was, Traits is, Set<Aspect> compared) {
        boolean owner = compared.contains(Aspect.OWNERS) && is.owner().isPresent();
        return new Traits(
                owner ? is.owner() : was.owner(),
                compared.contains(Aspect.COMMENTS) ? is.comment() : was.comment(),
                compared.contains(Aspect.PRIVILEGES) ? is.privileges() : was.privileges());
    }
}
