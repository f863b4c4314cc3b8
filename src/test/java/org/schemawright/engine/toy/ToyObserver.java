package org.schemawright.engine.toy;

import java.util.List;
import java.util.TreeSet;
import org.schemawright.engine.LockObserver;
import org.schemawright.plan.Footprint;
import org.schemawright.plan.Step;

/** Sees nothing. */
final class ToyObserver implements LockObserver {
    private static final Footprint NOTHING =
            new Footprint(List.of(), new TreeSet<>(), new TreeSet<>(), Footprint.Witness.MANUAL);

    @Override
    public void begin() {
        // There is nothing to remember.
    }

    @Override
    public Footprint after(Step step) {
        return NOTHING;
    }

    @Override
    public Footprint alone(Step step) {
        return NOTHING;
    }
}
