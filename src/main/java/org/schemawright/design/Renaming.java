package org.schemawright.design;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.change.Lineage;
import org.schemawright.change.Origin;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;

/**
 * Gives one thing another name wherever the old one is used: in the names of its parts, in references, in what was
 * recorded as needs, in lineage, on diagrams, and in expressions where the engine's normal form tells a name from
 * other text.
 */
final class Renaming {
    /** What holds rows or is costly to make anew; of anything else the name alone is enough. */
    private static final Set<Kind> TRACED = EnumSet.of(
            Kind.SCHEMA,
            Kind.TABLE,
            Kind.COLUMN,
            Kind.FOREIGN_TABLE,
            Kind.MATERIALIZED_VIEW,
            Kind.SEQUENCE,
            Kind.ENUM_TYPE,
            Kind.COMPOSITE_TYPE,
            Kind.RANGE_TYPE,
            Kind.DOMAIN);

    private final ObjectRef before;
    private final ObjectRef after;
    private final RenamedObject objects;
    private final NameInText text;

    Renaming(ObjectRef before, ObjectRef after) {
        this.before = before;
        this.after = after;
        this.text = new NameInText(before, after);
        this.objects = new RenamedObject(before, after, this::ref);
    }

    /** The name that something has afterwards. */
    ObjectRef ref(ObjectRef ref) {
        if (ref.equals(before)) {
            return after;
        }
        if (ref.kind() == Kind.SEQUENCE_OWNERSHIP && ref.withKind(Kind.SEQUENCE).equals(before)) {
            return after.withKind(Kind.SEQUENCE_OWNERSHIP);
        }
        if (ref.kind() == Kind.ROUTINE || ref.kind() == Kind.AGGREGATE) {
            return moved(ref).withLast(text.type(ref.last()));
        }
        return moved(ref);
    }

    private ObjectRef moved(ObjectRef ref) {
        if (before.kind() == Kind.COLUMN || ref.kind() == Kind.OPAQUE || !isUnder(ref)) {
            return ref;
        }
        var path = new ArrayList<>(after.path());
        path.addAll(ref.path().subList(before.path().size(), ref.path().size()));
        return new ObjectRef(ref.kind(), path);
    }

    private boolean isUnder(ObjectRef ref) {
        int length = before.path().size();
        boolean below =
                ref.path().size() > length && ref.path().subList(0, length).equals(before.path());
        return switch (before.kind()) {
            case SCHEMA -> below && ref.kind() != Kind.EXTENSION;
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW ->
                below && Kinds.PARTS_OF_RELATIONS.contains(ref.kind());
            case DOMAIN -> below && ref.kind() == Kind.DOMAIN_CONSTRAINT;
            default -> false;
        };
    }

    Document apply(Document document, Edit.Trace trace) {
        Design design = document.design();
        Lineage lineage = lineage(design.lineage(), trace);
        var renamed = new Design(database(design.database()), lineage, decisions(design.decisions()), design.kept());
        return document.withDesign(renamed).withEach(this::diagram);
    }

    private List<Decision> decisions(List<Decision> decisions) {
        return decisions.stream()
                .map(decision -> new Decision(
                        new Decision.Matter(
                                decision.matter().on(),
                                decision.matter().about().stream()
                                        .map(this::ref)
                                        .toList(),
                                decision.matter().detail()),
                        decision.answer(),
                        decision.reason(),
                        decision.owner()))
                .toList();
    }

    Database database(Database database) {
        var renamed = new TreeMap<ObjectRef, SchemaObject>();
        for (SchemaObject object : database.objects().values()) {
            SchemaObject other = objects.of(object);
            renamed.put(other.ref(), other);
        }
        var needs = new TreeMap<ObjectRef, SortedSet<ObjectRef>>();
        database.needs().forEach((ref, needed) -> {
            var others = new TreeSet<ObjectRef>();
            needed.forEach(need -> others.add(ref(need)));
            needs.put(ref(ref), others);
        });
        return new Database(database.version(), renamed, needs, database.stated());
    }

    /** A name that came from an older one still comes from that; a name that is back where it was comes from none. */
    private Lineage lineage(Lineage lineage, Edit.Trace trace) {
        var origins = new TreeMap<ObjectRef, Origin>();
        var renamed = new RenamedOrigin(before, after, this::ref);
        lineage.origins().forEach((ref, origin) -> origins.put(ref(ref), renamed.in(ref, origin)));
        if (trace == Edit.Trace.KEPT && TRACED.contains(before.kind()) && !origins.containsKey(after)) {
            origins.put(after, new Origin.RenamedFrom(lineage.before(before)));
        }
        if (origins.get(after) instanceof Origin.RenamedFrom(var oldest) && oldest.equals(after)) {
            origins.remove(after);
        }
        return new Lineage(origins);
    }

    private Diagram diagram(Diagram diagram) {
        return diagram.withPlacements(keys(diagram.placements())).withRoutes(keys(diagram.routes()));
    }

    private <V> SortedMap<ObjectRef, V> keys(SortedMap<ObjectRef, V> map) {
        var renamed = new TreeMap<ObjectRef, V>();
        map.forEach((ref, value) -> renamed.put(ref(ref), value));
        return renamed;
    }
}
