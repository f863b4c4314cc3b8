package org.schemawright.app.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Visible;

/**
 * Finds objects by a part of their names; what begins with it comes first, shorter names before longer ones. A name is
 * looked at once, however many things have it, and from one state of a design to the next only what differs is read.
 * Not for several threads.
 */
public final class Finder {
    private final Map<String, Named> byName = new HashMap<>();
    private List<Named> names = List.of();
    private Iterable<SchemaObject> known = List.of();

    /** Everything of one name, which is in small letters; both lists are in order. */
    private record Named(String name, List<ObjectRef> objects, List<ObjectRef> columns) {}

    /** Objects or columns of one name that were found. */
    private record Hit(Named named, int rank, List<ObjectRef> refs) {
        static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::rank)
                .thenComparingInt(hit -> hit.named().name().length())
                .thenComparing(hit -> hit.named().name());
    }

    /**
     * What was found.
     *
     * @param beside where it is, or of what kind
     */
    public record Found(ObjectRef ref, String label, String beside) {}

    /** Looks in this state of the database from now on. */
    public void follow(Database database) {
        Iterable<SchemaObject> now = database.objects().values();
        if (now != known) {
            Iterable<SchemaObject> before = known;
            known = now;
            int size = byName.size();
            missing(before, now).forEach(object -> change(object, false));
            missing(now, before).forEach(object -> change(object, true));
            boolean gone = byName.values()
                    .removeIf(named ->
                            named.objects().isEmpty() && named.columns().isEmpty());
            if (gone || byName.size() != size) {
                names = List.copyOf(byName.values());
            }
        }
    }

    /** What is in the one and not, or not as the same object, in the other; both are in the order of their names. */
    private static List<SchemaObject> missing(Iterable<SchemaObject> one, Iterable<SchemaObject> other) {
        var missing = new ArrayList<SchemaObject>();
        var others = other.iterator();
        @Nullable SchemaObject next = others.hasNext() ? others.next() : null;
        for (SchemaObject object : one) {
            while (next != null && next != object && next.ref().compareTo(object.ref()) < 0) {
                next = others.hasNext() ? others.next() : null;
            }
            if (next == object) {
                next = others.hasNext() ? others.next() : null;
            } else {
                missing.add(object);
            }
        }
        return missing;
    }

    private void change(SchemaObject object, boolean more) {
        if (object.ref().kind() != Kind.OPAQUE) {
            put(named(name(object.ref())).objects(), object.ref(), more);
        }
        if (object instanceof Table table) {
            table.columns().forEach(column -> put(named(column.name()).columns(), column.ref(), more));
        }
    }

    private Named named(String name) {
        return byName.computeIfAbsent(
                name.toLowerCase(Locale.ROOT), small -> new Named(small, new ArrayList<>(1), new ArrayList<>(1)));
    }

    private static void put(List<ObjectRef> refs, ObjectRef ref, boolean more) {
        boolean last = more && (refs.isEmpty() || refs.getLast().compareTo(ref) < 0);
        int at = last ? -refs.size() - 1 : Collections.binarySearch(refs, ref);
        if (more && at < 0) {
            refs.add(-at - 1, ref);
        } else if (!more && at >= 0) {
            refs.remove(at);
        }
    }

    /** At most so many, the best first. */
    public List<Found> find(String text, int most) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        var best = new PriorityQueue<>(Hit.BEST_FIRST.reversed());
        for (Named named : names) {
            int rank = rank(named.name(), wanted);
            if (rank >= 0) {
                offer(best, new Hit(named, rank, named.objects()), most);
                offer(best, new Hit(named, rank + 1, named.columns()), most);
            }
        }
        Comparator<ObjectRef> byRef = Comparator.naturalOrder();
        record Placed(Hit hit, ObjectRef ref) {}
        return best.stream()
                .flatMap(hit -> hit.refs().stream().limit(most).map(ref -> new Placed(hit, ref)))
                .sorted(Comparator.comparingInt((Placed placed) -> placed.hit().rank())
                        .thenComparingInt(placed -> placed.hit().named().name().length())
                        .thenComparing(Placed::ref, byRef))
                .limit(most)
                .map(placed -> found(placed.ref()))
                .toList();
    }

    private static void offer(PriorityQueue<Hit> best, Hit hit, int most) {
        if (!hit.refs().isEmpty() && (best.size() < most || Hit.BEST_FIRST.compare(hit, best.peek()) < 0)) {
            best.add(hit);
            if (best.size() > most) {
                best.poll();
            }
        }
    }

    private static String name(ObjectRef ref) {
        return ref.kind() == Kind.ROUTINE ? ref.name() : ref.last();
    }

    private static int rank(String name, String wanted) {
        int at = name.indexOf(wanted);
        if (at == 0) {
            return name.length() == wanted.length() ? 0 : 2;
        }
        return at < 0 ? -1 : isWord(name, wanted) ? 4 : 6;
    }

    private static boolean isWord(String name, String wanted) {
        return name.contains("_" + wanted);
    }

    private static Found found(ObjectRef ref) {
        String beside = ref.path().size() > 2 && ref.kind() != Kind.ROUTINE
                ? ref.name()
                : ref.kind().label();
        return new Found(ref, Visible.text(name(ref)), Visible.text(beside));
    }
}
