package org.schemawright.engine.h2.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.Invented;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Constraint;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.RowCheck;

/** What the writers of all constraints do alike. */
final class ConstraintWriting {
    private ConstraintWriting() {}

    static List<Draft> create(Constraint constraint, String definition, List<RowCheck> checks) {
        var drafts = new ArrayList<Draft>();
        String name = Invented.is(constraint.ref())
                ? ""
                : "CONSTRAINT " + Quote.name(constraint.ref().last()) + " ";
        Draft add = Draft.of(alterWhole(constraint.ref()) + " ADD " + name + definition)
                .with(Hazard.BLOCKS_WRITES, Hazard.SCANS_TABLE)
                .checkedBy(checks);
        drafts.add(add);
        constraint.traits().comment().ifPresent(text -> drafts.add(comment(constraint, Optional.of(text))));
        return drafts;
    }

    static List<Draft> drop(Constraint constraint) {
        return List.of(
                Draft.of(Invented.statement(alterWhole(constraint.ref()) + " DROP CONSTRAINT", constraint.ref(), "")));
    }

    static Alteration alter(Constraint before, Constraint after) {
        if (!before.withTraits(after.traits()).equals(after)) {
            return new Alteration.Replace("a constraint is made once");
        }
        boolean same = before.traits().comment().equals(after.traits().comment());
        return new Alteration.InPlace(
                same ? List.of() : List.of(comment(after, after.traits().comment())), Set.of());
    }

    /** Names of constraints are taken once in a schema, whatever the table. */
    static Set<ObjectRef> sameNameElsewhere(Constraint constraint, Writing writing) {
        ObjectRef ref = constraint.ref();
        return Invented.is(ref)
                ? Set.of()
                : writing.before()
                        .all(Constraint.class)
                        .map(Constraint::ref)
                        .filter(other -> other.last().equals(ref.last())
                                && other.schema().equals(ref.schema())
                                && !other.equals(ref))
                        .collect(Collectors.toSet());
    }

    private static Draft comment(Constraint constraint, Optional<String> text) {
        String value = text.map(Quote::text).orElse("NULL");
        String on = "COMMENT ON CONSTRAINT " + Quote.name(constraint.ref().schema()) + ".";
        return Draft.of(Invented.statement(on, constraint.ref(), " IS " + value));
    }

    private static String alterWhole(ObjectRef constraint) {
        return "ALTER " + (constraint.kind() == Kind.DOMAIN_CONSTRAINT ? "DOMAIN " : "TABLE ")
                + Quote.qualified(constraint);
    }
}
