package org.schemawright.engine.sqlite.write;

import java.util.List;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.model.View;
import org.schemawright.plan.Draft;

/** Views. */
final class ViewWriter implements KindWriter<View> {
    @Override
    public List<Draft> create(View view, Writing writing) {
        String columns = view.columns().isEmpty()
                ? ""
                : " ("
                        + Quote.names(view.columns().stream()
                                .map(View.ViewColumn::name)
                                .toList()) + ")";
        return List.of(Draft.of("CREATE VIEW " + Quote.relation(view.ref()) + columns + " AS " + view.query()));
    }

    @Override
    public List<Draft> drop(View view, Writing writing) {
        return List.of(Draft.of("DROP VIEW " + Quote.relation(view.ref())));
    }
}
