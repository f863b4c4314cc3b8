package org.schemawright.engine.postgresql.write;

import java.util.List;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Constraint;
import org.schemawright.plan.Draft;

/** Takes a constraint off its table, and off the table's children as far as it came from there. */
final class ConstraintDrop {
    private ConstraintDrop() {}

    static List<Draft> of(Constraint constraint, Writing writing) {
        if (ChecksOfWhole.holds(constraint, writing)) {
            return List.of();
        }
        var site = TableSite.of(constraint.ref(), writing);
        String drop = "DROP CONSTRAINT " + Quote.name(constraint.ref().last());
        return List.of(Heirs.keepCheck(constraint, writing) ? site.alterOnly(drop) : site.alter(drop));
    }
}
