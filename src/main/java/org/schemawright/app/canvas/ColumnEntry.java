package org.schemawright.app.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.app.common.DesignSession;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** From a typed column to edits. */
final class ColumnEntry {
    private final DesignSession session;

    ColumnEntry(DesignSession session) {
        this.session = session;
    }

    /** A new column at the end of its table; the first one named id is its key. */
    void add(ObjectRef table, ColumnText text) throws EditRefused {
        Database database = session.database();
        Table there = database.table(table).orElseThrow(() -> unknown(table));
        Optional<ObjectRef> target = text.reference().flatMap(name -> named(database, table, name));
        if (text.reference().isPresent() && target.isEmpty()) {
            throw new EditRefused(EditRefused.Reason.UNKNOWN, text.reference().get());
        }
        if (target.isPresent() && text.name().isEmpty()) {
            session.perform(Drafts.reference(database, table, target.get()));
            return;
        }
        Optional<PrimaryKey> key = session.facts().of(table).primaryKey();
        boolean isKey = text.key() || key.isEmpty() && isId(table, text.name());
        String type = target.isPresent() ? keyType(database, target.get()) : text.type();
        Column column = Drafts.column(table, text.name(), type, text.required() || isKey);
        var edits = new ArrayList<Edit>();
        edits.add(new Edit.AddColumn(column, there.columns().size()));
        if (isKey) {
            edits.add(keyed(database, table, key, text.name()));
        }
        if (text.unique()) {
            edits.add(new Edit.Add(Drafts.unique(database, table, List.of(text.name()))));
        }
        if (target.isPresent()) {
            List<String> columns = session.facts()
                    .of(target.get())
                    .primaryKey()
                    .map(PrimaryKey::columns)
                    .orElse(List.of());
            edits.add(new Edit.Add(Drafts.reference(database, table, List.of(text.name()), target.get(), columns)));
        }
        session.perform(edits.size() == 1 ? edits.getFirst() : new Edit.Several(Edit.Purpose.CHANGE, edits));
    }

    private static EditRefused unknown(ObjectRef ref) {
        return new EditRefused(EditRefused.Reason.UNKNOWN, ref.display());
    }

    private static boolean isId(ObjectRef table, String name) {
        return name.equals("id") || name.equals(table.last() + "_id");
    }

    private static Edit keyed(Database database, ObjectRef table, Optional<PrimaryKey> key, String column) {
        if (key.isEmpty()) {
            return new Edit.Add(Drafts.primaryKey(database, table, List.of(column)));
        }
        var columns = new ArrayList<>(key.get().columns());
        columns.add(column);
        PrimaryKey old = key.get();
        return new Edit.Replace(new PrimaryKey(old.ref(), columns, old.index(), old.settings(), old.traits()));
    }

    /** The one column of the key that is referred to. */
    private String keyType(Database database, ObjectRef target) throws EditRefused {
        List<String> columns =
                session.facts().of(target).primaryKey().map(PrimaryKey::columns).orElse(List.of());
        if (columns.size() != 1) {
            throw new EditRefused(EditRefused.Reason.NO_KEY, target.display());
        }
        return database.table(target)
                .flatMap(table -> table.column(columns.getFirst()))
                .map(Column::type)
                .orElseThrow(() -> unknown(target));
    }

    private static Optional<ObjectRef> named(Database database, ObjectRef near, String name) {
        int dot = name.indexOf('.');
        ObjectRef ref = dot < 0
                ? ObjectRef.of(Kind.TABLE, near.schema(), name)
                : ObjectRef.of(Kind.TABLE, name.substring(0, dot), name.substring(dot + 1));
        return Optional.of(ref).filter(database.objects()::containsKey);
    }

    /** Another name and type for a column that is there. */
    void change(ObjectRef ref, ColumnText text) throws EditRefused {
        Column old = session.database()
                .table(ref.whole(Kind.TABLE))
                .flatMap(table -> table.column(ref.last()))
                .orElseThrow(() -> unknown(ref));
        var edits = new ArrayList<Edit>();
        if (!old.type().equals(text.type())) {
            edits.add(new Edit.ReplaceColumn(new Column(
                    ref,
                    text.type(),
                    old.collation(),
                    old.notNull(),
                    old.value(),
                    old.local(),
                    old.properties(),
                    old.traits())));
        }
        if (!ref.last().equals(text.name())) {
            edits.add(new Edit.Rename(ref, text.name(), session.trace(ref)));
        }
        if (!edits.isEmpty()) {
            session.perform(edits.size() == 1 ? edits.getFirst() : new Edit.Several(Edit.Purpose.CHANGE, edits));
        }
    }
}
