package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.PartitionAttachment;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Partitions are attached to and detached from their parent; a partition with other bounds is both. */
final class PartitionAttachmentWriter implements KindWriter<PartitionAttachment> {
    @Override
    public List<Draft> create(PartitionAttachment attachment, Writing writing) {
        var child = TableSite.of(attachment.ref(), writing);
        String sql = "ALTER TABLE " + Quote.qualified(attachment.parent()) + " ATTACH PARTITION " + child.name() + " "
                + attachment.bound();
        Draft plain = child.draft(sql, Hazard.SCANS_TABLE, Hazard.BLOCKS_READS);
        boolean besideDefault = hasDefault(attachment, writing);
        Draft attached = besideDefault ? plain.with(Hazard.SCANS_TABLE, Hazard.BLOCKS_READS) : plain;
        // Whatever refers to the whole gets a trigger for the new part.
        Draft draft =
                LeavingReferences.areTo(attachment.parent(), writing) ? attached.with(Hazard.BLOCKS_WRITES) : attached;
        if (new HeldRows(attachment.ref(), writing).areHeld()) {
            return List.of(draft);
        }
        var routing = new Routing(writing);
        var checks = new ArrayList<>(routing.strangers(attachment.ref(), attachment.parent(), attachment.bound()));
        checks.addAll(routing.claimed(attachment.ref(), attachment.parent(), attachment.bound()));
        var drafts = new ArrayList<Draft>();
        if (child.before().flatMap(Table::partitionOf).isEmpty()) {
            drafts.addAll(NotNullChange.renamesOfNewcomer(child));
        }
        drafts.add(draft.checkedBy(checks));
        return drafts;
    }

    /** The rows of a default partition are looked through for those that the new one claims. */
    private static boolean hasDefault(PartitionAttachment attachment, Writing writing) {
        return writing.before()
                .all(Table.class)
                .flatMap(table -> table.partitionOf().stream())
                .anyMatch(of ->
                        of.parent().equals(attachment.parent()) && of.bound().equals("DEFAULT"));
    }

    @Override
    public List<Draft> drop(PartitionAttachment attachment, Writing writing) {
        var child = TableSite.of(attachment.ref(), writing);
        if (TableRebuild.takesAlong(child)) {
            return List.of();
        }
        String sql = "ALTER TABLE " + Quote.qualified(attachment.parent()) + " DETACH PARTITION " + child.name();
        var drafts = new ArrayList<Draft>();
        var held = new HeldRows(attachment.ref(), writing);
        Draft draft = child.draft(sql, Hazard.BLOCKS_READS);
        drafts.add(draft.checkedBy(LeavingReferences.of(child)));
        if (held.areHeld()) {
            drafts.addAll(held.hold());
        }
        return drafts;
    }

    @Override
    public Alteration alter(PartitionAttachment before, PartitionAttachment after, Writing writing) {
        var held = new HeldRows(after.ref(), writing);
        return new Alteration.Replace("a partition gets other bounds only by being attached anew", held.takeDown());
    }

    @Override
    public List<Draft> settle(PartitionAttachment before, PartitionAttachment after, Writing writing) {
        var held = new HeldRows(after.ref(), writing);
        return held.areHeld() ? held.give() : List.of();
    }
}
