package org.schemawright.advise.schema;

import java.util.List;
import org.schemawright.advise.Facts;
import org.schemawright.design.Drafts;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Indexes as the conventions have them. */
final class NewIndexes {
    private NewIndexes() {}

    /** An ordinary index on columns of a table, under a name that is free. */
    static Index plain(Facts facts, ObjectRef table, List<String> columns) {
        String name = facts.shortened(table.last() + "_" + String.join("_", columns), 8)
                + facts.naming().folded("_idx");
        ObjectRef free = table.part(Kind.INDEX, facts.freeRelation(table.schema(), name));
        return Drafts.index(free, facts.dialect(), columns);
    }
}
