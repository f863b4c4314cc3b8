package org.schemawright.layout;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Whether somebody still waits for the result. */
public record Cancellation(BooleanSupplier asked) {
    public static final Cancellation NEVER = new Cancellation(() -> false);

    /** @throws CancellationException if nobody waits any more */
    public void check() {
        if (asked.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
