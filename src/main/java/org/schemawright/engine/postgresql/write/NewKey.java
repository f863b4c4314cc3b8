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
        var drafts = new ArrayList<Draft>();
        String action = "ADD CONSTRAINT " + Quote.name(key.ref().last()) + " " + clause
                + KeyClause.settings(key.settings());
        Draft draft = AttachedIndex.hasOwnChildren(key.ref(), writing)
                ? site.alterOnly(action)
                : site.alter(action, Hazard.SCANS_TABLE);
        List<Draft> attachment = AttachedIndex.attach(key.ref(), writing);
        drafts.add(attachment.isEmpty() ? draft.checkedBy(DuplicateCheck.ofKey(this, site)) : draft);
        drafts.addAll(attachment);
        drafts.addAll(IndexMarks.move(new TreeMap<>(), index.options(), key.ref(), site));
        drafts.addAll(TraitWriter.created(key, writing));
        return drafts;
    }
}
