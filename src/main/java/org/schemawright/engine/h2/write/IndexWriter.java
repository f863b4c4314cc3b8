package org.schemawright.engine.h2.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Index;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Indexes. */
final class IndexWriter implements KindWriter<Index> {
    @Override
    public List<Draft> create(Index index, Writing writing) {
        var drafts = new ArrayList<Draft>();
        drafts.add(Draft.of(statement(index))
                .with(Hazard.BLOCKS_WRITES, Hazard.SCANS_TABLE)
                .checkedBy(DuplicateCheck.of(index, writing)));
        drafts.addAll(TraitWriter.created(index, designation(index)));
        return drafts;
    }

    private static String statement(Index index) {
        String unique = index.unique() ? "UNIQUE " + Nulls.clause(index) : "";
        String keys = index.keys().stream().map(key -> key(key, index)).collect(Collectors.joining(", "));
        return "CREATE " + unique + (index.method().isEmpty() ? "" : index.method() + " ") + designation(index) + " ON "
                + Quote.qualified(index.ref()) + " (" + keys + ")"
                + (index.include().isEmpty() ? "" : " INCLUDE (" + Quote.names(index.include()) + ")");
    }

    private static String key(Index.Key key, Index index) {
        String column = Quote.name(key.column().orElseThrow());
        return index.method().isEmpty()
                ? column + (key.descending() ? " DESC" : "") + (key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST")
                : column;
    }

    @Override
    public List<Draft> drop(Index index, Writing writing) {
        return List.of(Draft.of("DROP " + designation(index)));
    }

    @Override
    public Alteration alter(Index before, Index after, Writing writing) {
        return before.withTraits(after.traits()).equals(after)
                ? new Alteration.InPlace(TraitWriter.altered(before, after, designation(after)), Set.of())
                : new Alteration.Replace("an index is built once");
    }

    private static String designation(Index index) {
        return "INDEX " + Quote.qualified(index.ref().schema(), index.ref().last());
    }
}
