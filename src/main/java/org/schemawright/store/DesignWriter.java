package org.schemawright.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.schemawright.design.Decision;
import org.schemawright.design.Design;
import org.schemawright.model.Aspect;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Privilege;
import org.schemawright.model.SchemaObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * From a design to a tree. What is absent, empty or false is left out. Beside each record goes what was kept of it, so
 * that members that we do not know stay where they were.
 */
final class DesignWriter {
    static final int VERSION = 1;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    JsonNode tree(Design design, JsonNode kept) {
        Database database = design.database();
        ObjectNode tree = NODES.objectNode();
        tree.put(Members.FORMAT, VERSION);
        tree.put(Members.ENGINE, database.version().engine());
        tree.put(Members.MAJOR, database.version().major());
        ArrayNode states = tree.putArray(Members.STATES);
        new TreeSet<>(database.stated()).forEach(aspect -> states.add(word(aspect)));
        tree.set(Members.OBJECTS, node(List.copyOf(database.objects().values()), kept.path(Members.OBJECTS)));
        ArrayNode needs = tree.putArray(Members.NEEDS);
        database.needs().forEach((ref, needed) -> {
            if (!needed.isEmpty()) {
                ArrayNode line = needs.addArray().add(ref(ref));
                needed.forEach(need -> line.add(ref(need)));
            }
        });
        if (!design.lineage().isEmpty()) {
            ArrayNode lineage = tree.putArray(Members.LINEAGE);
            design.lineage().origins().forEach((ref, origin) -> {
                ObjectNode one = lineage.addObject();
                one.set(Members.NAME, ref(ref));
                one.set(Members.FROM, node(origin, NODES.missingNode()));
            });
        }
        if (!design.decisions().isEmpty()) {
            ArrayNode decisions = tree.putArray(Members.DECISIONS);
            var keptByMatter = new HashMap<String, JsonNode>();
            kept.path(Members.DECISIONS).forEach(before -> keptByMatter.put(matter(before), before));
            for (Decision decision : design.decisions()) {
                ObjectNode one = decision(decision);
                decisions.add(
                        with(keptByMatter.getOrDefault(matter(one), NODES.missingNode()), one, Members.OF_DECISION));
            }
        }
        return with(kept, tree, Members.OF_DESIGN);
    }

    private static ObjectNode decision(Decision decision) {
        ObjectNode one = NODES.objectNode();
        one.put(Members.ON, decision.matter().on());
        ArrayNode about = one.putArray(Members.ABOUT);
        decision.matter().about().forEach(ref -> about.add(ref(ref)));
        if (!decision.matter().detail().isEmpty()) {
            one.put(Members.DETAIL, decision.matter().detail());
        }
        one.put(Members.ANSWER, decision.answer());
        one.put(Members.REASON, decision.reason());
        if (!decision.owner().isEmpty()) {
            one.put(Members.OWNER, decision.owner());
        }
        return one;
    }

    private static String matter(JsonNode decision) {
        return decision.path(Members.ON) + " " + decision.path(Members.ABOUT) + " " + decision.path(Members.DETAIL);
    }

    static String word(Aspect aspect) {
        return aspect.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ArrayNode ref(ObjectRef ref) {
        ArrayNode path = NODES.arrayNode().add(KindClasses.word(ref.kind()));
        ref.path().forEach(path::add);
        return path;
    }

    private JsonNode node(Object value, JsonNode kept) {
        return switch (value) {
            case String text -> NODES.stringNode(text);
            case Boolean flag -> NODES.booleanNode(flag);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Enum<?> constant ->
                NODES.stringNode(constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            case ObjectRef ref -> ref(ref);
            case Privilege privilege -> privilege(privilege);
            case Collection<?> list -> list(list, kept);
            case Map<?, ?> map -> {
                ObjectNode object = NODES.objectNode();
                map.forEach((key, item) -> object.set(String.valueOf(key), node(item, NODES.missingNode())));
                yield object;
            }
            case Record fields
            when Members.isTagged(fields.getClass()) -> {
                String tag = Members.tag(fields.getClass());
                ObjectNode object = NODES.objectNode();
                object.set(tag, fields(fields, kept.path(tag)));
                yield object;
            }
            case Record fields -> fields(fields, kept);
            default -> throw new IllegalStateException("a design holds no " + value.getClass());
        };
    }

    private ArrayNode list(Collection<?> list, JsonNode kept) {
        ArrayNode array = NODES.arrayNode();
        if (kept.isEmpty()) {
            list.forEach(item -> array.add(node(item, NODES.missingNode())));
            return array;
        }
        var keptByName = new HashMap<String, JsonNode>();
        kept.forEach(element -> keptByName.put(identity(element), element));
        int index = 0;
        for (Object item : list) {
            boolean sameLength = kept.size() == list.size();
            JsonNode before = item instanceof SchemaObject object
                    ? keptByName.getOrDefault(identity(object), NODES.missingNode())
                    : sameLength ? kept.path(index) : NODES.missingNode();
            array.add(node(item, before));
            index++;
        }
        return array;
    }

    private static String identity(JsonNode element) {
        return element.path(Members.KIND) + " " + element.path(Members.NAME);
    }

    private static String identity(SchemaObject object) {
        if (object instanceof Column column) {
            return NODES.missingNode() + " " + NODES.stringNode(column.name());
        }
        return NODES.stringNode(KindClasses.word(object.ref().kind())) + " " + path(object.ref());
    }

    private static ArrayNode path(ObjectRef ref) {
        ArrayNode path = NODES.arrayNode();
        ref.path().forEach(path::add);
        return path;
    }

    private ObjectNode fields(Record value, JsonNode kept) {
        ObjectNode object = NODES.objectNode();
        if (value instanceof Column column) {
            object.put(Members.NAME, column.name());
        } else if (value instanceof SchemaObject named) {
            object.put(Members.KIND, KindClasses.word(named.ref().kind()));
            object.set(Members.NAME, path(named.ref()));
        }
        RecordShape shape = RecordShape.of(value.getClass());
        for (RecordShape.Part part : shape.parts()) {
            if (!(value instanceof SchemaObject) || !part.name().equals(Members.REF)) {
                add(object, part.member(), part(part, value), kept);
            }
        }
        return (ObjectNode) with(kept, object, shape.members());
    }

    private void add(ObjectNode object, String member, Object part, JsonNode kept) {
        switch (part) {
            case Optional<?> optional ->
                optional.ifPresent(present -> object.set(member, node(present, kept.path(member))));
            case Collection<?> list when list.isEmpty() -> {}
            case Map<?, ?> map when map.isEmpty() -> {}
            case Boolean flag when !flag -> {}
            case ColumnValue.None _ -> {}
            default -> {
                JsonNode node = node(part, kept.path(member));
                if (!(part instanceof Record) || part instanceof ObjectRef || !node.isEmpty()) {
                    object.set(member, node);
                }
            }
        }
    }

    private static ObjectNode privilege(Privilege privilege) {
        ObjectNode object = NODES.objectNode();
        object.put("right", privilege.right());
        switch (privilege.grantee()) {
            case Privilege.PUBLIC -> object.put("to", "everybody");
            case Privilege.OWNER -> object.put("to", "owner");
            default -> object.put("role", privilege.grantee());
        }
        if (privilege.grantable()) {
            object.put("grantable", true);
        }
        return object;
    }

    private static Object part(RecordShape.Part part, Record of) {
        try {
            return part.accessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + part.name() + " of the model", e);
        }
    }

    /** The fresh members in their order, each followed by the unknown ones that followed it before. */
    static JsonNode with(JsonNode kept, ObjectNode fresh, Set<String> known) {
        var unknown = new ArrayList<String>();
        kept.propertyNames().stream().filter(name -> !known.contains(name)).forEach(unknown::add);
        if (unknown.isEmpty()) {
            return fresh;
        }
        var order = new ArrayList<String>(fresh.propertyNames());
        int position = 0;
        for (String name : kept.propertyNames()) {
            if (unknown.contains(name)) {
                order.add(position, name);
                position++;
            } else if (order.contains(name)) {
                position = order.indexOf(name) + 1;
            }
        }
        ObjectNode both = NODES.objectNode();
        order.forEach(name -> both.set(name, fresh.has(name) ? fresh.get(name) : kept.get(name)));
        return both;
    }
}
