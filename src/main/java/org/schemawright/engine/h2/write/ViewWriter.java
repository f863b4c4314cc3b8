package org.schemawright.engine.h2.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.View;
import org.schemawright.plan.Draft;

/** Views and materialized views. A view that the engine holds to be invalid is made again as one. */
final class ViewWriter implements KindWriter<View> {
    @Override
    public List<Draft> create(View view, Writing writing) {
        var drafts = new ArrayList<Draft>();
        drafts.add(Draft.of(statement(view)));
        drafts.addAll(TraitWriter.created(view, named(view)));
        return drafts;
    }

    private static String statement(View view) {
        if (view.materialized().isPresent()) {
            return "CREATE " + kind(view) + Quote.qualified(view.ref()) + " AS " + view.query();
        }
        String columns =
                Quote.names(view.columns().stream().map(View.ViewColumn::name).toList());
        boolean forced = view.options().containsKey("invalid");
        return "CREATE " + (forced ? "FORCE " : "") + kind(view) + Quote.qualified(view.ref())
                + (forced || columns.isEmpty() ? "" : " (" + columns + ")") + " AS\n" + view.query();
    }

    @Override
    public List<Draft> drop(View view, Writing writing) {
        return List.of(Draft.of("DROP " + kind(view) + Quote.qualified(view.ref())));
    }

    @Override
    public Alteration alter(View before, View after, Writing writing) {
        return before.withTraits(after.traits()).equals(after)
                ? new Alteration.InPlace(TraitWriter.altered(before, after, named(after)), Set.of())
                : new Alteration.Replace("a view has one query");
    }

    private static String kind(View view) {
        return view.materialized().isPresent() ? "MATERIALIZED VIEW " : "VIEW ";
    }

    private static String named(View view) {
        return "VIEW " + Quote.qualified(view.ref());
    }
}
