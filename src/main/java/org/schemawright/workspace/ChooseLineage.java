package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.schemawright.change.Lineage;
import org.schemawright.change.Origin;
import org.schemawright.engine.Renaming;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/**
 * The lineage of one migration: what the target's design states, as far as it is about what is new here; over it what a
 * file states; over that the renames that were asked for.
 */
public final class ChooseLineage {
    private ChooseLineage() {}

    public static Lineage of(Sides sides, Lineage file, Map<String, String> renames) throws BadRequest {
        Database from = sides.from().database();
        SortedMap<ObjectRef, Origin> origins = stated(sides);
        var asked = new TreeMap<>(file.origins());
        Renames.add(renames, from, asked, sides.engine().naming());
        for (var entry : asked.entrySet()) {
            switch (entry.getValue()) {
                case Origin.RenamedFrom(var old) -> check(old, entry.getKey(), sides);
                case Origin.ProjectedFrom(var source, var _, var _) -> checkSource(source, entry.getKey(), sides);
                case Origin.MovedFrom(var source, var _, var _) -> checkSource(source, entry.getKey(), sides);
                case Origin.ElementsOf elements -> checkSource(elements.source(), entry.getKey(), sides);
                case Origin.ListOf list -> checkSource(list.source(), entry.getKey(), sides);
                case Origin.Computed _, Origin.Fresh _ -> {}
            }
        }
        origins.putAll(asked);
        TakenNames.refuse(asked, new Lineage(origins).renames(), sides);
        return possible(origins, sides);
    }

    /** What the design states and is not done yet: a name is new, or has just become free. */
    private static SortedMap<ObjectRef, Origin> stated(Sides sides) {
        Database from = sides.from().database();
        var left = new TreeMap<>(sides.to().lineage().origins());
        left.keySet().removeIf(now -> !sides.to().database().has(now));
        var origins = new TreeMap<ObjectRef, Origin>();
        var free = new TreeSet<ObjectRef>();
        boolean more = true;
        while (more) {
            more = left.entrySet().removeIf(entry -> {
                Optional<ObjectRef> old = entry.getValue().renamedFrom();
                boolean isNew = !from.has(entry.getKey()) || free.contains(entry.getKey());
                boolean holds = isNew && old.map(ref -> from.has(ref)).orElse(true);
                if (holds) {
                    origins.put(entry.getKey(), entry.getValue());
                    old.ifPresent(free::add);
                }
                return holds;
            });
        }
        return origins;
    }

    /**
     * Renames that the design states and nobody makes: between names that both sides have, as nothing shows whether they
     * are done, and to names that something else has where the migration starts.
     */
    static List<String> untold(Sides sides) {
        Database from = sides.from().database();
        Database to = sides.to().database();
        var untold = new ArrayList<String>();
        SortedMap<ObjectRef, Origin> stated = stated(sides);
        sides.to().lineage().renames().forEach((old, now) -> {
            if (!stated.containsKey(now) && from.has(old) && from.has(now) && !to.has(old)) {
                untold.add("the design says that the " + now + " was " + old.display() + ", but where the migration"
                        + " starts another " + now + " has that name, so nothing goes from one to the other; take that"
                        + " away or rename it in a migration of its own first");
            }
            if (!stated.containsKey(now) && Stream.of(old, now).allMatch(ref -> from.has(ref) && to.has(ref))) {
                untold.add("the design says that the " + now + " was " + old.display() + ", and both sides have both,"
                        + " so nothing shows whether that is done; where it is not, plan with --rename "
                        + old.display() + "=" + now.last());
            }
        });
        return untold;
    }

    private static void checkSource(ObjectRef source, ObjectRef now, Sides sides) throws BadRequest {
        if (sides.from().database().table(source).isEmpty()) {
            throw new BadRequest("the " + now + " is said to be filled from the " + source
                    + ", but there is no such table where the migration starts");
        }
    }

    private static void check(ObjectRef old, ObjectRef now, Sides sides) throws BadRequest {
        if (!sides.to().database().has(now)) {
            throw new BadRequest("the " + old + " was to become " + now.display()
                    + ", but nothing is called that where the migration ends; give the name that the"
                    + " target has");
        }
        if (!sides.from().database().has(old)) {
            throw new BadRequest("the " + now + " is said to have been " + old.display()
                    + ", but nothing is called that where the migration starts; give the name that the source has");
        }
        if (old.kind() != now.kind()) {
            throw new BadRequest(
                    "the " + now + " is said to have been the " + old + "; a rename makes nothing of another kind");
        }
    }

    /** What an engine cannot rename is made anew under its new name; rows that cannot be moved are copied. */
    private static Lineage possible(SortedMap<ObjectRef, Origin> origins, Sides sides) {
        Renaming renaming = sides.engine().renaming();
        SortedMap<ObjectRef, ObjectRef> renames = new Lineage(origins).renames();
        Predicate<ObjectRef> isCopied = old -> !renaming.moves()
                && old.kind() == Kind.TABLE
                && renames.containsKey(old)
                && Lineage.leavesSchema(old, renames.get(old), renames);
        var left = new TreeMap<ObjectRef, Origin>();
        origins.forEach((now, origin) -> {
            switch (origin) {
                case Origin.RenamedFrom(var old) when !renaming.renames(old.kind()) -> {}
                case Origin.RenamedFrom(var old)
                when old.kind() == Kind.COLUMN && isCopied.test(old.whole(Kind.TABLE)) -> {}
                case Origin.RenamedFrom(var old)
                when isCopied.test(old) -> left.put(now, copied(old, now, renames, sides));
                case Origin.ProjectedFrom(var source, var pairs, var distinct) ->
                    left.put(now, new Origin.ProjectedFrom(source, there(pairs, now, sides), distinct));
                default -> left.put(now, origin);
            }
        });
        return new Lineage(left);
    }

    /** A column that has been taken out of the new table since is not filled, and what it held is lost. */
    private static List<Origin.ColumnPair> there(List<Origin.ColumnPair> pairs, ObjectRef table, Sides sides) {
        Database to = sides.to().database();
        return pairs.stream()
                .filter(pair -> to.table(table).isEmpty() || to.has(table.part(Kind.COLUMN, pair.target())))
                .toList();
    }

    private static Origin copied(ObjectRef old, ObjectRef now, SortedMap<ObjectRef, ObjectRef> renames, Sides sides) {
        Optional<Table> target = sides.to().database().table(now);
        var pairs = new ArrayList<Origin.ColumnPair>();
        sides.from().database().table(old).stream()
                .flatMap(table -> table.columns().stream())
                .forEach(column -> {
                    String name = renames.getOrDefault(column.ref(), now.part(Kind.COLUMN, column.name()))
                            .last();
                    target.flatMap(table -> table.column(name))
                            .ifPresent(_ -> pairs.add(new Origin.ColumnPair(column.name(), name)));
                });
        return new Origin.ProjectedFrom(old, pairs, false);
    }
}
