package org.schemawright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of one thing in a database: its kind and the path of identifiers that leads to it, schema first where the
 * kind lives in one. Parts of a table (column, constraint, trigger, …) have the path of the table and then their own
 * name. A routine's path ends in its argument types, in parentheses. Names are structured: a dot in a name is a
 * character like any other.
 */
public record ObjectRef(Kind kind, List<String> path) implements Comparable<ObjectRef> {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

    public ObjectRef {
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("a " + kind.label() + " without a name");
        }
    }

    public static ObjectRef of(Kind kind, String... path) {
        return new ObjectRef(kind, List.of(path));
    }

    /** The name of a part of this object, such as a column of a table. */
    public ObjectRef part(Kind partKind, String name) {
        var longer = new ArrayList<>(path);
        longer.add(name);
        return new ObjectRef(partKind, longer);
    }

    /** The object of the given kind of which this is a part: the path without its last step. */
    public ObjectRef whole(Kind wholeKind) {
        return new ObjectRef(wholeKind, path.subList(0, path.size() - 1));
    }

    /** The last step of the path: the object's own name (for a routine, its argument types). */
    public String last() {
        return path.getLast();
    }

    /** The first step of the path: the schema, for every kind that lives in one. */
    public String schema() {
        return path.getFirst();
    }

    /** The second step of the path: the name within the schema, for every kind that lives in one. */
    public String name() {
        return path.size() > 1 ? path.get(1) : path.getFirst();
    }

    public ObjectRef withKind(Kind other) {
        return new ObjectRef(other, path);
    }

    /** With another last step. */
    public ObjectRef withLast(String name) {
        return with(path.size() - 1, name);
    }

    /** With another first step. */
    public ObjectRef withSchema(String name) {
        return with(0, name);
    }

    private ObjectRef with(int step, String name) {
        var other = new ArrayList<>(path);
        other.set(step, name);
        return new ObjectRef(kind, other);
    }

    /** Maps of thousands of objects ask this all the time, so that letters are read only where names are not the same. */
    @Override
    public int compareTo(ObjectRef other) {
        if (kind != other.kind) {
            return kind.compareTo(other.kind);
        }
        if (path == other.path) {
            return 0;
        }
        int common = Math.min(path.size(), other.path.size());
        for (int i = 0; i < common; i++) {
            String step = path.get(i);
            String beside = other.path.get(i);
            int byStep = step == beside ? 0 : step.compareTo(beside);
            if (byStep != 0) {
                return byStep;
            }
        }
        return Integer.compare(path.size(), other.path.size());
    }

    /** For people: kind and path, each step quoted only where it needs to be. */
    @Override
    public String toString() {
        return kind.label() + " " + display();
    }

    /** The path alone, each step quoted only where it needs to be; a list of argument types is put behind as it is. */
    public String display() {
        List<String> steps = kind == Kind.INDEX ? List.of(path.getFirst(), path.getLast()) : path;
        return display(steps);
    }

    private static String display(List<String> path) {
        String text = path.stream()
                .filter(step -> !step.startsWith("("))
                .map(ObjectRef::step)
                .collect(Collectors.joining("."));
        return path.stream()
                .filter(step -> step.startsWith("("))
                .findFirst()
                .map(text::concat)
                .orElse(text);
    }

    private static String step(String name) {
        return PLAIN.matcher(name).matches() ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
