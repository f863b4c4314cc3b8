package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.View;
import org.schemawright.model.View.ViewColumn;
import org.schemawright.plan.Draft;

/** Views. A view is replaced where it stands as long as its columns stay and new ones come last. */
final class ViewWriter implements KindWriter<View> {
    @Override
    public List<Draft> create(View view, Writing writing) {
        var drafts = new ArrayList<Draft>();
        drafts.add(Draft.of(create("CREATE VIEW ", view)));
        drafts.addAll(defaults(view, List.of(), view.columns()));
        drafts.addAll(TraitWriter.created(view, writing));
        drafts.addAll(ViewColumnWriter.move(view, List.of(), view.columns()));
        return drafts;
    }

    @Override
    public List<Draft> drop(View view, Writing writing) {
        return List.of(Draft.of("DROP " + Designation.of(view)));
    }

    @Override
    public Alteration alter(View before, View after, Writing writing) {
        if (!ViewColumnWriter.isStart(before.columns(), after.columns())) {
            return new Alteration.Replace("columns of the view are gone or of another type");
        }
        var drafts = new ArrayList<Draft>();
        if (!before.query().equals(after.query())) {
            drafts.add(Draft.of(create("CREATE OR REPLACE VIEW ", after)));
        } else if (before.columns().size() < after.columns().size()) {
            return new Alteration.Replace("the view has more columns by the same query");
        } else {
            drafts.addAll(RelationOptions.move("ALTER " + Designation.of(after), before.options(), after.options()));
        }
        drafts.addAll(defaults(after, before.columns(), after.columns()));
        drafts.addAll(TraitWriter.altered(before, after, writing));
        drafts.addAll(ViewColumnWriter.move(after, before.columns(), after.columns()));
        return new Alteration.InPlace(drafts, Set.of());
    }

    private static String create(String words, View view) {
        return words + Quote.qualified(view.ref()) + RelationOptions.with(view.options()) + " AS\n" + view.query();
    }

    private static List<Draft> defaults(View view, List<ViewColumn> before, List<ViewColumn> after) {
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < after.size(); i++) {
            var wanted = after.get(i).defaultExpression();
            var had = i < before.size() ? before.get(i).defaultExpression() : Optional.<String>empty();
            if (!wanted.equals(had)) {
                String change = wanted.map(" SET DEFAULT "::concat).orElse(" DROP DEFAULT");
                drafts.add(Draft.of("ALTER " + Designation.of(view) + " ALTER COLUMN "
                        + Quote.name(after.get(i).name()) + change));
            }
        }
        return drafts;
    }
}
