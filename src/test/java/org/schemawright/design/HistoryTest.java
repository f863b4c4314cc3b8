package org.schemawright.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.source.SourceProblem;
import org.schemawright.store.DesignFiles;
import org.schemawright.store.LayoutFiles;

class HistoryTest {
    private static final int EDITS = 40;

    @Property(tries = 60)
    void undoing_all_and_redoing_all_is_identity(@ForAll long seed) {
        History history = edited(seed);
        List<Document> states =
                history.states().stream().map(History.State::document).toList();
        History back = history;
        for (int i = states.size() - 1; i >= 0; i--) {
            assertThat(back.document()).isEqualTo(states.get(i));
            back = back.undo();
        }
        assertThat(back.canUndo()).isFalse();
        for (Document state : states) {
            assertThat(back.document()).isEqualTo(state);
            back = back.redo();
        }
        assertThat(back.document()).isEqualTo(history.document());
    }

    @Property(tries = 60)
    void what_is_saved_and_read_again_is_the_same_to_the_byte(@ForAll long seed) throws SourceProblem {
        Document document = edited(seed).document();
        String design = DesignFiles.text(document.design());
        String layout = LayoutFiles.text(document);
        Document again = new Document(DesignFiles.parse("x", design), LayoutFiles.parse("x", layout), layout);
        assertThat(again.design().database()).isEqualTo(document.design().database());
        assertThat(again.diagrams()).isEqualTo(document.diagrams());
        assertThat(DesignFiles.text(again.design())).isEqualTo(design);
        assertThat(LayoutFiles.text(again)).isEqualTo(layout);
    }

    @Property(tries = 60)
    void no_edit_leaves_a_name_that_leads_nowhere(@ForAll long seed) {
        Database database = edited(seed).document().design().database();
        for (SchemaObject object : database.objects().values()) {
            if (object instanceof ForeignKey key) {
                Table target = database.table(key.target()).orElseThrow();
                Table own = database.table(key.ref().whole(Kind.TABLE)).orElseThrow();
                key.targetColumns()
                        .forEach(column -> assertThat(target.column(column)).isPresent());
                key.columns().forEach(column -> assertThat(own.column(column)).isPresent());
            }
        }
        Document document = edited(seed).document();
        for (Diagram diagram : document.diagrams()) {
            for (ObjectRef ref : diagram.placements().keySet()) {
                assertThat(database.objects()).containsKey(ref);
            }
        }
    }

    @Property(tries = 30)
    void a_saved_state_is_known_again_after_going_back_and_forth(@ForAll long seed) {
        History saved = edited(seed).saving();
        assertThat(saved.isSaved()).isTrue();
        if (saved.canUndo()) {
            assertThat(saved.undo().isSaved()).isFalse();
            assertThat(saved.undo().redo().isSaved()).isTrue();
        }
    }

    @Example
    void an_edit_that_changes_nothing_is_no_step() {
        History history = edited(7).saving();
        assertThat(history.with(new Edit.Hide("main", new TreeSet<>()), history.document()))
                .isSameAs(history);
    }

    static History edited(long seed) {
        var edits = new RandomEdits(seed);
        History history = History.opened(RandomEdits.empty());
        var refused = new ArrayList<EditRefused>();
        for (int i = 0; i < EDITS; i++) {
            Document before = history.document();
            try {
                Edit edit = edits.next(before);
                history = history.with(edit, Editing.apply(before, edit));
            } catch (EditRefused e) {
                refused.add(e);
                assertThat(history.document()).isSameAs(before);
            }
        }
        return history;
    }
}
