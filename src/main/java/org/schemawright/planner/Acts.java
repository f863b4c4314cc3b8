package org.schemawright.planner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.schemawright.change.Change;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.DdlWriter;
import org.schemawright.engine.Writing;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;

/**
 * Decides what is done to each object: removed, changed in place, made, or taken down and put back since something that
 * it stands on is. What holds rows is never taken down.
 */
final class Acts {
    private static final Set<Kind> HOLDS_DATA = EnumSet.of(
            Kind.TABLE,
            Kind.COLUMN,
            Kind.SEQUENCE,
            Kind.ENUM_TYPE,
            Kind.COMPOSITE_TYPE,
            Kind.RANGE_TYPE,
            Kind.BASE_TYPE,
            Kind.DOMAIN,
            Kind.SCHEMA,
            Kind.EXTENSION);

    private final Writing writing;
    private final DdlWriter writer;
    private final Ends ends;
    private final Dependents dependents;
    private final Map<ObjectRef, Change.Alter> alters = new HashMap<>();
    private final Set<ObjectRef> removed = new TreeSet<>();
    private final Set<ObjectRef> arriving = new TreeSet<>();
    private final SortedMap<ObjectRef, List<Draft>> changed = new TreeMap<>();
    private final Set<ObjectRef> swapped = new TreeSet<>();
    private final Set<ObjectRef> swappedTypes = new TreeSet<>();
    private final Map<ObjectRef, Set<ObjectRef>> inTheWay = new HashMap<>();
    private final List<String> conflicts = new ArrayList<>();
    private final Deque<ObjectRef> open = new ArrayDeque<>();
    private final Set<ObjectRef> alteredWhole = new TreeSet<>();

    Acts(List<Change> changes, DdlWriter writer, Writing writing) {
        this.writing = writing;
        this.writer = writer;
        this.ends = new Ends(writing);
        this.dependents = new Dependents(writing.before());
        changes.forEach(this::take);
        settle();
    }

    Set<ObjectRef> removed() {
        return removed;
    }

    Set<ObjectRef> arriving() {
        return arriving;
    }

    SortedMap<ObjectRef, List<Draft>> changed() {
        return changed;
    }

    /** What still has rows to be given back when all stands, with the statements for it. */
    SortedMap<ObjectRef, List<Draft>> settled() {
        var settled = new TreeMap<ObjectRef, List<Draft>>();
        Stream.of(swapped.stream(), swappedTypes.stream(), removed.stream().filter(arriving::contains))
                .flatMap(refs -> refs)
                .forEach(ref -> {
                    List<Draft> drafts = writer.settle(ends.was(ref), ends.willBe(ref), writing);
                    if (!drafts.isEmpty()) {
                        settled.put(ref, drafts);
                    }
                });
        return settled;
    }

    Ends ends() {
        return ends;
    }

    /** Whether the table is made anew beside itself. */
    boolean swapped(ObjectRef table) {
        return swapped.contains(table);
    }

    List<String> conflicts() {
        return conflicts;
    }

    private void take(Change change) {
        Optional<ObjectRef> whole = tableMadeWith(change.subject());
        if (whole.isPresent()) {
            whole.filter(ends::wasThere).filter(ends::willBeThere).ifPresent(alteredWhole::add);
            return;
        }
        switch (change) {
            case Change.Create(var created) -> arriving.add(created.ref());
            case Change.Drop(var dropped) -> remove(dropped.ref());
            case Change.Alter alter -> alters.put(alter.after().ref(), alter);
            case Change.Rename _, Change.ReorderColumns _ -> {}
        }
    }

    /** The table in whose statement alone the part is made; empty where it has a statement of its own. */
    private Optional<ObjectRef> tableMadeWith(ObjectRef part) {
        return writer.madeWithTable().contains(part.kind()) ? ends.table(part) : Optional.empty();
    }

    /** The change of the table that also makes the part; empty where that has a statement of its own. */
    Optional<ObjectRef> changedWith(ObjectRef part) {
        return tableMadeWith(part).filter(changed::containsKey);
    }

    private void remove(ObjectRef ref) {
        if (removed.add(ref)) {
            open.add(ref);
        }
    }

    private void settle() {
        alters.values().stream()
                .sorted(Comparator.comparing(Change.Alter::subject))
                .forEach(this::alter);
        alteredWhole.forEach(this::alterWhole);
        takeDownOpen();
        var asked = new TreeSet<ObjectRef>();
        while (asked.addAll(arriving)) {
            asked.forEach(come -> makeWay(writer.inTheWayOfCreation(ends.willBe(come), writing), come));
            takeDownOpen();
        }
        removed.removeIf(ref -> columnOfSwapped(ref) || tableMadeWith(ref).isPresent());
        arriving.removeIf(ref -> columnOfSwapped(ref) || tableMadeWith(ref).isPresent());
        changed.keySet().removeIf(this::columnOfSwapped);
    }

    private void takeDownOpen() {
        while (!open.isEmpty()) {
            ObjectRef gone = open.remove();
            makeWay(writer.inTheWayOfDrop(ends.was(gone), writing), gone);
            dependents.of(gone).forEach(dependent -> takeDown(dependent, gone));
            ends.wholesBefore().partsOf(gone).forEach(part -> goWithWhole(part, gone));
        }
    }

    private void alter(Change.Alter alter) {
        ObjectRef ref = alter.subject();
        if (removed.contains(ref)) {
            arriving.add(ref);
            return;
        }
        switch (writer.alter(alter.before(), alter.after(), writing)) {
            case Alteration.Replace(var _, var takeDown) -> {
                replace(ref);
                makeWay(takeDown, ref);
            }
            case Alteration.Whole(var whole) -> alterWhole(whole);
            case Alteration.InPlace(var drafts, var takeDown) -> change(ref, drafts, takeDown);
            case Alteration.Swap swap -> swap(ref, swap);
        }
    }

    private void alterWhole(ObjectRef whole) {
        if (!changed.containsKey(whole)) {
            alter(new Change.Alter(ends.was(whole), ends.willBe(whole)));
        }
    }

    private void replace(ObjectRef ref) {
        changed.remove(ref);
        remove(ref);
        arriving.add(ref);
    }

    private void change(ObjectRef ref, List<Draft> drafts, Set<ObjectRef> takeDown) {
        changed.put(ref, drafts);
        makeWay(takeDown, ref);
    }

    private void makeWay(Set<ObjectRef> dependents, ObjectRef ref) {
        inTheWay.computeIfAbsent(ref, _ -> new TreeSet<>()).addAll(dependents);
        dependents.stream().sorted().forEach(dependent -> takeDown(dependent, ref));
    }

    /** What is away while that is dropped, changed or made. */
    Set<ObjectRef> inTheWayOf(ObjectRef ref) {
        return inTheWay.getOrDefault(ref, Set.of());
    }

    /** A swapped table has its new columns already; all its other parts are made anew. */
    private void swap(ObjectRef ref, Alteration.Swap swap) {
        change(ref, swap.drafts(), swap.takeDown());
        swap.alongside().stream().sorted().forEach(this::alterWhole);
        if (ref.kind() != Kind.TABLE) {
            swappedTypes.add(ref);
            return;
        }
        swapped.add(ref);
        ends.wholesBefore().partsOf(ref).stream()
                .filter(part -> part.kind() != Kind.COLUMN)
                .forEach(part -> goWithWhole(part, ref));
    }

    /** A part goes with its whole and comes back with it. */
    private void goWithWhole(ObjectRef part, ObjectRef whole) {
        if (part.kind() == Kind.COLUMN || removed.contains(part)) {
            return;
        }
        boolean back = ends.willBeThere(part) && (arriving.contains(whole) || swapped.contains(whole));
        changed.remove(part);
        remove(part);
        if (back) {
            arriving.add(part);
        }
    }

    private boolean columnOfSwapped(ObjectRef ref) {
        return ref.kind() == Kind.COLUMN && swapped.contains(ref.whole(Kind.TABLE));
    }

    /** The dependent cannot stay while {@code gone} goes: it goes first and, where it is still wanted, comes back. */
    private void takeDown(ObjectRef dependent, ObjectRef gone) {
        if (removed.contains(dependent) || !ends.wasThere(dependent)) {
            return;
        }
        if (holdsData(dependent)) {
            if (arriving.contains(gone) && stillNeeds(dependent, gone)) {
                conflicts.add(
                        gone + " has to be dropped and made anew, but " + dependent + ", which holds data, uses it");
            }
            return;
        }
        if (ends.willBeThere(dependent)) {
            replace(dependent);
        } else {
            remove(dependent);
        }
    }

    private boolean stillNeeds(ObjectRef dependent, ObjectRef gone) {
        return writing.after()
                        .needs()
                        .getOrDefault(dependent, Collections.emptySortedSet())
                        .contains(gone)
                && !alters.containsKey(dependent);
    }

    private boolean holdsData(ObjectRef ref) {
        return HOLDS_DATA.contains(ref.kind())
                && !(ends.was(ref) instanceof Column column && column.value() instanceof ColumnValue.Generated);
    }
}
