package org.schemawright.workspace;

import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.schemawright.change.Lineage;
import org.schemawright.change.Origin;
import org.schemawright.engine.Naming;
import org.schemawright.model.Column;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;

/** Names that are asked for while something has them where the migration starts, and keeps them: no name is given twice. */
final class TakenNames {
    private final Database from;
    private final SortedMap<ObjectRef, ObjectRef> renames;
    private final Naming naming;

    private TakenNames(Database from, SortedMap<ObjectRef, ObjectRef> renames, Naming naming) {
        this.from = from;
        this.renames = renames;
        this.naming = naming;
    }

    /** @param renames all there are, what is asked among them */
    static void refuse(SortedMap<ObjectRef, Origin> asked, SortedMap<ObjectRef, ObjectRef> renames, Sides sides)
            throws BadRequest {
        var names =
                new TakenNames(sides.from().database(), renames, sides.engine().naming());
        for (var entry : asked.entrySet()) {
            if (entry.getValue() instanceof Origin.RenamedFrom(var old)
                    && sides.engine().renaming().renames(old.kind())) {
                Optional<ObjectRef> holder = names.holder(old, entry.getKey());
                if (holder.isPresent()) {
                    throw new BadRequest(message(old, entry.getKey(), holder.get()));
                }
            }
        }
    }

    private static String message(ObjectRef old, ObjectRef now, ObjectRef holder) {
        String taken = "the " + old + " was to become " + now.display() + ", but there is the " + holder
                + " where the migration starts, and it keeps its name; ";
        return now.kind() == Kind.SCHEMA
                ? taken + "to bring what is in them together, rename each thing, such as " + old.display() + ".NAME="
                        + now.display() + ".NAME"
                : taken + "rename that too, or take it away in a migration of its own first";
    }

    /** What has the name and is not renamed itself. */
    private Optional<ObjectRef> holder(ObjectRef old, ObjectRef now) {
        Stream<ObjectRef> beside = old.kind() == Kind.COLUMN
                ? from.table(old.whole(Kind.TABLE)).stream()
                        .flatMap(table -> table.columns().stream())
                        .map(Column::ref)
                        .filter(column -> naming.same(column.last(), now.last()))
                : from.objects().keySet().stream()
                        .filter(ref -> share(ref.kind(), now.kind()))
                        .filter(ref ->
                                naming.same(Lineage.underSchemas(ref, renames).path(), now.path()));
        return beside.filter(ref -> !ref.equals(old) && !renames.containsKey(ref))
                .findFirst();
    }

    private static boolean share(Kind one, Kind other) {
        return one == other || Kinds.NAMED_AS_RELATIONS.contains(one) && Kinds.NAMED_AS_RELATIONS.contains(other);
    }
}
