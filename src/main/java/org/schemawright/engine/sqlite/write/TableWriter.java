package org.schemawright.engine.sqlite.write;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.engine.sqlite.TableParts;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Loss;

/** Tables with all that is made with them. */
final class TableWriter implements KindWriter<Table> {
    @Override
    public List<Draft> create(Table table, Writing writing) {
        TableParts parts = TableParts.of(table.ref(), writing.after())
                .orElseGet(() -> new TableParts(table, List.of(), List.of()));
        return List.of(Draft.of(new TableClause(parts).sql(table.ref().name())));
    }

    @Override
    public List<Draft> drop(Table table, Writing writing) {
        return List.of(Draft.of("DROP TABLE " + Quote.relation(table.ref()))
                .with(Hazard.BLOCKS_READS)
                .losing(new Loss(table.ref(), "dropped")));
    }

    @Override
    public Alteration alter(Table before, Table after, Writing writing) {
        return change(after.ref(), writing)
                .<Alteration>map(change -> ColumnsInPlace.of(change)
                        .<Alteration>map(drafts -> new Alteration.InPlace(drafts, Set.of()))
                        .orElseGet(() -> new Alteration.Swap(new TableRebuild(change).drafts(), Set.of())))
                .orElseGet(() -> new Alteration.InPlace(List.of(), Set.of()));
    }

    /** Whether the table is there at both ends and made anew in between. */
    static boolean rebuilt(ObjectRef table, Writing writing) {
        return change(table, writing)
                .filter(change -> !change.same() && ColumnsInPlace.of(change).isEmpty())
                .isPresent();
    }

    static Optional<TableChange> change(ObjectRef table, Writing writing) {
        return TableParts.of(table, writing.before())
                .flatMap(before ->
                        TableParts.of(table, writing.after()).map(after -> new TableChange(before, after, writing)));
    }
}
