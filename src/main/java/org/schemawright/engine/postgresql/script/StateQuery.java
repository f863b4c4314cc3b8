package org.schemawright.engine.postgresql.script;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Plan;
import org.schemawright.plan.Step;

/**
 * The query for what stands under the names that a plan touches, whatever kind it is of: rows of object, shape and
 * definition. Shapes read the same on every major version, definitions on one. Owners, privileges, comments and row
 * counts are left out, and so is what the engine makes on partitions by itself, under names of its own choice.
 */
final class StateQuery {
    /**
     * Expressions come back from a second parse with other casts and parentheses that mean the same; a dropped or
     * added cast alone is not what a guard is for.
     */
    private static final String PLAIN = "pg_catalog.regexp_replace(pg_catalog.regexp_replace(expressions,"
            + " '::(\"[^\"]*\"|[a-z0-9_. ]|\\([0-9, ]*\\)|\\[\\])+', '', 'g'), '[()\\s;]', '', 'g')";

    private static final Set<Kind> ROUTINES = EnumSet.of(Kind.ROUTINE, Kind.AGGREGATE);
    private static final Set<Kind> TYPES = EnumSet.of(
            Kind.SHELL_TYPE,
            Kind.ENUM_TYPE,
            Kind.COMPOSITE_TYPE,
            Kind.RANGE_TYPE,
            Kind.BASE_TYPE,
            Kind.DOMAIN,
            Kind.DOMAIN_CONSTRAINT);

    private StateQuery() {}

    /** Empty where the plan touches nothing whose state can be told. */
    static String of(Plan plan) {
        Set<ObjectRef> subjects = plan.steps().stream()
                .flatMap(Step::names)
                .filter(StateQuery::hasState)
                .filter(ref -> !(ref.kind() == Kind.SCHEMA && ref.last().equals("public")))
                .collect(Collectors.toCollection(TreeSet::new));
        return subjects.isEmpty() ? "" : of(subjects);
    }

    private static boolean hasState(ObjectRef ref) {
        return ref.kind() != Kind.PART_COMMENT && !isUntold(ref);
    }

    /** Default privileges are those of roles, which may be called otherwise where this was planned. */
    private static boolean isUntold(ObjectRef ref) {
        return ref.kind() == Kind.OPAQUE || ref.kind() == Kind.DEFAULT_PRIVILEGES;
    }

    /** What the plan touches and the query does not tell of. */
    static Set<ObjectRef> untold(Plan plan) {
        return plan.steps().stream()
                .map(Step::subject)
                .filter(StateQuery::isUntold)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String of(Set<ObjectRef> subjects) {
        String names = subjects.stream().map(StateQuery::row).distinct().collect(Collectors.joining(", "));
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        subjects.forEach(ref -> kinds.add(ref.kind()));
        boolean relations = kinds.stream().anyMatch(kind -> !ROUTINES.contains(kind) && !RareStates.tellOf(kind));
        return "WITH wanted (namespace, name, part) AS (VALUES " + names + ")"
                + (relations ? ",\n" + RelationStates.WITH : "")
                + "\nSELECT object, shape, pg_catalog.md5(pg_catalog.concat_ws(' ', definition, " + PLAIN
                + ")) AS definition FROM (\n"
                + String.join("\nUNION ALL\n", parts(kinds, relations))
                + "\n) facts (object, shape, definition, expressions)";
    }

    /** Only what tells of the kinds at hand, since people read it. */
    private static List<String> parts(Set<Kind> kinds, boolean relations) {
        var parts = new ArrayList<String>();
        if (relations) {
            parts.addAll(RelationStates.QUERIES);
        }
        if (kinds.stream().anyMatch(TYPES::contains)) {
            parts.add(RoutineAndTypeStates.TYPES);
        }
        if (kinds.stream().anyMatch(ROUTINES::contains)) {
            parts.add(RoutineAndTypeStates.ROUTINES);
        }
        parts.addAll(RareStates.queries(kinds));
        return parts;
    }

    /** The first three steps of its path; what lives in no schema has only the second. */
    private static String row(ObjectRef ref) {
        return ref.path().size() == 1
                ? "(NULL::pg_catalog.text, " + Quote.text(ref.last()) + "::pg_catalog.text, NULL::pg_catalog.text)"
                : "(" + Quote.text(ref.schema()) + ", " + Quote.text(ref.name()) + ", " + part(ref) + ")";
    }

    private static String part(ObjectRef ref) {
        return ref.kind() == Kind.PUBLICATION_MEMBER && ref.path().size() == 3 ? Quote.text(ref.last()) : "NULL";
    }
}
