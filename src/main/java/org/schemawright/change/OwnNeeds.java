package org.schemawright.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.schemawright.model.Constraint;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.PartitionAttachment;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.SequenceOwnership;

/**
 * What a part says by itself that it cannot be without, whatever needs are recorded: its schema, its table or view, its
 * columns and those that it refers to.
 */
final class OwnNeeds {
    private static final List<Kind> WHOLES =
            List.of(Kind.TABLE, Kind.FOREIGN_TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW, Kind.DOMAIN);

    private final SortedMap<ObjectRef, SchemaObject> parts;
    private final List<ObjectRef> found = new ArrayList<>();

    private OwnNeeds(SortedMap<ObjectRef, SchemaObject> parts) {
        this.parts = parts;
    }

    /** Only what is there. */
    static List<ObjectRef> of(SchemaObject part, SortedMap<ObjectRef, SchemaObject> parts) {
        var needs = new OwnNeeds(parts);
        needs.wholes(part.ref());
        needs.own(part);
        return needs.found;
    }

    private void add(ObjectRef ref) {
        if (parts.containsKey(ref)) {
            found.add(ref);
        }
    }

    private void wholes(ObjectRef ref) {
        if (ref.path().size() > 1) {
            add(ObjectRef.of(Kind.SCHEMA, ref.schema()));
        }
        if (ref.path().size() > 2) {
            WHOLES.forEach(kind -> add(new ObjectRef(kind, ref.path().subList(0, 2))));
        }
        if (ref.kind() == Kind.COLUMN_DEFAULT || ref.kind() == Kind.IDENTITY_SEQUENCE) {
            add(ref.withKind(Kind.COLUMN));
        }
    }

    private void own(SchemaObject part) {
        switch (part) {
            case Constraint.PrimaryKey key -> columns(part.ref(), key.columns());
            case Constraint.Unique unique -> columns(part.ref(), unique.columns());
            case Constraint.Check check -> columns(part.ref(), check.columns());
            case Constraint.ForeignKey key -> {
                columns(part.ref(), key.columns());
                add(key.target());
                key.targetColumns().forEach(column -> add(key.target().part(Kind.COLUMN, column)));
            }
            case Index index ->
                columns(
                        part.ref(),
                        index.keys().stream()
                                .flatMap(key -> key.column().stream())
                                .toList());
            case PartitionAttachment attachment -> {
                add(part.ref().withKind(Kind.TABLE));
                add(attachment.parent());
            }
            case SequenceOwnership owned -> {
                add(part.ref().withKind(Kind.SEQUENCE));
                add(owned.column());
            }
            default -> {}
        }
    }

    private void columns(ObjectRef part, Collection<String> names) {
        var table = new ObjectRef(Kind.TABLE, part.path().subList(0, 2));
        names.forEach(name -> add(table.part(Kind.COLUMN, name)));
    }
}
