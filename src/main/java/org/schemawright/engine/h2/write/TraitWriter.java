package org.schemawright.engine.h2.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Privilege;
import org.schemawright.model.SchemaObject;
import org.schemawright.plan.Draft;

/** Comments and rights. What is not said about rights is that nobody has any. */
final class TraitWriter {
    private TraitWriter() {}

    /** What an object that was just created still lacks. */
    static List<Draft> created(SchemaObject object, String designation) {
        var drafts = new ArrayList<Draft>();
        object.traits().comment().ifPresent(text -> drafts.add(comment(designation, Optional.of(text))));
        drafts.addAll(rights(object, List.of(), privileges(object)));
        return drafts;
    }

    static List<Draft> altered(SchemaObject before, SchemaObject after, String designation) {
        var drafts = new ArrayList<Draft>();
        if (!before.traits().comment().equals(after.traits().comment())) {
            drafts.add(comment(designation, after.traits().comment()));
        }
        drafts.addAll(rights(after, privileges(before), privileges(after)));
        return drafts;
    }

    static Draft comment(String designation, Optional<String> text) {
        return Draft.of("COMMENT ON " + designation + " IS " + literal(text));
    }

    private static String literal(Optional<String> text) {
        return text.map(Quote::text).orElse("NULL");
    }

    private static List<Privilege> privileges(SchemaObject object) {
        return object.traits().privileges().orElse(List.of());
    }

    private static List<Draft> rights(SchemaObject object, List<Privilege> before, List<Privilege> after) {
        Map<String, Set<String>> gone = byGrantee(before);
        Map<String, Set<String>> wanted = byGrantee(after);
        String on = on(object);
        var drafts = new ArrayList<Draft>();
        gone.forEach((grantee, rights) -> {
            var revoked = new TreeSet<>(rights);
            revoked.removeAll(wanted.getOrDefault(grantee, Set.of()));
            if (!revoked.isEmpty()) {
                drafts.add(Draft.of("REVOKE " + String.join(", ", revoked) + on + " FROM " + role(grantee)));
            }
        });
        wanted.forEach((grantee, rights) -> {
            var granted = new TreeSet<>(rights);
            Set<String> had = gone.getOrDefault(grantee, Set.of());
            if (!had.contains("ALL")) {
                granted.removeAll(had);
            }
            if (!granted.isEmpty()) {
                drafts.add(Draft.of("GRANT " + String.join(", ", granted) + on + " TO " + role(grantee)));
            }
        });
        return drafts;
    }

    private static String on(SchemaObject object) {
        return switch (object.ref().kind()) {
            case SCHEMA -> " ON SCHEMA " + Quote.name(object.ref().last());
            default -> " ON " + Quote.qualified(object.ref());
        };
    }

    private static Map<String, Set<String>> byGrantee(List<Privilege> privileges) {
        var all = new TreeMap<String, Set<String>>();
        privileges.forEach(privilege ->
                all.computeIfAbsent(privilege.grantee(), _ -> new TreeSet<>()).add(privilege.right()));
        return all;
    }

    private static String role(String grantee) {
        return grantee.equals(Privilege.PUBLIC) ? "PUBLIC" : Quote.name(grantee);
    }
}
