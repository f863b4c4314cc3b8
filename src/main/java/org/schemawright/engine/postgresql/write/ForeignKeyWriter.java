package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.Settings;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** References. */
final class ForeignKeyWriter implements KindWriter<ForeignKey> {
    @Override
    public List<Draft> create(ForeignKey key, Writing writing) {
        var site = TableSite.of(key.ref(), writing);
        boolean scans = key.settings().validated() && key.settings().enforced();
        String sql = "ALTER TABLE " + site.name() + " ADD CONSTRAINT "
                + Quote.name(key.ref().last()) + " " + clause(key) + KeyClause.settings(key.settings());
        var drafts = new ArrayList<Draft>();
        if (scans && site.isOnline() && (!site.isPartitioned() || writing.major() >= 18)) {
            drafts.add(site.draft(sql + " NOT VALID", Hazard.BLOCKS_WRITES));
            drafts.add(site.validate(key.ref().last()).checkedBy(OrphanCheck.of(key, site)));
        } else if (scans) {
            drafts.add(locking(key, site.draft(sql, Hazard.BLOCKS_WRITES, Hazard.SCANS_TABLE), writing)
                    .checkedBy(OrphanCheck.of(key, site)));
        } else {
            drafts.add(locking(key, site.draft(sql, Hazard.BLOCKS_WRITES), writing));
        }
        drafts.addAll(TraitWriter.created(key, writing));
        return scans ? ForcedPolicies.around(drafts, site, TableSite.of(key.target(), writing)) : drafts;
    }

    /** The reference of a new table locks the table that it refers to. */
    private static Draft locking(ForeignKey key, Draft draft, Writing writing) {
        return TableSite.of(key.target(), writing).stands() ? draft.with(Hazard.BLOCKS_WRITES) : draft;
    }

    static String clause(ForeignKey key) {
        var words = new StringBuilder("FOREIGN KEY ")
                .append(columns(key.columns(), key.period()))
                .append(" REFERENCES ")
                .append(Quote.qualified(key.target()))
                .append(" ")
                .append(columns(key.targetColumns(), key.period()));
        if (!key.match().equals("SIMPLE")) {
            words.append(" MATCH ").append(key.match());
        }
        if (!key.onUpdate().equals("NO ACTION")) {
            words.append(" ON UPDATE ").append(key.onUpdate());
        }
        if (!key.onDelete().equals("NO ACTION")) {
            words.append(" ON DELETE ").append(key.onDelete());
        }
        if (!key.setColumns().isEmpty()) {
            words.append(" (").append(Quote.names(key.setColumns())).append(")");
        }
        return words.toString();
    }

    private static String columns(List<String> columns, boolean period) {
        if (!period) {
            return "(" + Quote.names(columns) + ")";
        }
        int last = columns.size() - 1;
        return "(" + Quote.names(columns.subList(0, last)) + ", PERIOD " + Quote.name(columns.get(last)) + ")";
    }

    @Override
    public List<Draft> drop(ForeignKey key, Writing writing) {
        return ConstraintDrop.of(key, writing);
    }

    @Override
    public Alteration alter(ForeignKey before, ForeignKey after, Writing writing) {
        boolean same = clause(before).equals(clause(after));
        Settings from = before.settings();
        Settings to = after.settings();
        boolean loosened = from.validated() && !to.validated() && to.enforced();
        if (!same || loosened || from.enforced() != to.enforced() && writing.major() < 18) {
            return new Alteration.Replace("a reference to something else, or checked otherwise, is another reference");
        }
        var drafts = new ArrayList<>(settings(before, after, writing));
        drafts.addAll(TraitWriter.altered(before, after, writing));
        return new Alteration.InPlace(drafts, Set.of());
    }

    private static List<Draft> settings(ForeignKey before, ForeignKey after, Writing writing) {
        var site = TableSite.of(after.ref(), writing);
        var drafts = new ArrayList<Draft>();
        Settings from = before.settings();
        Settings to = after.settings();
        String name = Quote.name(after.ref().last());
        boolean nowEnforced = !from.enforced() && to.enforced();
        if (from.deferrable() != to.deferrable() || from.initiallyDeferred() != to.initiallyDeferred()) {
            drafts.add(site.alter("ALTER CONSTRAINT " + name + deferral(to)));
        }
        if (from.enforced() != to.enforced()) {
            Draft draft = site.alter("ALTER CONSTRAINT " + name + (nowEnforced ? " ENFORCED" : " NOT ENFORCED"));
            drafts.add(nowEnforced ? draft.with(Hazard.SCANS_TABLE).checkedBy(OrphanCheck.of(after, site)) : draft);
        } else if (!from.validated() && to.validated()) {
            drafts.add(site.validate(after.ref().last()).checkedBy(OrphanCheck.of(after, site)));
        }
        boolean scans = nowEnforced || !from.validated() && to.validated();
        return scans ? ForcedPolicies.around(drafts, site, TableSite.of(after.target(), writing)) : drafts;
    }

    private static String deferral(Settings settings) {
        if (!settings.deferrable()) {
            return " NOT DEFERRABLE";
        }
        return settings.initiallyDeferred() ? " DEFERRABLE INITIALLY DEFERRED" : " DEFERRABLE INITIALLY IMMEDIATE";
    }
}
