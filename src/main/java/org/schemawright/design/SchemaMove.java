package org.schemawright.design;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.design.EditRefused.Reason;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SequenceOwnership;

/** Puts a thing into another schema. The sequences that a table's columns own go along, as engines have it. */
public final class SchemaMove {
    private SchemaMove() {}

    /** Whether it can go to another schema by itself; a sequence that a column owns goes where its table goes. */
    public static boolean isPossible(Database database, ObjectRef ref) {
        return Kinds.MOVED.contains(ref.kind())
                && !database.objects().containsKey(ref.withKind(Kind.SEQUENCE_OWNERSHIP));
    }

    static Document apply(Document document, Edit.MoveToSchema move) throws EditRefused {
        Database database = document.design().database();
        ObjectRef ref = move.ref();
        ObjectRef schema = ObjectRef.of(Kind.SCHEMA, move.schema());
        for (ObjectRef needed : List.of(ref, schema)) {
            if (!database.has(needed)) {
                throw new EditRefused(Reason.UNKNOWN, needed.toString());
            }
        }
        if (!isPossible(database, ref)) {
            throw new EditRefused(Reason.NOT_MOVED, ref.toString());
        }
        if (ref.schema().equals(move.schema())) {
            return document;
        }
        List<ObjectRef> along = owned(database, ref);
        Document moved = renamed(document, ref, move.schema(), move.trace());
        for (ObjectRef sequence : along) {
            moved = renamed(moved, sequence, move.schema(), Edit.Trace.FORGOTTEN);
        }
        return moved;
    }

    private static Document renamed(Document document, ObjectRef ref, String schema, Edit.Trace trace)
            throws EditRefused {
        ObjectRef there = ref.withSchema(schema);
        Names.check(document.design().database(), there);
        return new Renaming(ref, there).apply(document, trace);
    }

    private static List<ObjectRef> owned(Database database, ObjectRef table) {
        var owned = new ArrayList<ObjectRef>();
        database.all(SequenceOwnership.class)
                .filter(ownership -> ownership.column().whole(table.kind()).equals(table))
                .map(ownership -> ownership.ref().withKind(Kind.SEQUENCE))
                .filter(sequence -> sequence.schema().equals(table.schema()))
                .forEach(owned::add);
        return owned;
    }
}
