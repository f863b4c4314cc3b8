package org.schemawright.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.change.Entailment.Reason;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Database;
import org.schemawright.model.Domain;
import org.schemawright.model.Kind;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/** Finds what an {@link Entailment} knows. */
final class EntailmentSearch {
    /** Of these only the index of a partition needs another: that of the table that it is a part of. */
    private final Database before;

    private final Database after;
    private final SortedMap<ObjectRef, SchemaObject> was;
    private final SortedMap<ObjectRef, SchemaObject> is;
    private final SortedSet<ObjectRef> listed = new TreeSet<>();
    private final SortedSet<ObjectRef> differing = new TreeSet<>();
    private final Entailment found;

    EntailmentSearch(Database before, Database after, List<Change> changes) {
        this.before = before;
        this.after = after;
        this.was = Parts.of(before);
        this.is = Parts.of(after);
        changes.stream().filter(Differ::planned).map(Change::subject).forEach(listed::add);
        differing.addAll(listed);
        was.forEach((ref, part) -> {
            SchemaObject now = is.get(ref);
            if (now == null || !Parts.compared(part).equals(Parts.compared(now))) {
                differing.add(ref);
            }
        });
        is.keySet().stream().filter(ref -> !was.containsKey(ref)).forEach(differing::add);
        this.found = Entailment.among(differing);
        needs(after, is, false);
        needs(before, was, true);
        names();
        differing.forEach(this::inherited);
        attachments();
        keys();
        lastColumns();
        shownTypes();
        Twins.of(changes).forEach(this::one);
    }

    Entailment found() {
        return found;
    }

    private void one(ObjectRef one, ObjectRef other) {
        if (differing.contains(one) && differing.contains(other)) {
            found.add(one, other, Reason.ONE);
            found.add(other, one, Reason.ONE);
        }
    }

    private boolean substantial(ObjectRef ref) {
        return Entailment.substantial(was.get(ref), is.get(ref));
    }

    private void needs(Database side, SortedMap<ObjectRef, SchemaObject> parts, boolean start) {
        for (ObjectRef ref : differing) {
            SchemaObject part = parts.get(ref);
            if (part == null || !substantial(ref)) {
                continue;
            }
            var needed = new ArrayList<>(OwnNeeds.of(part, parts));
            needed.addAll(side.needs().getOrDefault(ref, Collections.emptySortedSet()));
            for (ObjectRef need : needed) {
                if (differing.contains(need)
                        && Kinds.INDEXED.contains(ref.kind())
                        && Kinds.INDEXED.contains(need.kind())) {
                    one(ref, need);
                } else if (differing.contains(need) && matters(ref, need)) {
                    found.add(start ? need : ref, start ? ref : need, start ? Reason.NEEDED : Reason.NEEDS);
                }
            }
        }
    }

    /** That a table has other settings is nothing to what stands on it. */
    private boolean matters(ObjectRef ref, ObjectRef need) {
        SchemaObject old = was.get(need);
        SchemaObject now = is.get(need);
        if (old instanceof Table one && now instanceof Table two) {
            return !one.partitioning().equals(two.partitioning())
                    || !one.inherits().equals(two.inherits())
                    || !one.ofType().equals(two.ofType())
                    || one.unlogged() != two.unlogged();
        }
        return substantial(need) && !(ref.kind() == Kind.COLUMN_DEFAULT && sameType(old, now));
    }

    private static boolean sameType(
            @org.jspecify.annotations.Nullable SchemaObject old, @org.jspecify.annotations.Nullable SchemaObject now) {
        return old instanceof org.schemawright.model.Column one
                && now instanceof org.schemawright.model.Column two
                && one.type().equals(two.type())
                && Parts.withoutDefault(one)
                        .value()
                        .equals(Parts.withoutDefault(two).value());
    }

    /** Who takes a name waits for the one that has it. */
    private void names() {
        Map<String, ObjectRef> owners = new HashMap<>();
        was.forEach((ref, part) -> NameSlots.of(part).forEach(slot -> owners.put(slot, ref)));
        for (ObjectRef ref : differing) {
            SchemaObject now = is.get(ref);
            if (now == null) {
                continue;
            }
            for (String slot : NameSlots.of(now)) {
                ObjectRef owner = owners.get(slot);
                if (owner != null && !owner.equals(ref) && differing.contains(owner)) {
                    found.add(ref, owner, Reason.NAME);
                }
            }
        }
    }

    /** What the engine changes by itself with a parent or with the table is one with it. */
    private void inherited(ObjectRef ref) {
        boolean part =
                ref.kind() == Kind.COLUMN || ref.kind() == Kind.COLUMN_DEFAULT || ref.kind() == Kind.CHECK_CONSTRAINT;
        if (!part) {
            return;
        }
        boolean follows = false;
        for (ObjectRef parent : parents(ref)) {
            ObjectRef like = parent.part(ref.kind(), ref.last());
            if (differing.contains(like)) {
                one(ref, like);
                follows = true;
            }
        }
        if (!follows && !listed.contains(ref)) {
            one(ref, ref.whole(Kind.TABLE));
            one(ref, ref.whole(Kind.FOREIGN_TABLE));
        }
    }

    /** A table that becomes a part of another, or ceases to be one, has all that it holds in another way. */
    private void attachments() {
        for (ObjectRef ref : differing) {
            if (ref.path().size() > 2 && differing.contains(attachment(ref))) {
                one(ref, attachment(ref));
            } else if (ref.kind() == Kind.TABLE) {
                one(ref, ref.withKind(Kind.PARTITION_ATTACHMENT));
            }
        }
    }

    /** What a table is may rest on its key: it comes, goes and becomes another with that. */
    private void keys() {
        for (ObjectRef ref : differing) {
            if (ref.kind() == Kind.PRIMARY_KEY && !sameMake(ref.whole(Kind.TABLE))) {
                one(ref, ref.whole(Kind.TABLE));
            }
        }
    }

    private boolean sameMake(ObjectRef table) {
        return was.get(table) instanceof Table old
                && is.get(table) instanceof Table now
                && old.options().equals(now.options())
                && old.properties().equals(now.properties());
    }

    /** Where no column of a table stays that holds values, the old ones go only when a new one comes. */
    private void lastColumns() {
        before.all(Table.class)
                .forEach(old -> after.table(old.ref())
                        .filter(now -> old.columns().stream()
                                .noneMatch(column -> holdsValues(column)
                                        && now.column(column.name())
                                                .filter(EntailmentSearch::holdsValues)
                                                .isPresent()))
                        .flatMap(now -> now.columns().stream()
                                .filter(EntailmentSearch::holdsValues)
                                .findFirst())
                        .filter(fresh -> differing.contains(fresh.ref()))
                        .ifPresent(fresh -> old.columns().stream()
                                .map(Column::ref)
                                .filter(differing::contains)
                                .forEach(gone -> found.add(gone, fresh.ref(), Reason.ONE))));
    }

    private static boolean holdsValues(Column column) {
        return !(column.value() instanceof ColumnValue.Generated);
    }

    /** Of a view whose query stays, the columns change with a domain that an engine shows as what it is of. */
    private void shownTypes() {
        for (ObjectRef ref : differing) {
            if (ref.kind() == Kind.DOMAIN && !sameBase(ref)) {
                usersThroughWhatStays(before, ref).forEach(view -> found.add(ref, view, Reason.NEEDED));
                usersThroughWhatStays(after, ref).forEach(view -> found.add(view, ref, Reason.NEEDS));
            }
        }
    }

    private boolean sameBase(ObjectRef domain) {
        return was.get(domain) instanceof Domain old
                && is.get(domain) instanceof Domain now
                && old.baseType().equals(now.baseType());
    }

    /** The views that differ and stand on the thing by way of what does not. */
    private SortedSet<ObjectRef> usersThroughWhatStays(Database side, ObjectRef start) {
        var users = new TreeMap<ObjectRef, SortedSet<ObjectRef>>();
        side.needs()
                .forEach((user, needed) -> needed.forEach(need ->
                        users.computeIfAbsent(need, _ -> new TreeSet<>()).add(user)));
        var views = new TreeSet<ObjectRef>();
        var seen = new TreeSet<ObjectRef>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (ObjectRef user : users.getOrDefault(open.poll(), Collections.emptySortedSet())) {
                boolean differs = differing.contains(user);
                if (differs && (user.kind() == Kind.VIEW || user.kind() == Kind.MATERIALIZED_VIEW)) {
                    views.add(user);
                }
                if (!differs && seen.add(user)) {
                    open.add(user);
                }
            }
        }
        return views;
    }

    private static ObjectRef attachment(ObjectRef part) {
        return new ObjectRef(Kind.PARTITION_ATTACHMENT, part.path().subList(0, 2));
    }

    private SortedSet<ObjectRef> parents(ObjectRef part) {
        var parents = new TreeSet<ObjectRef>();
        for (Database side : List.of(before, after)) {
            Optional<Table> table =
                    side.table(part.whole(Kind.TABLE)).or(() -> side.table(part.whole(Kind.FOREIGN_TABLE)));
            table.ifPresent(found -> {
                parents.addAll(found.inherits());
                found.partitionOf().ifPresent(of -> parents.add(of.parent()));
            });
        }
        return parents;
    }
}
