package org.schemawright.advise.schema;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.schemawright.advise.Facts;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;

/** Indexes as the conventions have them. */
final class NewIndexes {
    private NewIndexes() {}

    /** An ordinary index on columns of a table, under a name that is free. */
    static Index plain(Facts facts, ObjectRef table, List<String> columns) {
        String name = facts.shortened(table.last() + "_" + String.join("_", columns), 8)
                + facts.naming().folded("_idx");
        return new Index(
                table.part(Kind.INDEX, facts.freeRelation(table.schema(), name)),
                facts.dialect().indexMethod(),
                false,
                false,
                columns.stream().map(column -> key(facts, column)).toList(),
                List.of(),
                Optional.empty(),
                true,
                new TreeMap<>(),
                new TreeMap<>(),
                Traits.NONE);
    }

    private static Index.Key key(Facts facts, String column) {
        return new Index.Key(
                Optional.of(column),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                facts.dialect().indexesNullsFirst());
    }
}
