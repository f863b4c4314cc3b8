package org.schemawright.workspace;

import java.sql.SQLException;
import org.schemawright.plan.Step;

/** The engine does not rename as is wished, on scratch; its own words say why. */
final class RefusedRename extends SQLException {
    private static final long serialVersionUID = 1L;

    RefusedRename(Step step, SQLException cause) {
        super(
                "the engine refuses the rename to " + step.subject() + ": " + Rebuild.words(cause)
                        + "; nothing was changed. Mend what it names where the migration starts, or plan without this"
                        + " rename",
                cause.getSQLState(),
                cause);
    }
}
