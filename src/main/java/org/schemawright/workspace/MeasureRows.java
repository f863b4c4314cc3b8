package org.schemawright.workspace;

import java.util.List;
import java.util.OptionalLong;
import org.schemawright.connect.UnreachableDatabase;
import org.schemawright.plan.RowCheck;
import org.schemawright.proof.Measured;
import org.schemawright.proof.Preflight;
import org.schemawright.source.SourceProblem;

/** Asks a database in use, read-only, how many of its rows stand in the way of a migration. */
final class MeasureRows {
    private MeasureRows() {}

    /** What nobody was asked about. */
    static List<Measured> unasked(List<RowCheck> checks) {
        return checks.stream()
                .map(check -> new Measured(check, OptionalLong.empty(), List.of()))
                .toList();
    }

    /** @param problems takes a sentence for each check that could not be run */
    static List<Measured> ask(LiveRows rows, List<RowCheck> checks, List<String> problems)
            throws UnreachableDatabase, SourceProblem {
        if (checks.isEmpty()) {
            return List.of();
        }
        try (LiveRows.Session session = rows.open()) {
            Preflight preflight = session.preflight();
            return checks.stream()
                    .map(check -> preflight.measure(check, problems))
                    .toList();
        }
    }
}
