package org.schemawright.app.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
        hits.sort(Comparator.comparingInt(Hit::rank)
                .thenComparingInt(hit -> name(hit.ref()).length())
                .thenComparing(Hit::ref));
        return hits.stream().limit(most).map(Finder::found).toList();
    }

    private record Hit(ObjectRef ref, int rank) {}

    private static String name(ObjectRef ref) {
        return ref.kind() == Kind.ROUTINE ? ref.name() : ref.last();
    }

    private static int rank(String name, String wanted) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith(wanted)) {
            return lower.length() == wanted.length() ? 0 : 2;
        }
        int at = lower.indexOf(wanted);
        if (at < 0) {
            return -1;
        }
        return lower.charAt(at - 1) == '_' ? 4 : 6;
    }

    private static Found found(Hit hit) {
        ObjectRef ref = hit.ref();
        String beside = ref.path().size() > 2 && ref.kind() != Kind.ROUTINE
                ? ref.name()
                : ref.kind().label();
        return new Found(ref, Visible.text(name(ref)), Visible.text(beside));
    }
}
