package org.schemawright.workspace;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.advise.Facts;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Subject;
import org.schemawright.advise.schema.SchemaRules;
import org.schemawright.design.Edit;
import org.schemawright.engine.Engine;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Database;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** The indexes wanted by the references that an edit of ours makes, so that the advisor has nothing to add to the edit. */
final class ReferenceIndexes {
    private final Engine engine;
    private final Database before;

    /** @param before the schema whose own references are left as they are */
    ReferenceIndexes(Engine engine, Database before) {
        this.engine = engine;
        this.before = before;
    }

    /** The schema with an index for each new reference that has none, unless its engine makes them by itself. */
    Database in(Database after) {
        Database indexed = after;
        // Two indexes that want the same name are made one after the other.
        for (List<Index> missing = missing(after); !missing.isEmpty(); missing = missing(indexed)) {
            indexed = with(indexed, missing);
        }
        return indexed;
    }

    private List<Index> missing(Database after) {
        if (after.all(ForeignKey.class).allMatch(reference -> isOld(reference.ref()))) {
            return List.of();
        }
        return SchemaRules.INDEXED_REFERENCES.judge(new Facts(engine, after, List.of())).stream()
                .filter(this::isNew)
                .flatMap(finding -> finding.remedies().stream())
                .<Index>mapMulti((remedy, indexes) -> {
                    if (remedy instanceof Remedy.ByEdit edit
                            && edit.edit() instanceof Edit.Add(var object)
                            && object instanceof Index index) {
                        indexes.accept(index);
                    }
                })
                .toList();
    }

    private boolean isNew(Finding finding) {
        return finding.subject() instanceof Subject.Objects(List<ObjectRef> refs) && !isOld(refs.getFirst());
    }

    private boolean isOld(ObjectRef reference) {
        return before.objects().containsKey(reference);
    }

    private static Database with(Database database, List<Index> indexes) {
        var objects = new TreeMap<>(database.objects());
        var needs = new TreeMap<ObjectRef, SortedSet<ObjectRef>>(database.needs());
        for (Index index : indexes) {
            if (objects.putIfAbsent(index.ref(), index) == null) {
                var columns = new TreeSet<ObjectRef>();
                ObjectRef table = index.ref().whole(Kind.TABLE);
                index.keys().forEach(key -> key.column().ifPresent(name -> columns.add(table.part(Kind.COLUMN, name))));
                needs.put(index.ref(), columns);
            }
        }
        return new Database(database.version(), objects, needs, database.stated());
    }
}
