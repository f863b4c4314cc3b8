package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.DdlWriter;
import org.schemawright.engine.Writing;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;

/** As much of a planner as the cases need: first drops, then the rest, each in the order of what needs what. */
final class WriteOrder {
    private static final DdlWriter WRITER = new PostgresqlWriter();

    private WriteOrder() {}

    static Alteration alter(ObjectRef ref, Writing writing) {
        return WRITER.alter(
                writing.before().find(ref).orElseThrow(),
                writing.after().find(ref).orElseThrow(),
                writing);
    }

    static List<String> statements(Writing writing) {
        Database from = writing.before();
        Database to = writing.after();
        var drops = new TreeSet<ObjectRef>();
        var arrivals = new TreeSet<ObjectRef>();
        from.objects().forEach((ref, object) -> {
            if (!object.equals(to.objects().get(ref))
                    && (!to.objects().containsKey(ref) || alter(ref, writing) instanceof Alteration.Replace)) {
                drops.add(ref);
            }
        });
        to.objects().forEach((ref, object) -> {
            if (!object.equals(from.objects().get(ref))) {
                arrivals.add(ref);
            }
        });
        var drafts = new ArrayList<Draft>();
        for (ObjectRef ref : sorted(drops, from).reversed()) {
            drafts.addAll(WRITER.drop(from.find(ref).orElseThrow(), writing));
        }
        for (ObjectRef ref : sorted(arrivals, to)) {
            if (from.objects().containsKey(ref) && alter(ref, writing) instanceof Alteration.InPlace(var way, var _)) {
                drafts.addAll(way);
            } else {
                drafts.addAll(WRITER.create(to.find(ref).orElseThrow(), writing));
            }
        }
        return drafts.stream().map(Draft::sql).toList();
    }

    private static List<ObjectRef> sorted(Set<ObjectRef> refs, Database database) {
        var sorted = new LinkedHashSet<ObjectRef>();
        refs.forEach(ref -> visit(ref, refs, database, sorted, new TreeSet<>()));
        return List.copyOf(sorted);
    }

    private static void visit(
            ObjectRef ref, Set<ObjectRef> refs, Database database, Set<ObjectRef> sorted, Set<ObjectRef> under) {
        if (!refs.contains(ref) || sorted.contains(ref) || !under.add(ref)) {
            return;
        }
        database.needs().getOrDefault(ref, new TreeSet<>()).forEach(need -> visit(need, refs, database, sorted, under));
        sorted.add(ref);
    }
}
