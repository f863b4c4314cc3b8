package org.schemawright.cli;

import java.util.Optional;
import org.schemawright.engine.Strategy;
import org.schemawright.source.SourceProblem;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.BatchPlanner;
import org.schemawright.workspace.PlanMigration.Choices;
import org.schemawright.workspace.Sides;
import picocli.CommandLine.Option;

/** How the migration treats the tables it changes. */
final class StrategyOptions {
    @Option(names = "--direct", description = "Plain statements in one transaction (default between files).")
    boolean direct;

    @Option(
            names = "--online",
            description = "Small steps that keep readers and writers going (default against a live database).")
    boolean online;

    /** What the options, and those beside them, ask of a migration between two schemas. */
    Choices choices(Sides sides, LineageOptions lineage, SourceOptions sources) throws BadRequest, SourceProblem {
        Strategy chosen = chosen().orElseGet(() -> BatchPlanner.strategyFor(sides));
        return new Choices(chosen, lineage.lineage(sides), sources.ignored());
    }

    Optional<Strategy> chosen() throws BadRequest {
        if (direct && online) {
            throw new BadRequest("--direct and --online exclude each other");
        }
        if (direct) {
            return Optional.of(Strategy.DIRECT);
        }
        return online ? Optional.of(Strategy.ONLINE) : Optional.empty();
    }
}
