package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Optional;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.ColumnValue.Generated;
import org.schemawright.model.Constraint.Check;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Another expression for a computed column, or none. */
final class GeneratedChange {
    private GeneratedChange() {}

    /** In place, where the engine knows how; otherwise the column is made anew, since nothing in it is lost. */
    static Optional<Draft> change(Column column, Generated before, Generated after, TableSite site) {
        int major = site.writing().major();
        if (before.stored() != after.stored() || major < (after.stored() ? 17 : 18)) {
            return Optional.empty();
        }
        if (!after.stored() && hasChecks(site)) {
            return Optional.empty();
        }
        String action = "SET EXPRESSION AS (" + after.expression() + ")";
        return Optional.of(
                after.stored()
                        ? site.alterColumn(column.name(), action, Hazard.REWRITES_TABLE)
                        : site.alterColumn(column.name(), action));
    }

    /** Version 18 does not compute a virtual column anew for the sake of a check. */
    private static boolean hasChecks(TableSite site) {
        return site.writing()
                .before()
                .all(Check.class)
                .anyMatch(check -> check.ref().path().subList(0, 2).equals(site.path()));
    }

    /** What was computed stays as it was stored; what was never stored is written down first. */
    static List<Draft> freeze(Column before, TableSite site) {
        Column plain = before.withNotNull(Optional.empty()).withValue(ColumnValue.NONE);
        String name = Quote.name(before.name());
        if (((Generated) before.value()).stored()) {
            return List.of(site.alterColumn(before.name(), "DROP EXPRESSION"));
        }
        String aside = Quote.name(AsideName.of(before.ref(), site.writing()));
        return List.of(
                site.alter("RENAME COLUMN " + name + " TO " + aside),
                site.alter("ADD COLUMN " + ColumnClause.of(plain, site.writing().major())),
                site.draft("UPDATE " + site.name() + " SET " + name + " = " + aside, Hazard.REWRITES_TABLE),
                site.alter("DROP COLUMN " + aside));
    }
}
