package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Constraint.Exclusion;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Exclusion constraints. */
final class ExclusionWriter implements KindWriter<Exclusion> {
    @Override
    public List<Draft> create(Exclusion exclusion, Writing writing) {
        var site = TableSite.of(exclusion.ref(), writing);
        String settings = KeyClause.settings(exclusion.settings());
        String definition = exclusion.definition();
        String stated = definition.endsWith(settings) ? definition : definition + settings;
        var drafts = new ArrayList<Draft>();
        drafts.add(site.alter("ADD CONSTRAINT " + Quote.name(exclusion.ref().last()) + " " + stated, Hazard.SCANS_TABLE)
                .checkedBy(ConflictCheck.of(exclusion, site)));
        drafts.addAll(marks(new TreeMap<>(), exclusion, site));
        drafts.addAll(TraitWriter.created(exclusion, writing));
        return drafts;
    }

    private static List<Draft> marks(TreeMap<String, String> before, Exclusion after, TableSite site) {
        return IndexMarks.move(before, marks(after), after.ref(), site);
    }

    private static TreeMap<String, String> marks(Exclusion exclusion) {
        var marks = new TreeMap<String, String>();
        exclusion.clustered().ifPresent(it -> marks.put("clustered", it));
        return marks;
    }

    @Override
    public List<Draft> drop(Exclusion exclusion, Writing writing) {
        return ConstraintDrop.of(exclusion, writing);
    }

    @Override
    public Alteration alter(Exclusion before, Exclusion after, Writing writing) {
        if (!before.definition().equals(after.definition())
                || !before.settings().equals(after.settings())) {
            return new Alteration.Replace("an exclusion of other values is another exclusion");
        }
        var drafts = new ArrayList<>(marks(marks(before), after, TableSite.of(after.ref(), writing)));
        drafts.addAll(TraitWriter.altered(before, after, writing));
        return new Alteration.InPlace(drafts, Set.of());
    }
}
