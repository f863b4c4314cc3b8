package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Rule;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Rewrite rules. The engine's rendering is the statement that makes one. */
final class RuleWriter implements KindWriter<Rule> {
    private static final String CREATE = "CREATE RULE ";

    @Override
    public List<Draft> create(Rule rule, Writing writing) {
        var drafts = new ArrayList<Draft>();
        drafts.add(draft(rule.definition(), rule, writing));
        drafts.addAll(state(FiringState.NEW, rule, writing));
        drafts.addAll(TraitWriter.created(rule, writing));
        return drafts;
    }

    @Override
    public List<Draft> drop(Rule rule, Writing writing) {
        return List.of(draft("DROP " + Designation.of(rule), rule, writing));
    }

    @Override
    public Alteration alter(Rule before, Rule after, Writing writing) {
        var drafts = new ArrayList<Draft>();
        if (!before.definition().equals(after.definition())) {
            drafts.add(
                    draft("CREATE OR REPLACE RULE " + after.definition().substring(CREATE.length()), after, writing));
        }
        drafts.addAll(state(before.state(), after, writing));
        drafts.addAll(TraitWriter.altered(before, after, writing));
        return new Alteration.InPlace(drafts, Set.of());
    }

    private static List<Draft> state(String before, Rule rule, Writing writing) {
        return before.equals(rule.state())
                ? List.of()
                : List.of(draft(
                        "ALTER TABLE " + Quote.qualified(rule.ref()) + " "
                                + FiringState.words(rule.state()) + " RULE "
                                + Quote.name(rule.ref().last()),
                        rule,
                        writing));
    }

    private static Draft draft(String sql, Rule rule, Writing writing) {
        return TableSite.of(rule.ref(), writing).draft(sql, Hazard.BLOCKS_READS);
    }
}
