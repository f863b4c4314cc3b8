package org.schemawright.engine.sqlite.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.engine.sqlite.Lexer;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.engine.sqlite.Token;
import org.schemawright.model.Constraint;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Trigger;
import org.schemawright.model.View;

/**
 * What stands on what. SQLite looks at a view or trigger only when it is used, so these needs order a script and narrow
 * a choice, and one too many does no harm. Views that need each other in a circle, which SQLite lets be, are left
 * without the need that would close it.
 */
final class NeedsReader {
    private static final Set<String> BEFORE_RELATIONS = Set.of("FROM", "JOIN", "INTO", "UPDATE", ",", "(", ".");

    private final Map<String, ObjectRef> relations = new HashMap<>();
    private final SortedMap<ObjectRef, SortedSet<ObjectRef>> needs = new TreeMap<>();
    private final SortedMap<ObjectRef, SchemaObject> objects;

    NeedsReader(SortedMap<ObjectRef, SchemaObject> objects) {
        this.objects = objects;
        objects.keySet().stream()
                .filter(ref -> ref.kind() == Kind.TABLE || ref.kind() == Kind.VIEW)
                .forEach(ref -> relations.put(Terms.folded(ref.name()), ref));
    }

    SortedMap<ObjectRef, SortedSet<ObjectRef>> needs() {
        for (SchemaObject object : objects.values()) {
            switch (object) {
                case View view -> mentioned(view.query()).forEach(need -> addAcyclic(view.ref(), need));
                case Trigger trigger ->
                    mentioned(trigger.definition()).stream()
                            .filter(need -> !need.equals(trigger.function()))
                            .forEach(need -> add(trigger.ref(), need));
                case Constraint.ForeignKey key -> {
                    if (objects.containsKey(key.target())
                            && !key.target().name().equals(key.ref().name())) {
                        add(key.ref(), key.target());
                    }
                }
                default -> {}
            }
        }
        return needs;
    }

    private void add(ObjectRef object, ObjectRef need) {
        needs.computeIfAbsent(object, _ -> new TreeSet<>()).add(need);
    }

    private void addAcyclic(ObjectRef view, ObjectRef need) {
        if (!reaches(need, view)) {
            add(view, need);
        }
    }

    private boolean reaches(ObjectRef start, ObjectRef end) {
        Set<ObjectRef> seen = new HashSet<>();
        Deque<ObjectRef> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            ObjectRef at = open.pop();
            if (at.equals(end)) {
                return true;
            }
            if (seen.add(at)) {
                open.addAll(needs.getOrDefault(at, new TreeSet<>()));
            }
        }
        return false;
    }

    /** The relations whose names stand where a relation can stand. */
    private Set<ObjectRef> mentioned(String sql) {
        List<Token> tokens = Lexer.tokens(sql);
        var found = new TreeSet<ObjectRef>();
        for (int i = 1; i < tokens.size(); i++) {
            boolean called = i + 1 < tokens.size()
                    && (tokens.get(i + 1).isSymbol(".")
                            || tokens.get(i + 1).isSymbol("(")
                                    && !tokens.get(i - 1).is("INTO"));
            if (tokens.get(i).isName()
                    && !called
                    && BEFORE_RELATIONS.contains(tokens.get(i - 1).upper())) {
                ObjectRef relation = relations.get(Terms.folded(tokens.get(i).name()));
                if (relation != null) {
                    found.add(relation);
                }
            }
        }
        return found;
    }
}
