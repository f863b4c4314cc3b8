package org.schemawright.engine.h2.observe;

import java.util.List;
import java.util.TreeSet;
import org.schemawright.engine.LockObserver;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Footprint;
import org.schemawright.plan.Footprint.Blocks;
import org.schemawright.plan.Footprint.Lock;
import org.schemawright.plan.Footprint.Since;
import org.schemawright.plan.Footprint.Witness;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Step;

/**
 * What statements do to tables. The engine ends the transaction with each, so that no lock is left to be looked at: it
 * is told by the kind of statement.
 */
public final class H2Observer implements LockObserver {
    private static final int RELATION = 2;

    @Override
    public void begin() {
        // There is nothing to remember.
    }

    @Override
    public Footprint after(Step step) {
        return alone(step);
    }

    @Override
    public Footprint alone(Step step) {
        String sql = step.forward().sql();
        var tables = new TreeSet<ObjectRef>();
        boolean onTable = sql.contains("ALTER TABLE ") || sql.startsWith("DROP TABLE ") || sql.contains(" INDEX ");
        if (onTable && step.subject().path().size() >= RELATION) {
            tables.add(new ObjectRef(Kind.TABLE, step.subject().path().subList(0, RELATION)));
        }
        List<Lock> locks = tables.stream()
                .map(table -> new Lock(table, "EXCLUSIVE", Blocks.READS, Since.STATEMENT))
                .toList();
        boolean rewrites = step.forward().hazards().contains(Hazard.REWRITES_TABLE);
        boolean scans = step.forward().hazards().contains(Hazard.SCANS_TABLE);
        return new Footprint(
                locks, rewrites ? tables : new TreeSet<>(), scans ? tables : new TreeSet<>(), Witness.MANUAL);
    }
}
