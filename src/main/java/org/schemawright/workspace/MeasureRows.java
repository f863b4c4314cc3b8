package org.schemawright.workspace;

import java.util.List;
import java.util.OptionalLong;
import org.schemawright.connect.Connector;
import org.schemawright.connect.LiveConnection;
import org.schemawright.connect.ServerAddress;
import org.schemawright.connect.UnreachableDatabase;
import org.schemawright.plan.RowCheck;
import org.schemawright.proof.Measured;
import org.schemawright.proof.Preflight;

/** Asks a database in use, read-only, how many of its rows stand in the way of a migration. */
final class MeasureRows {
    private final Connector connector;

    MeasureRows(Connector connector) {
        this.connector = connector;
    }

    /** What nobody was asked about. */
    static List<Measured> unasked(List<RowCheck> checks) {
        return checks.stream()
                .map(check -> new Measured(check, OptionalLong.empty(), List.of()))
                .toList();
    }

    /** @param problems takes a sentence for each check that could not be run */
    List<Measured> ask(ServerAddress address, List<RowCheck> checks, List<String> problems) throws UnreachableDatabase {
        if (checks.isEmpty()) {
            return List.of();
        }
        try (LiveConnection live = connector.open(address)) {
            var preflight = new Preflight(live.connection());
            return checks.stream()
                    .map(check -> preflight.measure(check, problems))
                    .toList();
        }
    }
}
