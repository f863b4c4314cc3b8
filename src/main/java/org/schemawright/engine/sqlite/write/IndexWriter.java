package org.schemawright.engine.sqlite.write;

import java.util.List;
import java.util.stream.Collectors;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.model.Index;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Indexes. One goes by itself with the table that is made anew under it. */
final class IndexWriter implements KindWriter<Index> {
    @Override
    public List<Draft> create(Index index, Writing writing) {
        String sql = "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX "
                + Quote.name(index.ref().last()) + " ON " + Quote.relation(index.ref()) + " ("
                + index.keys().stream().map(IndexWriter::key).collect(Collectors.joining(", ")) + ")"
                + index.predicate().map(predicate -> " WHERE " + predicate).orElse("");
        return List.of(
                Draft.of(sql).with(Hazard.SCANS_TABLE, Hazard.BLOCKS_WRITES).checkedBy(IndexChecks.of(index, writing)));
    }

    /** As it stands between the parentheses, without its order. */
    static String ordered(Index.Key key) {
        return key.column().map(Quote::name).orElseGet(() -> key.expression().orElse(""))
                + key.collation().map(name -> " COLLATE " + Quote.name(name)).orElse("");
    }

    private static String key(Index.Key key) {
        return ordered(key) + (key.descending() ? " DESC" : "");
    }

    /** Whether an index of another table gets the name, maybe before this one's table is made anew. */
    private static boolean named(Index index, Writing writing) {
        return writing.after()
                .all(Index.class)
                .anyMatch(other -> !other.ref().equals(index.ref())
                        && Terms.folded(other.ref().last())
                                .equals(Terms.folded(index.ref().last())));
    }

    @Override
    public List<Draft> drop(Index index, Writing writing) {
        boolean goesWithTable = TableWriter.rebuilt(Terms.table(index.ref().name()), writing) && !named(index, writing);
        return goesWithTable
                ? List.of()
                : List.of(Draft.of("DROP INDEX " + Quote.name(index.ref().last())));
    }
}
