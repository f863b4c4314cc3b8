package org.schemawright.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.schemawright.model.Aspect;
import org.schemawright.model.Column;
import org.schemawright.model.CompositeType;
import org.schemawright.model.Database;
import org.schemawright.model.Extension;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;
import org.schemawright.model.View;

/** A database as if its source had never spoken of some aspects. */
public final class Without {
    private final Set<Aspect> aspects;

    private Without(Set<Aspect> aspects) {
        this.aspects = aspects;
    }

    public static Database aspects(Database database, Set<Aspect> aspects) {
        if (aspects.isEmpty()) {
            return database;
        }
        var without = new Without(aspects);
        var objects = new TreeMap<ObjectRef, SchemaObject>();
        database.objects().forEach((ref, object) -> {
            SchemaObject rest = without.of(object);
            boolean unstated = ref.kind() == Kind.DEFAULT_PRIVILEGES && aspects.contains(Aspect.PRIVILEGES);
            if (!unstated && !PartTraits.saysNothing(rest)) {
                objects.put(ref, rest);
            }
        });
        var stated = new java.util.HashSet<>(database.stated());
        stated.removeAll(aspects);
        return new Database(database.version(), objects, database.needs(), stated);
    }

    private SchemaObject of(SchemaObject object) {
        SchemaObject bare = object.withTraits(of(object.traits()));
        return switch (bare) {
            case Table table ->
                table.withColumns(table.columns().stream().map(this::of).toList());
            case Extension extension
            when aspects.contains(Aspect.EXTENSION_VERSIONS) ->
                new Extension(extension.ref(), extension.schema(), Optional.empty(), extension.traits());
            case CompositeType type
            when aspects.contains(Aspect.COMMENTS) -> new CompositeType(type.ref(), attributes(type), type.traits());
            case View view ->
                new View(view.ref(), view.query(), columns(view), view.options(), view.materialized(), view.traits());
            default -> bare;
        };
    }

    private Column of(Column column) {
        return column.withTraits(of(column.traits()));
    }

    private Traits of(Traits traits) {
        return new Traits(
                aspects.contains(Aspect.OWNERS) ? Optional.empty() : traits.owner(),
                aspects.contains(Aspect.COMMENTS) ? Optional.empty() : traits.comment(),
                aspects.contains(Aspect.PRIVILEGES) ? Optional.empty() : traits.privileges());
    }

    private static List<CompositeType.Attribute> attributes(CompositeType type) {
        return type.attributes().stream()
                .map(a -> new CompositeType.Attribute(a.name(), a.type(), a.collation(), Optional.empty()))
                .toList();
    }

    private List<View.ViewColumn> columns(View view) {
        return view.columns().stream()
                .map(c -> new View.ViewColumn(
                        c.name(),
                        c.type(),
                        c.collation(),
                        c.defaultExpression(),
                        aspects.contains(Aspect.COMMENTS) ? Optional.empty() : c.comment(),
                        aspects.contains(Aspect.PRIVILEGES) ? Optional.empty() : c.privileges()))
                .toList();
    }
}
