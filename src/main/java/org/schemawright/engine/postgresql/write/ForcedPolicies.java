package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.schemawright.engine.Writing;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Draft.Turn;
import org.schemawright.plan.RowCheck;

/** Row security that binds the owner too hides rows from the migration itself: it is lifted first and forced last. */
final class ForcedPolicies {
    static final String PROPERTY = "force row security";

    private ForcedPolicies() {}

    static boolean apply(Table table) {
        return table.properties().containsKey(PROPERTY);
    }

    static Draft force(TableSite site) {
        return site.alter("FORCE ROW LEVEL SECURITY").at(Turn.LAST);
    }

    static Draft lift(TableSite site) {
        return site.alter("NO FORCE ROW LEVEL SECURITY").at(Turn.FIRST);
    }

    /** What is asked of rows before a statement is asked of all of them. */
    static List<Draft> seenThrough(List<Draft> drafts, Writing writing) {
        List<String> questions = drafts.stream()
                .flatMap(draft -> draft.checks().stream())
                .map(RowCheck::query)
                .toList();
        TableSite[] sites = questions.isEmpty()
                ? new TableSite[0]
                : writing.before()
                        .all(Table.class)
                        .filter(table -> apply(table) && table.properties().containsKey("row security"))
                        .map(table -> TableSite.of(table.ref(), writing))
                        .filter(site -> questions.stream().anyMatch(question -> question.contains(site.name())))
                        .toArray(TableSite[]::new);
        return around(drafts, sites);
    }

    /** The statements, with the policies of the tables whose rows they read or write out of the way. */
    static List<Draft> around(List<Draft> drafts, TableSite... sites) {
        var all = new ArrayList<Draft>(drafts);
        Stream.of(sites)
                .filter(site -> site.before().filter(ForcedPolicies::apply).isPresent())
                .forEach(site -> {
                    all.addFirst(lift(site));
                    site.after().filter(ForcedPolicies::apply).ifPresent(_ -> all.add(force(site)));
                });
        return all;
    }
}
