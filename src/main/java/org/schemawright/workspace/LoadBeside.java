package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.change.Common;
import org.schemawright.change.Concerned;
import org.schemawright.design.Design;
import org.schemawright.engine.Engine;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.planner.PlanRefused;

/**
 * Brings a design into normal form beside a source that is in it. What both have in the same words is in normal form, so
 * only the rest is asked of the engine.
 */
final class LoadBeside {
    /** More than this share of the objects, and all are asked. */
    private static final int SHARE = 3;

    private final ScratchShelf shelf;

    LoadBeside(ScratchShelf shelf) {
        this.shelf = shelf;
    }

    /** Empty where it cannot be done by halves: too much differs, or the engine refuses something. */
    Optional<Loaded> load(String name, Design design, Loaded like)
            throws ScratchProblem, SQLException, UnreadableCatalog, PlanRefused {
        Database drawn = design.database();
        Database normal = like.database();
        Set<ObjectRef> differing =
                Concerned.differing(normal, Common.of(normal, drawn, Set.of()).after());
        if (!drawn.version().equals(normal.version())
                || differing.size() > normal.objects().size() / SHARE) {
            return Optional.empty();
        }
        Engine engine = like.engine();
        Database needy = needy(drawn, normal);
        Database part = Concerned.part(needy, Concerned.by(normal, needy, differing));
        int major = drawn.version().major();
        Rebuild.Built built = new Rebuild(engine, shelf.of(engine, major)).build(part);
        try (var scratch = built.scratch()) {
            if (!built.refused().isEmpty()) {
                return Optional.empty();
            }
            Database read =
                    engine.reader().read(scratch.catalog(), scratch.owner()).database();
            Database whole =
                    KeptAsText.with(joined(drawn, normal, read, Concerned.leaning(normal, needy, differing)), drawn);
            return Optional.of(new Loaded(
                            name,
                            engine,
                            Loaded.Origin.DESIGN,
                            whole,
                            List.of(),
                            () -> new Rebuild(engine, shelf.of(engine, major)).scratch(whole))
                    .stating(design.lineage()));
        }
    }

    /** A design that was drawn knows few needs; what is as it was needs what it needed. */
    private static Database needy(Database drawn, Database normal) {
        var needs = new TreeMap<>(drawn.needs());
        normal.needs().forEach((ref, needed) -> {
            var all = new TreeSet<>(needed);
            Optional.ofNullable(needs.get(ref)).ifPresent(all::addAll);
            needs.put(ref, all);
        });
        return new Database(drawn.version(), drawn.objects(), needs, drawn.stated());
    }

    private static Database joined(Database drawn, Database normal, Database read, Set<ObjectRef> asked) {
        var objects = new TreeMap<ObjectRef, SchemaObject>();
        var needs = new TreeMap<ObjectRef, SortedSet<ObjectRef>>();
        Set<ObjectRef> same = new TreeSet<>(drawn.objects().keySet());
        same.retainAll(normal.objects().keySet());
        same.removeAll(asked);
        read.objects().forEach((ref, object) -> {
            if (!same.contains(ref)) {
                objects.put(ref, object);
            }
        });
        same.forEach(ref -> normal.find(ref).ifPresent(object -> objects.put(ref, object)));
        normal.needs().forEach((ref, needed) -> {
            if (Concerned.isIn(ref, same)) {
                needs.put(ref, needed);
            }
        });
        read.needs().forEach((ref, needed) -> {
            if (!Concerned.isIn(ref, same)) {
                needs.put(ref, needed);
            }
        });
        return new Database(read.version(), objects, needs, drawn.stated());
    }
}
