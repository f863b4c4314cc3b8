package org.schemawright.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(
        name = "schemawright",
        mixinStandardHelpOptions = true,
        version = "schemawright 0.1.0",
        description = "Schemas in, proved migrations out.",
        subcommands = {PlanCommand.class})
public final class Main {
    private static final int INTERNAL = 70;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }

    static int internalError() {
        return INTERNAL;
    }
}
