package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.change.Change;
import org.schemawright.change.Differ;
import org.schemawright.design.SchemaFacts;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/**
 * What differs about one object and its parts.
 *
 * @param object  a table, view or anything that stands by itself, by its name in the design
 * @param changes its own first, then those of its parts
 */
public record DifferenceGroup(ObjectRef object, List<Change> changes) {
    public DifferenceGroup {
        changes = List.copyOf(changes);
    }

    /** In the order of their names, whatever their kinds: schema by schema. */
    public static List<DifferenceGroup> of(Compared compared) {
        var groups = new TreeMap<ObjectRef, List<Change>>();
        for (Change change : compared.listed()) {
            groups.computeIfAbsent(whole(change.subject(), compared), _ -> new ArrayList<>())
                    .add(change);
        }
        return groups.entrySet().stream()
                .map(entry -> new DifferenceGroup(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparing((DifferenceGroup group) ->
                                String.join("\0", group.object().path()))
                        .thenComparing(DifferenceGroup::object))
                .toList();
    }

    private static ObjectRef whole(ObjectRef ref, Compared compared) {
        boolean part = ref.path().size() > 2
                && (SchemaFacts.isPart(ref.kind())
                        || ref.kind() == Kind.COLUMN
                        || ref.kind() == Kind.COLUMN_DEFAULT
                        || ref.kind() == Kind.IDENTITY_SEQUENCE
                        || ref.kind() == Kind.PART_COMMENT);
        if (ref.kind() == Kind.PARTITION_ATTACHMENT) {
            return ref.withKind(Kind.TABLE);
        }
        if (!part) {
            return ref;
        }
        Database there = compared.after();
        ObjectRef whole = SchemaFacts.tableOf(there, ref);
        return there.find(whole).isPresent() ? whole : SchemaFacts.tableOf(compared.before(), ref);
    }

    /** The parts whose direction can be chosen, renames left out. */
    public List<ObjectRef> choosable() {
        var refs = new TreeSet<ObjectRef>();
        changes.stream()
                .filter(change -> Differ.planned(change) && !(change instanceof Change.Rename))
                .forEach(change -> refs.add(change.subject()));
        return List.copyOf(refs);
    }

    /** The change of the object itself, if it comes or goes as a whole. */
    public boolean comesOrGoes() {
        return changes.stream()
                .anyMatch(change -> change.subject().equals(object)
                        && (change instanceof Change.Create || change instanceof Change.Drop));
    }
}
