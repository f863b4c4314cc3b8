package org.schemawright.engine.postgresql.write;

import java.util.List;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.PartitionAttachment;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Partitions are attached to and detached from their parent; a partition with other bounds is both. */
final class PartitionAttachmentWriter implements KindWriter<PartitionAttachment> {
    @Override
    public List<Draft> create(PartitionAttachment attachment, Writing writing) {
        var child = TableSite.of(attachment.ref(), writing);
        String sql = "ALTER TABLE " + Quote.qualified(attachment.parent()) + " ATTACH PARTITION " + child.name() + " "
                + attachment.bound();
        return List.of(child.draft(sql, Hazard.SCANS_TABLE, Hazard.BLOCKS_READS));
    }

    @Override
    public List<Draft> drop(PartitionAttachment attachment, Writing writing) {
        var child = TableSite.of(attachment.ref(), writing);
        String sql = "ALTER TABLE " + Quote.qualified(attachment.parent()) + " DETACH PARTITION " + child.name();
        return List.of(child.draft(sql, Hazard.BLOCKS_READS));
    }

    @Override
    public Alteration alter(PartitionAttachment before, PartitionAttachment after, Writing writing) {
        return new Alteration.Replace("a partition gets other bounds only by being attached anew");
    }
}
