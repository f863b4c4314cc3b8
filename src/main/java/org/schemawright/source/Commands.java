package org.schemawright.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.schemawright.engine.Place;
import org.schemawright.model.Visible;

/** Obeys, skips or refuses the backslash commands of one script and all that it includes. */
final class Commands {
    private static final Set<String> PRINTING = Set.of(
            "echo",
            "qecho",
            "warn",
            "timing",
            "pset",
            "a",
            "t",
            "x",
            "H",
            "html",
            "f",
            "C",
            "T",
            "p",
            "print",
            "conninfo",
            "z",
            "sf",
            "sf+",
            "sv",
            "sv+",
            "h",
            "help",
            "?",
            "copyright",
            "errverbose",
            "s");
    private static final Pattern LISTING = Pattern.compile("(d[A-Za-z]{0,3}|l|list)\\+?");
    private static final Pattern DATABASE = Pattern.compile("(?s)dbname\\s*=\\s*(?:'((?:\\\\.|[^'\\\\])*)'|(\\S+))");
    private static final Pattern ADDRESS = Pattern.compile("postgres(?:ql)?://[^/]*/([^?]*).*");

    private final ScriptReading reading;
    private final PsqlVariables variables;
    private @Nullable String restrictKey;

    Commands(ScriptReading reading, PsqlVariables variables) {
        this.reading = reading;
        this.variables = variables;
    }

    /** @param within whether the command stands inside a statement */
    void run(String line, String file, Place place, boolean within) throws SourceProblem {
        for (PsqlCommand command : PsqlCommand.parse(line, variables)) {
            run(command, file, place, within);
        }
    }

    private void run(PsqlCommand command, String file, Place place, boolean within) throws SourceProblem {
        String name = command.name();
        if (restrictKey != null && !name.equals("unrestrict")) {
            throw refused(name, "the script forbids backslash commands here, by \\restrict");
        }
        switch (name) {
            case "restrict" -> restrictKey = first(command);
            case "unrestrict" -> unrestrict(first(command));
            case "set" -> set(command.arguments());
            case "unset" -> variables.unset(first(command));
            case "encoding" -> reading.encoding(command.arguments().isEmpty() ? "UTF8" : first(command));
            case "i", "ir", "include", "include_relative", "c", "connect" -> {
                if (within) {
                    throw refused(name, "it stands inside a statement that no semicolon ends");
                }
                if (name.startsWith("c")) {
                    connect(command, place);
                } else {
                    reading.include(file, unquoted(first(command)), name.equals("ir") || name.endsWith("relative"));
                }
            }
            default -> skip(name, place);
        }
    }

    private void skip(String name, Place place) throws SourceProblem {
        if (!PRINTING.contains(name) && !LISTING.matcher(name).matches()) {
            throw refused(name, "only \\i, \\ir, \\set and printing commands are read in a script: take it out");
        }
        reading.part().skip(SkipReason.OUTPUT, "\\" + name, place);
    }

    private static SourceProblem refused(String name, String why) {
        return new SourceProblem("psql's \\" + Visible.text(name) + " is refused: " + why);
    }

    private static String first(PsqlCommand command) throws SourceProblem {
        if (command.arguments().isEmpty()) {
            throw refused(command.name(), "it lacks its argument");
        }
        return command.arguments().getFirst();
    }

    private void unrestrict(String key) throws SourceProblem {
        if (!key.equals(restrictKey)) {
            throw refused("unrestrict", "its key is not that of the \\restrict before it");
        }
        restrictKey = null;
    }

    private void set(List<String> arguments) throws SourceProblem {
        if (arguments.isEmpty()) {
            return;
        }
        String name = arguments.getFirst();
        if (name.equals("SINGLELINE") || name.equals("SINGLESTEP")) {
            throw refused("set " + name, "it changes how psql reads the script");
        }
        variables.set(name, String.join("", arguments.subList(1, arguments.size())));
    }

    private void connect(PsqlCommand command, Place place) {
        Optional<String> database = command.arguments().stream()
                .filter(argument -> !argument.startsWith("-reuse-previous="))
                .findFirst()
                .map(Commands::unquoted)
                .filter(argument -> !argument.equals("-"))
                .flatMap(Commands::database);
        database.ifPresent(reading::connect);
        reading.part().skip(SkipReason.CONNECTION, "\\connect " + database.orElse("-"), place);
    }

    /** Of a connection string only the database is kept: the rest may hold a password. */
    private static Optional<String> database(String argument) {
        Matcher address = ADDRESS.matcher(argument);
        if (address.matches()) {
            return Optional.of(address.group(1));
        }
        if (!argument.contains("=")) {
            return Optional.of(argument);
        }
        Matcher pair = DATABASE.matcher(argument);
        if (!pair.find()) {
            return Optional.empty();
        }
        return Optional.of(pair.group(1) == null ? pair.group(2) : pair.group(1).replaceAll("\\\\(.)", "$1"));
    }

    private static String unquoted(String argument) {
        boolean quoted = argument.length() > 1 && argument.startsWith("\"") && argument.endsWith("\"");
        return quoted ? argument.substring(1, argument.length() - 1).replace("\"\"", "\"") : argument;
    }

    static boolean utf8(String encoding) {
        String plain = encoding.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
        return plain.equals("utf8") || plain.equals("unicode") || plain.equals("sqlascii") || plain.equals("auto");
    }
}
