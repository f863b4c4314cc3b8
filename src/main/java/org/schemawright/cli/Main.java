package org.schemawright.cli;

import org.schemawright.workspace.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(
        name = "schemawright",
        mixinStandardHelpOptions = true,
        version = "schemawright " + Main.VERSION,
        description = "Schemas in, proved migrations out.",
        footer = {
            "",
            "A source is a design file (*.schemawright.json), a .sql script (pg_dump output as it is), a .dbml file, a",
            "folder of migrations, git:REVISION:PATH, postgresql://user@host:port/database, or service=NAME."
        })
public final class Main {
    static final String VERSION = "0.1.0";

    private Main() {}

    /** Without a command, the window is opened; to the exit code. */
    public static int run(Window window, String... arguments) {
        Desk desk = Desk.ofProcess();
        boolean bare =
                arguments.length == 0 && Window.hasDisplay(desk.surroundings().environment());
        return run(desk, window, bare ? new String[] {"open"} : arguments);
    }

    /** The program without its window. */
    static int run(Desk desk, String... arguments) {
        return run(desk, _ -> ExitCode.OK, arguments);
    }

    /** The program as a function of its arguments and surroundings, to its exit code. */
    static int run(Desk desk, Window window, String... arguments) {
        try (var interrupt = new Interrupt()) {
            int code = commandLine(desk, window, interrupt).execute(arguments);
            desk.out().flush();
            desk.err().flush();
            return code;
        }
    }

    private static CommandLine commandLine(Desk desk, Window window, Interrupt interrupt) {
        var line = new CommandLine(new Main());
        line.addSubcommand(new DiffCommand(desk));
        line.addSubcommand(new PlanCommand(desk));
        line.addSubcommand(new ProveCommand(desk));
        line.addSubcommand(new ImportCommand(desk));
        line.addSubcommand(new ExportCommand(desk));
        line.addSubcommand(new FingerprintCommand(desk));
        line.addSubcommand(new RenderCommand(desk));
        line.addSubcommand(new CheckCommand(desk));
        line.addSubcommand(new DocumentCommand(desk));
        line.addSubcommand(new ConvertCommand(desk));
        line.addSubcommand(new NormalizeCommand(desk, interrupt));
        line.addSubcommand(new DependenciesCommand(desk, interrupt));
        line.addSubcommand(new TourCommand(desk));
        line.addSubcommand(new OpenCommand(desk, window));
        line.setOut(new java.io.PrintWriter(desk.out(), true));
        line.setErr(new java.io.PrintWriter(desk.err(), true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                desk.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setExecutionExceptionHandler((problem, _, _) -> failed(desk, problem));
        return line;
    }

    static int failed(Desk desk, Exception problem) {
        Failure failure = Failure.of(problem);
        desk.say("schemawright: " + failure.message());
        return ExitCode.of(failure);
    }
}
