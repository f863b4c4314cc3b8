package org.schemawright.planner;

import java.util.Set;
import java.util.TreeSet;
import org.schemawright.change.Lineage;
import org.schemawright.change.Origin;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** The columns of before whose data the lineage carries over, so that dropping them loses nothing. */
final class Kept {
    private final Set<ObjectRef> columns = new TreeSet<>();

    Kept(Lineage lineage) {
        lineage.origins().forEach((ref, origin) -> {
            switch (origin) {
                case Origin.RenamedFrom _, Origin.Fresh _ -> {}
                case Origin.Computed(var _, var back) ->
                    back.forEach(one -> columns.add(ref.whole(Kind.TABLE).part(Kind.COLUMN, one.column())));
                case Origin.MovedFrom(var source, var column, var _) -> columns.add(source.part(Kind.COLUMN, column));
                case Origin.ProjectedFrom(var source, var pairs, var _) ->
                    pairs.forEach(pair -> columns.add(source.part(Kind.COLUMN, pair.source())));
            }
        });
    }

    Draft without(Draft draft) {
        var losses =
                draft.losses().stream().filter(loss -> isLost(loss.object())).toList();
        if (losses.size() == draft.losses().size()) {
            return draft;
        }
        var hazards = new TreeSet<>(draft.hazards());
        if (losses.isEmpty()) {
            hazards.remove(Hazard.LOSES_DATA);
        }
        return new Draft(draft.sql(), hazards, losses, draft.checks(), draft.turn());
    }

    /** Whether a column's data goes with it. */
    boolean isLost(ObjectRef column) {
        return !columns.contains(column);
    }
}
