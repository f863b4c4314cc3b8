package org.schemawright.store;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.schemawright.design.Area;
import org.schemawright.design.Diagram;
import org.schemawright.design.Note;
import org.schemawright.design.Point;
import org.schemawright.design.ViewLinks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** From diagrams to a tree. Members that we do not know stay where they were. */
final class LayoutWriter {
    static final String FORMAT = "schemawright layout";
    static final int VERSION = 1;
    static final String DIAGRAMS = "diagrams";
    static final String NAME = "name";
    static final String NOTATION = "notation";
    static final String VIEWS = "views";
    static final String DETAIL = "detail";
    static final String TABLES = "tables";
    static final String REFERENCES = "references";
    static final String AREAS = "areas";
    static final String NOTES = "notes";
    static final String REF = "ref";
    static final String AT = "at";
    static final String SIZE = "size";
    static final String TINT = "tint";
    static final String PINNED = "pinned";
    static final String WAY = "way";
    static final String MANUAL = "manual";
    static final String TEXT = "text";

    private static final Set<String> OF_LAYOUT = Set.of(FORMAT, DIAGRAMS);
    private static final Set<String> OF_DIAGRAM =
            Set.of(NAME, NOTATION, DETAIL, VIEWS, TABLES, REFERENCES, AREAS, NOTES);
    private static final Set<String> OF_PART = Set.of(NAME, REF, AT, SIZE, TINT, PINNED, WAY, MANUAL, TEXT);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private LayoutWriter() {}

    static JsonNode tree(List<Diagram> diagrams, JsonNode kept) {
        ObjectNode tree = NODES.objectNode();
        tree.put(FORMAT, VERSION);
        ArrayNode list = tree.putArray(DIAGRAMS);
        for (Diagram diagram : diagrams) {
            list.add(diagram(diagram, byKey(kept.path(DIAGRAMS), NODES.stringNode(diagram.name()), NAME)));
        }
        return DesignWriter.with(kept, tree, OF_LAYOUT);
    }

    private static JsonNode diagram(Diagram diagram, JsonNode kept) {
        ObjectNode tree = NODES.objectNode();
        tree.put(NAME, diagram.name());
        tree.put(NOTATION, word(diagram.notation()));
        tree.put(DETAIL, word(diagram.detail()));
        if (diagram.views() != ViewLinks.HIDDEN) {
            tree.put(VIEWS, word(diagram.views()));
        }
        ArrayNode tables = tree.putArray(TABLES);
        diagram.placements().forEach((ref, placement) -> {
            ObjectNode one = NODES.objectNode();
            one.set(REF, DesignWriter.ref(ref));
            one.set(AT, pair(placement.at().x(), placement.at().y()));
            placement.tint().ifPresent(tint -> one.put(TINT, word(tint)));
            if (placement.pinned()) {
                one.put(PINNED, true);
            }
            tables.add(part(one, kept.path(TABLES), REF));
        });
        ArrayNode references = tree.putArray(REFERENCES);
        diagram.routes().forEach((ref, route) -> {
            ObjectNode one = NODES.objectNode();
            one.set(REF, DesignWriter.ref(ref));
            ArrayNode way = one.putArray(WAY);
            for (Point point : route.points()) {
                way.add(point.x()).add(point.y());
            }
            if (route.manual()) {
                one.put(MANUAL, true);
            }
            references.add(part(one, kept.path(REFERENCES), REF));
        });
        put(tree, AREAS, diagram.areas().values(), LayoutWriter::area, kept);
        put(tree, NOTES, diagram.notes().values(), LayoutWriter::note, kept);
        return DesignWriter.with(kept, tree, OF_DIAGRAM);
    }

    private static <T> void put(
            ObjectNode tree, String member, Iterable<T> items, Function<T, ObjectNode> write, JsonNode kept) {
        ArrayNode list = NODES.arrayNode();
        items.forEach(item -> list.add(part(write.apply(item), kept.path(member), NAME)));
        if (!list.isEmpty()) {
            tree.set(member, list);
        }
    }

    private static ObjectNode area(Area area) {
        ObjectNode one = NODES.objectNode();
        one.put(NAME, area.name());
        one.set(AT, pair(area.at().x(), area.at().y()));
        one.set(SIZE, pair(area.width(), area.height()));
        one.put(TINT, word(area.tint()));
        return one;
    }

    private static ObjectNode note(Note note) {
        ObjectNode one = NODES.objectNode();
        one.put(NAME, note.name());
        one.set(AT, pair(note.at().x(), note.at().y()));
        one.set(SIZE, pair(note.width(), note.height()));
        one.put(TINT, word(note.tint()));
        one.put(TEXT, note.text());
        return one;
    }

    private static ArrayNode pair(int one, int other) {
        return NODES.arrayNode().add(one).add(other);
    }

    private static JsonNode part(ObjectNode fresh, JsonNode kept, String key) {
        return kept.isEmpty() ? fresh : DesignWriter.with(byKey(kept, fresh.path(key), key), fresh, OF_PART);
    }

    private static JsonNode byKey(JsonNode list, JsonNode value, String key) {
        for (JsonNode one : list) {
            if (one.path(key).equals(value)) {
                return one;
            }
        }
        return NODES.missingNode();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
