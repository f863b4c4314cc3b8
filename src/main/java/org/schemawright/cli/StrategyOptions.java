package org.schemawright.cli;

import java.util.Optional;
import org.schemawright.engine.Strategy;
import org.schemawright.workspace.BadRequest;
import picocli.CommandLine.Option;

/** How the migration treats the tables it changes. */
final class StrategyOptions {
    @Option(names = "--direct", description = "Plain statements in one transaction (default between files).")
    boolean direct;

    @Option(
            names = "--online",
            description = "Small steps that keep readers and writers going (default against a live database).")
    boolean online;

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
