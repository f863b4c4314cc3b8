package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.Optional;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScriptWriter;
import org.schemawright.engine.ScriptWriter.State;
import org.schemawright.proof.StateReading;

/**
 * What the scripts of a migration find at either end, under the names that the way touches.
 *
 * @param start     of the way up
 * @param end       of the way up; empty where it was not run
 * @param backStart of the way back; empty where the way up was not run
 * @param backEnd   of the way back
 */
public record Landings(Optional<State> start, Optional<State> end, Optional<State> backStart, Optional<State> backEnd) {

    public static Landings before(Migration migration, ScratchDatabase before, ScriptWriter scripts)
            throws SQLException {
        var reading = new StateReading(scripts);
        return new Landings(
                reading.read(before, migration.up(), migration.ends().before()),
                Optional.empty(),
                Optional.empty(),
                reading.read(before, migration.down(), migration.ends().before()));
    }

    public Landings reached(Migration migration, ScratchDatabase after, ScriptWriter scripts) throws SQLException {
        var reading = new StateReading(scripts);
        return new Landings(
                start,
                reading.read(after, migration.up(), migration.ends().after()),
                reading.read(after, migration.down(), migration.ends().after()),
                backEnd);
    }
}
