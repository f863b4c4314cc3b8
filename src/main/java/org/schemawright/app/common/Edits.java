package org.schemawright.app.common;

import java.util.function.Consumer;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;

/** Carries edits out on the open design, and says what was refused. */
public final class Edits {
    private final DesignSession session;
    private final Consumer<EditRefused> refusals;

    /** Makes an edit, or says why not. */
    @FunctionalInterface
    public interface Making {
        Edit edit() throws EditRefused;
    }

    public Edits(DesignSession session, Consumer<EditRefused> refusals) {
        this.session = session;
        this.refusals = refusals;
    }

    /** Whether it was carried out. */
    public boolean perform(Making making) {
        try {
            session.perform(making.edit());
            return true;
        } catch (EditRefused e) {
            refusals.accept(e);
            return false;
        }
    }

    public DesignSession session() {
        return session;
    }
}
