package org.schemawright.workspace;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.change.Lineage;
import org.schemawright.change.Origin;
import org.schemawright.engine.Naming;
import org.schemawright.model.Column;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/**
 * Tables and columns whose names are the same to the engine, though they are written differently: where upper and lower
 * case mean the same, what is called in another case is no other thing. Nothing has to be guessed for that.
 */
final class SameNames {
    private final Lineage stated;
    private final Naming naming;
    private final Set<ObjectRef> used = new TreeSet<>();
    private final TreeMap<ObjectRef, Origin> origins;

    private SameNames(Lineage stated, Naming naming) {
        this.stated = stated;
        this.naming = naming;
        this.origins = new TreeMap<>(stated.origins());
        used.addAll(stated.renames().keySet());
    }

    /** The lineage with these renames, unless it says something else about what they are of. */
    static Lineage added(Lineage stated, Database from, Database to, Naming naming) {
        if (naming.letters() != Naming.Letters.ALIKE) {
            return stated;
        }
        var names = new SameNames(stated, naming);
        from.all(Table.class).forEach(table -> names.table(table, from, to));
        return new Lineage(names.origins);
    }

    private void table(Table table, Database from, Database to) {
        ObjectRef renamed = stated.renames().getOrDefault(table.ref(), table.ref());
        ObjectRef now = to.all(Table.class)
                .map(Table::ref)
                .filter(other -> !other.equals(renamed) && same(renamed, other))
                .filter(other ->
                        to.table(renamed).isEmpty() && from.table(other).isEmpty())
                .findFirst()
                .orElse(renamed);
        if (!now.equals(renamed)) {
            put(table.ref(), now);
        }
        to.table(now).ifPresent(after -> table.columns().forEach(column -> column(column, table, after)));
    }

    private void column(Column column, Table before, Table after) {
        if (after.column(column.name()).isPresent()) {
            return;
        }
        after.columns().stream()
                .filter(other -> naming.same(other.name(), column.name())
                        && before.column(other.name()).isEmpty())
                .findFirst()
                .ifPresent(other -> put(column.ref(), after.ref().part(Kind.COLUMN, other.name())));
    }

    private void put(ObjectRef before, ObjectRef after) {
        if (!origins.containsKey(after) && used.add(before)) {
            origins.put(after, new Origin.RenamedFrom(before));
        }
    }

    private boolean same(ObjectRef one, ObjectRef other) {
        return one.schema().equals(other.schema()) && naming.same(one.name(), other.name());
    }
}
