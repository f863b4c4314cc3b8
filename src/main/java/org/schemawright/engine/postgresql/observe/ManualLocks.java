package org.schemawright.engine.postgresql.observe;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Footprint;
import org.schemawright.plan.Footprint.Lock;
import org.schemawright.plan.Footprint.Since;
import org.schemawright.plan.Footprint.Witness;
import org.schemawright.plan.Step;

/**
 * What runs in no transaction, by the manual's page of CREATE INDEX: the table is locked so that other definitions wait
 * and nobody else does, and is read twice.
 */
final class ManualLocks {
    private static final Pattern BUILD = Pattern.compile("CREATE (UNIQUE )?INDEX CONCURRENTLY ");

    private ManualLocks() {}

    static Footprint of(Step step) {
        List<String> path = step.subject().path();
        if (path.size() < 3 || !BUILD.matcher(step.forward().sql()).lookingAt()) {
            return new Footprint(List.of(), new TreeSet<>(), new TreeSet<>(), Witness.MANUAL);
        }
        var table = new ObjectRef(Kind.TABLE, path.subList(0, 2));
        LockMode mode = LockMode.SHARE_UPDATE_EXCLUSIVE;
        return new Footprint(
                List.of(new Lock(table, mode.words(), mode.blocks(), Since.STATEMENT)),
                new TreeSet<>(),
                new TreeSet<>(Set.of(table)),
                Witness.MANUAL);
    }
}
