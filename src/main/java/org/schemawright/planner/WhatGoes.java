package org.schemawright.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.engine.Writing;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.plan.Loss;
import org.schemawright.plan.Plan;

/**
 * The tables and columns with data that are there before and not afterwards. Each is announced, whichever way its table
 * takes: what no statement says of itself is said here.
 */
final class WhatGoes {
    private final Writing writing;
    private final Kept kept;

    WhatGoes(Writing writing, Kept kept) {
        this.writing = writing;
        this.kept = kept;
    }

    Plan announcedIn(Plan plan) {
        Set<ObjectRef> said = plan.losses().stream().map(Loss::object).collect(Collectors.toSet());
        var losses = new ArrayList<>(plan.losses());
        writing.before().all(Table.class).filter(WhatGoes::holdsRowsOfItsOwn).forEach(table -> {
            Optional<Table> after = writing.after().table(table.ref());
            if (after.isEmpty() && table.columns().stream().anyMatch(column -> isLost(column, Optional.empty()))) {
                add(table.ref(), said, losses);
            }
            after.ifPresent(is -> table.columns().stream()
                    .filter(column -> isLost(column, Optional.of(is)))
                    .forEach(column -> add(column.ref(), said, losses)));
        });
        return losses.size() == plan.losses().size()
                ? plan
                : new Plan(plan.steps(), losses, plan.checks(), plan.notes());
    }

    private void add(ObjectRef lost, Set<ObjectRef> said, List<Loss> losses) {
        if (!said.contains(lost)) {
            losses.add(kept.loss(lost));
        }
    }

    /** The columns of a partition are those of the whole, which speaks for them. */
    private static boolean holdsRowsOfItsOwn(Table table) {
        return table.ref().kind() == Kind.TABLE && table.partitionOf().isEmpty();
    }

    private boolean isLost(Column column, Optional<Table> after) {
        return column.local()
                && !(column.value() instanceof ColumnValue.Generated)
                && after.flatMap(table -> table.column(column.name())).isEmpty()
                && kept.isLost(column.ref());
    }
}
