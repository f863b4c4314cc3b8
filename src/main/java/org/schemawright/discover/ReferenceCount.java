package org.schemawright.discover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.schemawright.discover.ReferenceTargets.Target;

/** The values of some columns, counted against those that there are. */
final class ReferenceCount {
    private static final int MOST_ORPHANS = 5;

    private final TableRows table;
    private final List<Integer> places;
    private final Set<String> orphans = new TreeSet<>();
    private long rows;
    private long values;
    private long missing;
    private long orphanRows;

    ReferenceCount(TableRows table, List<Integer> places, Set<String> there) {
        this.table = table;
        this.places = places;
        Map<String, Long> uses = new LinkedHashMap<>();
        for (int row = 0; row < table.rows().rows(); row++) {
            ReferenceTargets.tuple(table.rows(), places, row).ifPresent(value -> uses.merge(value, 1L, Long::sum));
        }
        uses.forEach((value, count) -> {
            rows += count;
            values++;
            if (!there.contains(value)) {
                missing++;
                orphanRows += count;
                orphans.add(value);
            }
        });
    }

    long values() {
        return values;
    }

    long missing() {
        return missing;
    }

    /** The part of the values that are there, from 0 to 1. */
    double coverage() {
        return values == 0 ? 0 : 1 - missing / (double) values;
    }

    InferredReference reference(Target target, double named, double confidence) {
        var evidence = new ArrayList<String>();
        if (named > 0) {
            evidence.add("the names say so");
        }
        evidence.add((values - missing) + " of " + values + " values are there"
                + (table.whole() && target.table().whole() ? "" : ", as far as rows were read"));
        if (missing > 0) {
            evidence.add(orphanRows + " rows have a value that is not there");
        }
        return new InferredReference(
                table.path(),
                places.stream().map(table.rows().names()::get).toList(),
                target.table().path(),
                target.names(),
                rows,
                values,
                missing,
                orphans.stream().limit(MOST_ORPHANS).toList(),
                orphanRows,
                named,
                Math.round(confidence * 100) / 100.0,
                evidence);
    }
}
