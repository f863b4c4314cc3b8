package org.schemawright.plan;

import java.util.List;

/** Whether there is a way back from one step. */
public sealed interface Way {
    /** Everything comes back. */
    record Reversible() implements Way {}

    /** The structure comes back, the data named does not. */
    record Lossy(List<Loss> lost) implements Way {
        public Lossy {
            lost = List.copyOf(lost);
        }
    }

    /** There is none. */
    record OneWay(String reason) implements Way {}
}
