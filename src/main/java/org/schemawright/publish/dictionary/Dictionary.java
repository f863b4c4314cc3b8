package org.schemawright.publish.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schemawright.design.SchemaFacts;
import org.schemawright.model.CompositeType;
import org.schemawright.model.Definition;
import org.schemawright.model.Domain;
import org.schemawright.model.EnumType;
import org.schemawright.model.Extension;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Opaque;
import org.schemawright.model.RangeType;
import org.schemawright.model.Routine;
import org.schemawright.model.Schema;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Sequence;
import org.schemawright.model.Table;
import org.schemawright.model.View;
import org.schemawright.publish.Handout;

/** Everything that a schema consists of, in parts and chapters. What belongs to a table or view is told in its chapter. */
final class Dictionary {
    private final Handout handout;
    private final Map<String, List<Chapter>> parts = new LinkedHashMap<>();
    private final Map<ObjectRef, String> anchors = new HashMap<>();

    private Dictionary(Handout handout) {
        this.handout = handout;
        for (String part : List.of("Tables", "Views", "Types", "Routines", "Sequences", "Others")) {
            parts.put(part, new ArrayList<>());
        }
    }

    static Dictionary of(Handout handout) {
        var dictionary = new Dictionary(handout);
        handout.database().objects().values().forEach(dictionary::add);
        dictionary.parts.values().removeIf(List::isEmpty);
        dictionary
                .parts
                .values()
                .forEach(chapters ->
                        chapters.forEach(chapter -> dictionary.anchors.put(chapter.ref(), Anchor.of(chapter.ref()))));
        return dictionary;
    }

    Handout handout() {
        return handout;
    }

    /** By their titles, in order; none is empty. */
    Map<String, List<Chapter>> parts() {
        return parts;
    }

    /** The mark of the chapter that tells of a thing; a partition is told of with its table. */
    Optional<String> anchor(ObjectRef ref) {
        ObjectRef told = handout.database()
                .table(ref)
                .flatMap(Table::partitionOf)
                .map(Table.PartitionOf::parent)
                .orElse(ref);
        return Optional.ofNullable(anchors.get(told));
    }

    private void add(SchemaObject object) {
        switch (object) {
            case Table table -> {
                if (table.partitionOf().isEmpty()) {
                    add("Tables", TableChapter.of(handout, table));
                }
            }
            case View view -> add("Views", ViewChapter.of(handout, view));
            case EnumType type -> add("Types", TypeChapter.of(type));
            case CompositeType type -> add("Types", TypeChapter.of(type));
            case RangeType type -> add("Types", TypeChapter.of(type));
            case Domain domain -> add("Types", TypeChapter.of(handout, domain));
            case Routine routine -> add("Routines", OtherChapter.of(routine));
            case Sequence sequence -> add("Sequences", OtherChapter.of(sequence));
            case Schema schema -> {
                if (schema.traits().comment().isPresent()) {
                    add("Others", OtherChapter.of(schema));
                }
            }
            case Extension extension -> add("Others", OtherChapter.of(extension));
            case Definition definition -> {
                if (!isPart(definition.ref().kind())) {
                    add("Others", OtherChapter.of(definition));
                }
            }
            case Opaque opaque -> add("Others", OtherChapter.of(opaque));
            default -> {}
        }
    }

    private static boolean isPart(Kind kind) {
        return SchemaFacts.isPart(kind) || kind == Kind.PART_COMMENT || kind == Kind.SEQUENCE_OWNERSHIP;
    }

    private void add(String part, Chapter chapter) {
        parts.getOrDefault(part, new ArrayList<>()).add(chapter);
    }
}
