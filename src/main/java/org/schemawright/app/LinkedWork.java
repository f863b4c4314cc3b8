package org.schemawright.app;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.design.SchemaFacts;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Goes from what is selected to what is linked to it, and to where else it is shown. */
final class LinkedWork {
    private final MainView main;
    private final DesignPage page;
    private final DesignSession session;

    LinkedWork(MainView main, DesignPage page) {
        this.main = main;
        this.page = page;
        this.session = page.session();
    }

    /** Of a reference, the table that has it. */
    void selectReferring() {
        var found = new TreeSet<ObjectRef>();
        for (ObjectRef ref : session.selection().refs()) {
            keys(ref, Side.TARGET).forEach(key -> found.add(SchemaFacts.tableOf(session.database(), key.ref())));
        }
        select(found, "hint.noReferring");
    }

    void selectReferred() {
        var found = new TreeSet<ObjectRef>();
        for (ObjectRef ref : session.selection().refs()) {
            keys(ref, Side.SOURCE).forEach(key -> found.add(key.target()));
        }
        select(found, "hint.noReferred");
    }

    /** On which side of a reference something stands. */
    private enum Side {
        SOURCE,
        TARGET
    }

    /** The references at whose one side this stands; a reference is itself, seen from either. */
    private Stream<ForeignKey> keys(ObjectRef ref, Side side) {
        if (ref.kind() == Kind.FOREIGN_KEY) {
            return session
                    .database()
                    .find(ref)
                    .filter(ForeignKey.class::isInstance)
                    .map(ForeignKey.class::cast)
                    .stream();
        }
        boolean column = ref.kind() == Kind.COLUMN;
        var facts = session.facts().of(column ? ref.whole(Kind.TABLE) : ref);
        return side == Side.SOURCE
                ? facts.references().stream()
                        .filter(key -> !column || key.columns().contains(ref.last()))
                : facts.referrers().stream()
                        .filter(key -> !column || key.targetColumns().contains(ref.last()));
    }

    private void select(Set<ObjectRef> found, String none) {
        if (session.selection().isEmpty()) {
            main.messages().say(Texts.of("hint.selectTable"));
            return;
        }
        if (found.isEmpty()) {
            main.messages().say(Texts.of(none));
            return;
        }
        session.selectionProperty().set(Selection.of(found));
        page.showDiagram();
        page.diagram().sight().revealSelected();
        long elsewhere =
                found.stream().filter(ref -> session.scene().box(ref).isEmpty()).count();
        if (elsewhere > 0) {
            main.messages().say(Texts.of("hint.notShown", elsewhere));
        }
    }

    void showInTree() {
        session.selection()
                .single()
                .ifPresentOrElse(page::showInTree, () -> main.messages().say(Texts.of("hint.selectOne")));
    }

    /** Puts what is selected and not on this diagram there. */
    void place() {
        var absent = new TreeSet<>(session.selection().wholes());
        absent.retainAll(session.absent());
        if (absent.isEmpty()) {
            main.messages().say(Texts.of("hint.nothingToPlace"));
            return;
        }
        var points =
                session.places(session.database(), absent, page.diagram().menu().place());
        if (page.perform(new Edit.Place(session.diagram().name(), points))) {
            page.showDiagram();
            page.diagram().sight().revealSelected();
        }
    }
}
