package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.KeyIndex;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.RowCheck;

/** A primary key or unique constraint that is put on a table. */
record NewKey(
        Constraint key,
        List<String> columns,
        boolean nullsNotDistinct,
        KeyIndex index,
        String clause,
        Writing writing) {
    List<Draft> drafts() {
        var site = TableSite.of(key.ref(), writing);
        List<Draft> attachment = AttachedIndex.attach(key.ref(), writing);
        List<RowCheck> checks = attachment.isEmpty() ? DuplicateCheck.ofKey(key, site) : List.of();
        boolean online = site.isOnline() && !site.isPartitioned() && !index.overlaps();
        var drafts = new ArrayList<Draft>(online ? byIndex(site, checks) : atOnce(site, checks));
        drafts.addAll(attachment);
        drafts.addAll(IndexMarks.move(new TreeMap<>(), index.options(), key.ref(), site));
        drafts.addAll(TraitWriter.created(key, writing));
        return drafts;
    }

    private String added(String words) {
        return "ADD CONSTRAINT " + Quote.name(key.ref().last()) + " " + words + KeyClause.settings(key.settings());
    }

    private List<Draft> atOnce(TableSite site, List<RowCheck> checks) {
        Draft draft = AttachedIndex.hasOwnChildren(key.ref(), writing)
                ? site.alterOnly(added(clause))
                : site.alter(added(clause), Hazard.SCANS_TABLE);
        return List.of(draft.checkedBy(checks));
    }

    /** The index is built while others write, and then becomes the key's. */
    private List<Draft> byIndex(TableSite site, List<RowCheck> checks) {
        String name = Quote.name(key.ref().last());
        String tablespace = KeyClause.option(index, "tablespace")
                .map(it -> " TABLESPACE " + Quote.name(it))
                .orElse("");
        String nulls = nullsNotDistinct ? " NULLS NOT DISTINCT" : "";
        String parameters = RelationOptions.with(KeyClause.parameters(index));
        String columnsAndInclude = "(" + Quote.names(columns) + ")"
                + (index.include().isEmpty() ? "" : " INCLUDE (" + Quote.names(index.include()) + ")");
        return List.of(
                site.draft(
                                "CREATE UNIQUE INDEX CONCURRENTLY " + name + " ON " + site.name() + " "
                                        + columnsAndInclude + nulls + parameters + tablespace,
                                Hazard.NOT_TRANSACTIONAL)
                        .checkedBy(checks),
                site.alter(added(
                        (key instanceof Constraint.PrimaryKey ? "PRIMARY KEY" : "UNIQUE") + " USING INDEX " + name)));
    }
}
