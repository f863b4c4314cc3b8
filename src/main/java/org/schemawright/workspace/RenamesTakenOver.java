package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.schemawright.change.Lineage;
import org.schemawright.design.Edit;
import org.schemawright.design.Names;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Gives things of a design the names and schemas that they have in a database. */
final class RenamesTakenOver {
    /** Of a column's name. */
    private static final int MOST_STEPS = 3;

    private final Compared compared;
    private final Database design;
    private final Set<ObjectRef> schemas = new TreeSet<>();
    private final List<Edit> edits = new ArrayList<>();

    /** @param design what the names are given in */
    RenamesTakenOver(Compared compared, Database design) {
        this.compared = compared;
        this.design = design;
    }

    /**
     * Columns first, since afterwards their tables have other names; schemas last.
     *
     * @param chosen by the names in the design
     */
    List<Edit> edits(Set<ObjectRef> chosen) {
        for (int steps = MOST_STEPS; steps > 0; steps--) {
            int size = steps;
            compared.renames().forEach((before, after) -> {
                if (after.path().size() == size && chosen.contains(after)) {
                    // A schema that is renamed has its name of the design until then.
                    add(after, Lineage.underSchemas(before, compared.renames()));
                }
            });
        }
        return edits;
    }

    private void add(ObjectRef now, ObjectRef wanted) {
        boolean moves = now.path().size() == 2 && !now.schema().equals(wanted.schema());
        if (!moves) {
            rename(now, wanted.last());
            return;
        }
        schema(wanted.schema());
        if (Names.isTaken(design, now.withLast(wanted.last()))) {
            move(now, wanted.schema());
            rename(now.withSchema(wanted.schema()), wanted.last());
        } else {
            rename(now, wanted.last());
            move(now.withLast(wanted.last()), wanted.schema());
        }
    }

    /** What something moves to comes along, where the design does not have it. */
    private void schema(String name) {
        ObjectRef ref = ObjectRef.of(Kind.SCHEMA, name);
        if (design.find(ref).isEmpty() && schemas.add(ref)) {
            compared.before().find(ref).map(Edit.Add::new).ifPresent(edits::add);
        }
    }

    private void rename(ObjectRef ref, String name) {
        if (!ref.last().equals(name)) {
            edits.add(new Edit.Rename(ref, name, Edit.Trace.FORGOTTEN));
        }
    }

    private void move(ObjectRef ref, String schema) {
        edits.add(new Edit.MoveToSchema(ref, schema, Edit.Trace.FORGOTTEN));
    }
}
