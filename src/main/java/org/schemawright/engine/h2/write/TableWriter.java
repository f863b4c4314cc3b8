package org.schemawright.engine.h2.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Loss;

/** Tables with their columns. */
final class TableWriter implements KindWriter<Table> {
    @Override
    public List<Draft> create(Table table, Writing writing) {
        var drafts = new ArrayList<Draft>();
        drafts.add(Draft.of("CREATE TABLE " + Quote.qualified(table.ref()) + columns(table)));
        drafts.addAll(TraitWriter.created(table, designation(table)));
        return drafts;
    }

    private static String columns(Table table) {
        return table.columns().stream().map(ColumnClause::of).collect(Collectors.joining(",\n    ", " (\n    ", "\n)"));
    }

    @Override
    public List<Draft> drop(Table table, Writing writing) {
        return List.of(Draft.of("DROP TABLE " + Quote.qualified(table.ref()) + " RESTRICT")
                .with(Hazard.BLOCKS_READS)
                .losing(new Loss(table.ref(), "dropped")));
    }

    @Override
    public Alteration alter(Table before, Table after, Writing writing) {
        return new Alteration.InPlace(TraitWriter.altered(before, after, designation(after)), Set.of());
    }

    private static String designation(Table table) {
        return "TABLE " + Quote.qualified(table.ref());
    }
}
