package org.schemawright.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Privilege;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Visible;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes one record of the model from a tree. A member that is not there is absent, empty or false, where it can be. */
final class RecordReader {
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private boolean metUnknown;

    /** Whether any record read so far had a member that this version does not know. */
    boolean metUnknown() {
        return metUnknown;
    }

    SchemaObject object(JsonNode node, String at) throws DesignProblem {
        String word = node.path(Members.KIND).asString("");
        Kind kind = KindClasses.kind(word)
                .orElseThrow(() -> new DesignProblem(
                        at + "/" + Members.KIND,
                        "\"" + Visible.text(word)
                                + "\" is no kind of object that this program knows; a newer version may"));
        var ref = new ObjectRef(kind, path(node.path(Members.NAME), at + "/" + Members.NAME));
        return (SchemaObject) fields(node, KindClasses.of(kind), ref, at);
    }

    ObjectRef ref(JsonNode node, String at) throws DesignProblem {
        List<String> steps = path(node, at);
        Kind kind = KindClasses.kind(steps.getFirst())
                .orElseThrow(() -> new DesignProblem(
                        at,
                        "\"" + Visible.text(steps.getFirst())
                                + "\" is no kind of object that this program knows; a newer version may"));
        if (steps.size() < 2) {
            throw new DesignProblem(at, "a name should follow the kind");
        }
        return new ObjectRef(kind, steps.subList(1, steps.size()));
    }

    private static List<String> path(JsonNode node, String at) throws DesignProblem {
        if (!node.isArray() || node.isEmpty()) {
            throw new DesignProblem(at, "a name should be a list of its steps, such as [\"public\", \"orders\"]");
        }
        var steps = new ArrayList<String>();
        for (JsonNode step : node) {
            steps.add(text(step, at));
        }
        return steps;
    }

    Object read(@Nullable JsonNode node, Type type, String at) throws DesignProblem {
        if (type instanceof ParameterizedType generic) {
            return generic(node, generic, at);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == boolean.class) {
            return node != null && flag(node, at);
        }
        if (plain == ColumnValue.class && node == null) {
            return ColumnValue.NONE;
        }
        if (plain.isRecord() && plain != ObjectRef.class && plain != Privilege.class) {
            return fields(node == null ? NOTHING : node, plain, null, at);
        }
        if (node == null) {
            throw new DesignProblem(at, "this is missing, and nothing can stand for it");
        }
        return given(node, plain, at);
    }

    private Object given(JsonNode node, Class<?> type, String at) throws DesignProblem {
        if (type == String.class) {
            return text(node, at);
        }
        if (type == int.class && node.isInt()) {
            return node.intValue();
        }
        if (type == long.class && node.canConvertToLong() && node.isIntegralNumber()) {
            return node.longValue();
        }
        if (type.isEnum()) {
            return constant(node, type, at);
        }
        if (type == ObjectRef.class) {
            return ref(node, at);
        }
        if (type == Privilege.class) {
            return privilege(node, at);
        }
        if (Members.isTagged(type)) {
            return tagged(node, type, at);
        }
        throw new DesignProblem(at, "this should be a whole number");
    }

    private Object generic(@Nullable JsonNode node, ParameterizedType type, String at) throws DesignProblem {
        Type element = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (type.getRawType() == Optional.class) {
            return node == null ? Optional.empty() : Optional.of(read(node, element, at));
        }
        if (type.getRawType() == List.class) {
            return list(node == null ? NOTHING : node, element, node == null, at);
        }
        var map = new TreeMap<String, Object>();
        if (node != null && !node.isObject()) {
            throw new DesignProblem(at, "this should be an object with a member for each property");
        }
        if (node != null) {
            for (var entry : node.properties()) {
                map.put(clean(entry.getKey(), at), read(entry.getValue(), element, at + "/" + escaped(entry.getKey())));
            }
        }
        return map;
    }

    private List<Object> list(JsonNode node, Type element, boolean absent, String at) throws DesignProblem {
        if (!absent && !node.isArray()) {
            throw new DesignProblem(at, "this should be a list");
        }
        var list = new ArrayList<Object>();
        for (int i = 0; i < node.size(); i++) {
            list.add(read(node.get(i), element, at + "/" + i));
        }
        return list;
    }

    private Object fields(JsonNode node, Class<?> type, @Nullable ObjectRef ref, String at) throws DesignProblem {
        if (!node.isObject()) {
            throw new DesignProblem(at, "this should be an object in braces");
        }
        RecordShape shape = RecordShape.of(type);
        metUnknown |= !shape.members().containsAll(node.propertyNames());
        Object[] values = new Object[shape.parts().size()];
        for (int i = 0; i < values.length; i++) {
            RecordShape.Part part = shape.parts().get(i);
            if (ref != null && part.name().equals(Members.REF)) {
                values[i] = ref;
            } else if (ref != null && part.isColumns()) {
                values[i] = columns(node.path(part.member()), ref, at + "/" + part.member());
            } else {
                values[i] = read(node.get(part.member()), part.type(), at + "/" + part.member());
            }
        }
        return made(shape, values, at);
    }

    private List<Column> columns(JsonNode list, ObjectRef table, String at) throws DesignProblem {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < list.size(); i++) {
            String here = at + "/" + i;
            ObjectRef ref = table.part(Kind.COLUMN, text(list.get(i).path(Members.NAME), here + "/" + Members.NAME));
            columns.add((Column) fields(list.get(i), Column.class, ref, here));
        }
        return columns;
    }

    private static Object made(RecordShape shape, Object[] values, String at) throws DesignProblem {
        try {
            return shape.made(values);
        } catch (InvocationTargetException e) {
            Throwable refusal = e.getTargetException();
            throw new DesignProblem(at, Visible.text(String.valueOf(refusal == null ? e : refusal.getMessage())));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + shape, e);
        }
    }

    private Object tagged(JsonNode node, Class<?> type, String at) throws DesignProblem {
        for (Class<?> variant : type.getPermittedSubclasses()) {
            String tag = Members.tag(variant);
            if (node.has(tag)) {
                return fields(node.get(tag), variant, null, at + "/" + tag);
            }
        }
        throw new DesignProblem(
                at,
                "this should be one of "
                        + String.join(
                                ", ",
                                Stream.of(type.getPermittedSubclasses())
                                        .map(Members::tag)
                                        .toList()));
    }

    private static Object constant(JsonNode node, Class<?> type, String at) throws DesignProblem {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant)
                    .name()
                    .toLowerCase(Locale.ROOT)
                    .replace('_', ' ')
                    .equals(node.asString(""))) {
                return constant;
            }
        }
        throw new DesignProblem(
                at, "\"" + Visible.text(node.asString("")) + "\" is none of the words that can stand here");
    }

    private static Privilege privilege(JsonNode node, String at) throws DesignProblem {
        String right = text(node.path("right"), at + "/right");
        String grantee = switch (node.path("to").asString("")) {
            case "everybody" -> Privilege.PUBLIC;
            case "owner" -> Privilege.OWNER;
            default -> text(node.path("role"), at + "/role");
        };
        return new Privilege(grantee, right, node.path("grantable").asBoolean(false));
    }

    private static boolean flag(JsonNode node, String at) throws DesignProblem {
        if (!node.isBoolean()) {
            throw new DesignProblem(at, "this should be true or false");
        }
        return node.booleanValue();
    }

    private static String text(JsonNode node, String at) throws DesignProblem {
        if (!node.isString()) {
            throw new DesignProblem(at, node.isMissingNode() ? "a text is missing here" : "this should be a text");
        }
        return clean(node.asString(), at);
    }

    /** Neither NUL nor half a character can be sent to an engine. */
    private static String clean(String text, String at) throws DesignProblem {
        if (isBroken(text)) {
            throw new DesignProblem(at, "the text holds a NUL or half of a character, which no database takes");
        }
        return text;
    }

    private static boolean isBroken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean pair = Character.isHighSurrogate(letter)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (letter == 0 || Character.isSurrogate(letter) && !pair) {
                return true;
            }
            i += pair ? 1 : 0;
        }
        return false;
    }

    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
