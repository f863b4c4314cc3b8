package org.schemawright.advise.normalize;

import java.util.List;
import java.util.Optional;
import org.schemawright.design.Decision;
import org.schemawright.model.ObjectRef;

/** That a table is not in normal form on purpose: a decision on its form, with a reason and with who answers for it. */
public final class OnPurpose {
    /** What decisions on the form of a table are on. */
    public static final String ON = "normal form";

    private OnPurpose() {}

    public static Decision.Matter matter(ObjectRef table) {
        return new Decision.Matter(ON, List.of(table));
    }

    /** @param owner who answers for it; empty for nobody */
    public static Decision decision(ObjectRef table, String reason, String owner) {
        return new Decision(matter(table), Decision.DISMISSED, reason, owner);
    }

    /** Empty where nobody said so. */
    public static Optional<Decision> of(ObjectRef table, List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.matter().equals(matter(table))
                        && decision.answer().equals(Decision.DISMISSED))
                .findFirst();
    }
}
