package org.schemawright.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.schemawright.connect.Connector;
import org.schemawright.connect.Prompt;
import org.schemawright.connect.Surroundings;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.postgresql.PostgresqlEngine;
import org.schemawright.source.ScriptOptions;
import org.schemawright.workspace.BatchPlanner;
import org.schemawright.workspace.LoadSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plans a migration. */
@Command(name = "plan", description = "The migration from one schema to another, as SQL.")
final class PlanCommand implements Callable<Integer> {
    @Option(names = "--batch", description = "Answers one JSON request a line.")
    boolean batch;

    @Option(names = "--pg", description = "The major version of PostgreSQL to compare in.", defaultValue = "18")
    int major = 18;

    @Override
    public Integer call() throws Exception {
        Engine engine = new PostgresqlEngine();
        Surroundings surroundings = Surroundings.ofProcess();
        try (Scratch scratch = engine.scratch(major);
                Connector connector = new Connector(surroundings, Prompt.NOBODY)) {
            var load = new LoadSource(engine, scratch, surroundings, connector, ScriptOptions.SCHEMA_ONLY);
            var planner = new BatchPlanner(engine, load::load);
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.println(planner.answer(line));
                out.flush();
            }
        }
        return 0;
    }
}
