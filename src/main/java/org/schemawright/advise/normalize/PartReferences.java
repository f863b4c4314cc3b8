package org.schemawright.advise.normalize;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.schemawright.design.Names;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.Settings;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;

/** The references between the parts of a table: whoever holds the key of another part refers to it. */
final class PartReferences {
    private final Table whole;
    private final List<Part> parts;
    private final SortedMap<ObjectRef, SchemaObject> objects;
    private final SortedMap<ObjectRef, SortedSet<ObjectRef>> needs;
    private final Set<String> taken = new HashSet<>();

    PartReferences(
            Table whole,
            List<Part> parts,
            SortedMap<ObjectRef, SchemaObject> objects,
            SortedMap<ObjectRef, SortedSet<ObjectRef>> needs) {
        this.whole = whole;
        this.parts = parts;
        this.objects = objects;
        this.needs = needs;
        objects.keySet().forEach(ref -> taken.add(ref.last()));
    }

    void add() {
        for (Part part : parts) {
            List<Part> targets = parts.subList(1, parts.size()).stream()
                    .filter(other -> other != part && part.columns().containsAll(other.key()))
                    .filter(other -> parts.indexOf(other) > parts.indexOf(part)
                            || !other.columns().containsAll(part.key()))
                    .toList();
            for (Part target : targets) {
                boolean implied = targets.stream()
                        .anyMatch(other ->
                                other != target && other.key().containsAll(target.key()) && required(other.key()));
                if (!implied) {
                    reference(part, target);
                }
            }
        }
    }

    private boolean required(List<String> columns) {
        return columns.stream()
                .allMatch(
                        column -> whole.column(column).flatMap(Column::notNull).isPresent());
    }

    private ObjectRef table(Part part) {
        return ObjectRef.of(Kind.TABLE, whole.ref().schema(), part.name());
    }

    private void reference(Part part, Part target) {
        String name = Names.free(KeyNames.reference(part.name(), target.key()), taken::contains);
        taken.add(name);
        var key = new ForeignKey(
                table(part).part(Kind.FOREIGN_KEY, name),
                target.key(),
                table(target),
                target.key(),
                "SIMPLE",
                "NO ACTION",
                "NO ACTION",
                List.of(),
                false,
                Settings.PLAIN,
                Traits.NONE);
        var needed = new TreeSet<ObjectRef>();
        target.key().forEach(column -> {
            needed.add(table(part).part(Kind.COLUMN, column));
            needed.add(table(target).part(Kind.COLUMN, column));
        });
        needed.add(table(target).part(Kind.PRIMARY_KEY, KeyNames.primaryKey(target.name())));
        objects.put(key.ref(), key);
        needs.put(key.ref(), needed);
    }
}
