package org.schemawright.engine.postgresql.write;

import java.util.Optional;
import org.schemawright.engine.Writing;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Kind;
import org.schemawright.model.Table;

/** Checks that a partition has from its whole: as long as it stays one, they come and go with those of the whole. */
final class ChecksOfWhole {
    private ChecksOfWhole() {}

    static boolean holds(Constraint constraint, Writing writing) {
        if (!(constraint instanceof Check check)
                || check.ref().kind() != Kind.CHECK_CONSTRAINT
                || check.settings().local()) {
            return false;
        }
        var site = TableSite.of(check.ref(), writing);
        Optional<Table.PartitionOf> was = site.before().flatMap(Table::partitionOf);
        return was.isPresent()
                && was.equals(site.after().flatMap(Table::partitionOf))
                && !TableChange.isRebuilt(TableSite.of(was.get().parent(), writing));
    }
}
