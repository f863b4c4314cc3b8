package org.schemawright.advise;

import org.schemawright.design.Edit;

/** What would put it right. */
public sealed interface Remedy {
    /** What it does, as the words on a button. */
    String label();

    /**
     * Can be carried out on the design, looked at before, planned and undone.
     *
     * @param caution what to know before; empty for nothing
     */
    record ByEdit(String label, Edit edit, String caution) implements Remedy {
        public ByEdit(String label, Edit edit) {
            this(label, edit, "");
        }
    }

    /** Is for people to do, since it takes knowledge that no schema holds. */
    record ByHand(String label) implements Remedy {}
}
