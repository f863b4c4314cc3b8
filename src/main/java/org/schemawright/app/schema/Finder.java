package org.schemawright.app.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import org.schemawright.model.Column;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Visible;

/** Finds objects by a part of their names; what begins with it comes first, shorter names before longer ones. */
public final class Finder {
    private final Database database;

    public Finder(Database database) {
        this.database = database;
    }

    /**
     * What was found.
     *
     * @param beside where it is, or of what kind
     */
    public record Found(ObjectRef ref, String label, String beside) {}

    /** At most so many, the best first. */
    public List<Found> find(String text, int most) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        var hits = new ArrayList<Hit>();
        for (SchemaObject object : database.objects().values()) {
            int rank = rank(name(object.ref()), wanted);
            if (rank >= 0 && object.ref().kind() != Kind.OPAQUE) {
                hits.add(new Hit(object.ref(), rank));
            }
            if (object instanceof Table table) {
                for (Column column : table.columns()) {
                    int columnRank = rank(column.name(), wanted);
                    if (columnRank >= 0) {
                        hits.add(new Hit(column.ref(), columnRank + 1));
                    }
                }
            }
        }
        Comparator<Hit> order = Comparator.comparingInt(Hit::rank)
                .thenComparingInt(hit -> name(hit.ref()).length())
                .thenComparing(Hit::ref);
        var best = new PriorityQueue<Hit>(order.reversed());
        for (Hit hit : hits) {
            if (best.size() < most || order.compare(hit, best.peek()) < 0) {
                best.add(hit);
                if (best.size() > most) {
                    best.poll();
                }
            }
        }
        return best.stream().sorted(order).map(Finder::found).toList();
    }

    private record Hit(ObjectRef ref, int rank) {}

    private static String name(ObjectRef ref) {
        return ref.kind() == Kind.ROUTINE ? ref.name() : ref.last();
    }

    private static int rank(String name, String wanted) {
        int last = name.length() - wanted.length();
        for (int at = 0; at <= last; at++) {
            if (name.regionMatches(true, at, wanted, 0, wanted.length())) {
                return at == 0 ? (last == 0 ? 0 : 2) : name.charAt(at - 1) == '_' ? 4 : 6;
            }
        }
        return -1;
    }

    private static Found found(Hit hit) {
        ObjectRef ref = hit.ref();
        String beside = ref.path().size() > 2 && ref.kind() != Kind.ROUTINE
                ? ref.name()
                : ref.kind().label();
        return new Found(ref, Visible.text(name(ref)), Visible.text(beside));
    }
}
