package org.schemawright.planner;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.change.Lineage;
import org.schemawright.change.Origin;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Loss;

/** The columns and tables of before whose data the lineage carries over, so that dropping them loses nothing. */
final class Kept {
    private final Set<ObjectRef> columns = new TreeSet<>();

    /** Those whose rows all are in another table; what of their columns is not there is told by {@link WhatGoes}. */
    private final Set<ObjectRef> tables = new TreeSet<>();

    private final Map<ObjectRef, String> partly = new TreeMap<>();

    Kept(Lineage lineage) {
        lineage.origins().forEach((ref, origin) -> {
            switch (origin) {
                case Origin.RenamedFrom _, Origin.Fresh _, Origin.ListOf _ -> {}
                case Origin.ElementsOf elements -> {
                    ObjectRef list = elements.source().part(Kind.COLUMN, elements.column());
                    if (elements.isExact()) {
                        columns.add(list);
                    } else {
                        partly.put(list, lost(elements));
                    }
                }
                case Origin.Computed(var _, var back) ->
                    back.forEach(one -> columns.add(ref.whole(Kind.TABLE).part(Kind.COLUMN, one.column())));
                case Origin.MovedFrom(var source, var column, var _) -> columns.add(source.part(Kind.COLUMN, column));
                case Origin.ProjectedFrom(var source, var pairs, var distinct) -> {
                    pairs.forEach(pair -> columns.add(source.part(Kind.COLUMN, pair.source())));
                    if (!distinct) {
                        tables.add(source);
                    }
                }
            }
        });
    }

    Draft without(Draft draft) {
        var losses = draft.losses().stream()
                .filter(loss -> isLost(loss.object()))
                .map(this::precise)
                .toList();
        if (losses.equals(draft.losses())) {
            return draft;
        }
        var hazards = new TreeSet<>(draft.hazards());
        if (losses.isEmpty()) {
            hazards.remove(Hazard.LOSES_DATA);
        }
        return new Draft(draft.sql(), hazards, losses, draft.checks(), draft.turn());
    }

    private static String lost(Origin.ElementsOf elements) {
        var lost = new ArrayList<String>();
        if (elements.position().isEmpty()) {
            lost.add("the order of the elements and how often each is there");
        }
        if (elements.reading() == Origin.Reading.TRIMMED) {
            lost.add("blanks about the elements, and empty ones");
        }
        return String.join("; ", lost);
    }

    private Loss precise(Loss loss) {
        return new Loss(loss.object(), partly.getOrDefault(loss.object(), loss.why()));
    }

    /** Why data of a column that goes is lost. */
    Loss loss(ObjectRef lost) {
        return precise(new Loss(lost, "dropped"));
    }

    /** Whether the data of a column or table go with it. */
    boolean isLost(ObjectRef ref) {
        return !columns.contains(ref) && !tables.contains(ref);
    }
}
