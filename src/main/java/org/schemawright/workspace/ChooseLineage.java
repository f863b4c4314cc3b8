package org.schemawright.workspace;

import java.util.Map;
import java.util.TreeMap;
import org.schemawright.change.Lineage;
import org.schemawright.change.Origin;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/**
 * The lineage of one migration: what the target's design states, as far as it is about what is new here; over it what a
 * file states; over that the renames that were asked for.
 */
public final class ChooseLineage {
    private ChooseLineage() {}

    public static Lineage of(Sides sides, Lineage file, Map<String, String> renames) throws BadRequest {
        var origins = new TreeMap<ObjectRef, Origin>();
        Database from = sides.from().database();
        Database to = sides.to().database();
        sides.to().lineage().origins().forEach((ref, origin) -> {
            boolean isNew = exists(ref, to) && !exists(ref, from);
            if (isNew
                    && origin.renamedFrom()
                            .map(old -> exists(old, from) && !exists(old, to))
                            .orElse(true)) {
                origins.put(ref, origin);
            }
        });
        var asked = new TreeMap<>(file.origins());
        Renames.add(renames, from, asked, sides.engine().naming());
        for (var entry : asked.entrySet()) {
            if (entry.getValue() instanceof Origin.RenamedFrom(var old) && !exists(entry.getKey(), to)) {
                throw new BadRequest(
                        "the " + old + " was to become " + entry.getKey().display()
                                + ", but nothing is called that where the migration ends; give the name that the"
                                + " target has");
            }
        }
        origins.putAll(asked);
        return new Lineage(origins);
    }

    private static boolean exists(ObjectRef ref, Database database) {
        return ref.kind() == Kind.COLUMN
                ? database.table(ref.whole(Kind.TABLE))
                        .flatMap(table -> table.column(ref.last()))
                        .isPresent()
                : database.find(ref).isPresent();
    }
}
