package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;

/**
 * Operators. That two are each other's commutator or negator is stated by both; the engine writes it down at both when
 * the second comes, and takes it from the one when the other goes.
 */
final class OperatorWriter implements DefinitionWriter {
    private static final Set<String> LINKS = Set.of("commutator", "negator");
    private static final Set<String> FLAGS = Set.of("hashes", "merges");
    private static final int CAN_ADD_FLAGS = 17;

    @Override
    public String creation(Definition object) {
        var parts = new StringBuilder(DefinitionWriter.list(
                object.properties(), "function", "leftarg", "rightarg", "commutator", "negator", "restrict", "join"));
        FLAGS.stream()
                .sorted()
                .filter(object.properties()::containsKey)
                .forEach(flag -> parts.append(", ").append(flag));
        return "CREATE OPERATOR " + Quote.name(object.ref().schema()) + "."
                + object.ref().name() + " (" + parts + ")";
    }

    @Override
    public boolean changes(String property) {
        return LINKS.contains(property)
                || FLAGS.contains(property)
                || property.equals("restrict")
                || property.equals("join");
    }

    @Override
    public Optional<List<Draft>> change(Definition before, Definition after, Writing writing) {
        var settings = new ArrayList<String>();
        for (String estimator : List.of("restrict", "join")) {
            if (DefinitionWriter.differs(estimator, before, after)) {
                settings.add(estimator + " = " + after.properties().getOrDefault(estimator, "NONE"));
            }
        }
        for (String flag : List.of("hashes", "merges")) {
            if (DefinitionWriter.differs(flag, before, after)) {
                if (writing.major() < CAN_ADD_FLAGS || !after.properties().containsKey(flag)) {
                    return Optional.empty();
                }
                settings.add(flag);
            }
        }
        for (String link : List.of("commutator", "negator")) {
            if (DefinitionWriter.differs(link, before, after) && !followsOther(link, before, after, writing)) {
                if (writing.major() < CAN_ADD_FLAGS || before.properties().containsKey(link)) {
                    return Optional.empty();
                }
                settings.add(link + " = " + after.properties().get(link));
            }
        }
        return Optional.of(
                settings.isEmpty()
                        ? List.of()
                        : List.of(Draft.of(
                                "ALTER " + Designation.of(after) + " SET (" + String.join(", ", settings) + ")")));
    }

    /** Whether the link ends with the other operator, or begins with it. */
    private static boolean followsOther(String link, Definition before, Definition after, Writing writing) {
        Optional<ObjectRef> was = linked(link, before);
        Optional<ObjectRef> is = linked(link, after);
        boolean ends = was.isEmpty() || writing.after().find(was.get()).isEmpty();
        boolean begins = is.isEmpty() || writing.before().find(is.get()).isEmpty();
        return ends && begins;
    }

    /** The operator at the other end: a commutator takes the operands the other way round. */
    private static Optional<ObjectRef> linked(String link, Definition object) {
        String left = object.properties().getOrDefault("leftarg", "NONE");
        String right = DefinitionWriter.property(object, "rightarg");
        String types = link.equals("commutator") ? "(" + right + ", " + left + ")" : "(" + left + ", " + right + ")";
        return Optional.ofNullable(object.properties().get(link)).map(text -> {
            String qualified = text.substring("OPERATOR(".length(), text.length() - 1);
            int dot = qualified.lastIndexOf('.');
            String schema = qualified.substring(0, dot);
            String plain = schema.startsWith("\"")
                    ? schema.substring(1, schema.length() - 1).replace("\"\"", "\"")
                    : schema;
            return ObjectRef.of(Kind.OPERATOR, plain, qualified.substring(dot + 1), types);
        });
    }
}
