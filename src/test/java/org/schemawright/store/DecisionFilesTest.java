package org.schemawright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.schemawright.design.Decision;
import org.schemawright.design.Decision.Matter;
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.design.Editing;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.source.SourceProblem;

/** What people decided is kept with the design. */
class DecisionFilesTest {
    private static final ObjectRef LOG = ObjectRef.of(Kind.TABLE, "public", "log \u202e");
    private static final ObjectRef AT = LOG.part(Kind.COLUMN, "at");
    private static final Decision NO_KEY =
            new Decision(new Matter("D1", List.of(LOG)), Decision.DISMISSED, "rows are only added\nand read whole");
    private static final Decision NO_ZONE =
            new Decision(new Matter("D21", List.of(AT, LOG), "a, b -> c"), "another word", "local time is meant");

    private static Design sample() {
        var objects = new TreeMap<ObjectRef, SchemaObject>();
        objects.put(LOG, Drafts.table(LOG, List.of(Drafts.column(LOG, "at", "timestamp without time zone", true))));
        return Design.of(new Database(new EngineVersion("postgresql", 18), objects, new TreeMap<>(), Set.of()));
    }

    private static Document document(Decision... decisions) {
        return new Document(sample().withDecisions(List.of(decisions)), List.of(Diagram.empty("main")), "");
    }

    @Test
    void decisions_are_read_as_they_were_written_and_written_as_the_same_bytes() throws SourceProblem {
        Design decided = sample().withDecisions(List.of(NO_ZONE, NO_KEY));
        String text = DesignFiles.text(decided);
        Design read = DesignFiles.parse("x", text);
        assertThat(read.decisions()).containsExactly(NO_KEY, NO_ZONE);
        assertThat(DesignFiles.text(read)).isEqualTo(text);
        assertThat(text).doesNotContain("\u202e");
    }

    @Test
    void a_design_without_decisions_is_written_as_before() {
        assertThat(DesignFiles.text(sample())).doesNotContain("decisions");
    }

    @Test
    void members_that_this_version_does_not_know_stay_with_their_decision() throws SourceProblem {
        String text = DesignFiles.text(sample().withDecisions(List.of(NO_KEY, NO_ZONE)));
        String newer =
                text.replace("\"answer\": \"another word\"", "\"answer\": \"another word\",\n      \"by\": \"ann\"");
        Design read = DesignFiles.parse("x", newer);
        assertThat(DesignFiles.text(read)).isEqualTo(newer);
        Design less = read.withDecisions(List.of(NO_ZONE));
        assertThat(DesignFiles.text(less)).contains("\"by\": \"ann\"").doesNotContain("D1");
    }

    @Test
    void a_decision_that_says_not_on_what_is_refused_with_its_place() {
        String text = DesignFiles.text(sample().withDecisions(List.of(NO_KEY)));
        assertThatThrownBy(() -> DesignFiles.parse("x", text.replace("\"on\": \"D1\"", "\"on\": \"\"")))
                .isInstanceOf(SourceProblem.class)
                .hasMessageContaining("line ")
                .hasMessageContaining("decision");
    }

    @Test
    void the_last_decision_on_a_matter_counts_and_can_be_taken_back() throws EditRefused {
        var other = new Decision(NO_KEY.matter(), Decision.DISMISSED, "another reason");
        Document once = Editing.apply(document(), new Edit.Decide(NO_KEY));
        Document twice = Editing.apply(once, new Edit.Decide(other));
        assertThat(twice.design().decisions()).containsExactly(other);
        Document none = Editing.apply(twice, new Edit.Undecide(NO_KEY.matter()));
        assertThat(none.design().decisions()).isEmpty();
        assertThatThrownBy(() -> Editing.apply(none, new Edit.Undecide(NO_KEY.matter())))
                .isInstanceOf(EditRefused.class);
    }

    @Test
    void a_decision_without_a_reason_is_refused() {
        var silent = new Decision(NO_KEY.matter(), Decision.DISMISSED, " ");
        assertThatThrownBy(() -> Editing.apply(document(), new Edit.Decide(silent)))
                .isInstanceOfSatisfying(
                        EditRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(EditRefused.Reason.NO_REASON));
    }

    @Test
    void decisions_follow_their_objects_to_other_names() throws EditRefused {
        Document renamed =
                Editing.apply(document(NO_KEY, NO_ZONE), new Edit.Rename(LOG, "journal", Edit.Trace.FORGOTTEN));
        ObjectRef journal = ObjectRef.of(Kind.TABLE, "public", "journal");
        assertThat(renamed.design().decisions())
                .extracting(decision -> decision.matter().about())
                .containsExactly(List.of(journal), List.of(journal.part(Kind.COLUMN, "at"), journal));
    }

    @Test
    void other_edits_leave_decisions_as_they_are() throws EditRefused {
        Document without = Editing.apply(document(NO_KEY), new Edit.Remove(new TreeSet<>(Set.of(AT))));
        assertThat(without.design().decisions()).containsExactly(NO_KEY);
    }
}
