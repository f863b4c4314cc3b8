package org.schemawright.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;

class SchemaFactsTest {
    @Property(tries = 40)
    void facts_that_follow_edits_are_those_of_the_database_looked_at_anew(@ForAll long seed) {
        List<Database> states = HistoryTest.edited(seed).states().stream()
                .map(state -> state.document().design().database())
                .toList();
        SchemaFacts facts = SchemaFacts.of(states.getFirst());
        for (Database state : states) {
            facts = facts.next(state);
            SchemaFacts anew = SchemaFacts.of(state);
            for (ObjectRef ref : state.objects().keySet()) {
                assertThat(facts.of(ref)).isEqualTo(anew.of(ref));
            }
        }
    }
}
