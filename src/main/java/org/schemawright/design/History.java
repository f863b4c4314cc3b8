package org.schemawright.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The states of a document in the order in which they came, and which of them is the present one. Undo and redo only
 * move the present; a new edit forgets what was undone.
 *
 * @param states  the first came with no edit
 * @param present the index of the present state
 * @param saved   the document as it is in its file; empty where it is in none
 */
public record History(List<State> states, int present, Optional<Document> saved) {
    public History {
        states = List.copyOf(states);
        if (present < 0 || present >= states.size()) {
            throw new IllegalArgumentException("state " + present + " of " + states.size());
        }
    }

    /** A document and the edit that led to it. */
    public record State(Optional<Edit> edit, Document document) {}

    /** Begins with a document as it was read from its file. */
    public static History opened(Document document) {
        return new History(List.of(new State(Optional.empty(), document)), 0, Optional.of(document));
    }

    /** Begins with a document that no file holds yet. */
    public static History fresh(Document document) {
        return new History(List.of(new State(Optional.empty(), document)), 0, Optional.empty());
    }

    public Document document() {
        return states.get(present).document();
    }

    /** The document as it was when it was opened. */
    public Document first() {
        return states.getFirst().document();
    }

    /** With one step more; an edit that changed nothing is none. */
    public History with(Edit edit, Document after) {
        if (after == document()) {
            return this;
        }
        var more = new ArrayList<>(states.subList(0, present + 1));
        more.add(new State(Optional.of(edit), after));
        return new History(more, present + 1, saved);
    }

    public boolean canUndo() {
        return present > 0;
    }

    public boolean canRedo() {
        return present < states.size() - 1;
    }

    public History undo() {
        return canUndo() ? at(present - 1) : this;
    }

    public History redo() {
        return canRedo() ? at(present + 1) : this;
    }

    public History at(int state) {
        return new History(states, state, saved);
    }

    /** The present state is in the file now. */
    public History saving() {
        return new History(states, present, Optional.of(document()));
    }

    /** Whether a document is in the file and no other. */
    public boolean isSaved() {
        return saved.isPresent() && saved.get() == document();
    }
}
