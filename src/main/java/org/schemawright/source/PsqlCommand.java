package org.schemawright.source;

import java.util.ArrayList;
import java.util.List;

/** One backslash command with its arguments, read as psql reads them. */
record PsqlCommand(String name, List<String> arguments) {
    /** The commands on the rest of a line, which begins with a backslash. */
    static List<PsqlCommand> parse(String line, PsqlVariables variables) throws SourceProblem {
        return new Parser(line, variables).commands();
    }

    private static final class Parser {
        private final String line;
        private final PsqlVariables variables;
        private int at;

        Parser(String line, PsqlVariables variables) {
            this.line = line;
            this.variables = variables;
        }

        List<PsqlCommand> commands() throws SourceProblem {
            var commands = new ArrayList<PsqlCommand>();
            while (at < line.length()) {
                if (line.startsWith("\\\\", at)) {
                    if (!line.substring(at + 2).isBlank()) {
                        throw new SourceProblem("what follows \\\\ on the line of a command is not read: "
                                + "put it on a line of its own");
                    }
                    break;
                }
                commands.add(command());
            }
            return commands;
        }

        private PsqlCommand command() throws SourceProblem {
            int start = ++at;
            while (at < line.length() && !blank() && line.charAt(at) != '\\') {
                at++;
            }
            String name = line.substring(start, at);
            var arguments = new ArrayList<String>();
            skipBlanks();
            // These take the whole line as it stands, backslashes and quotes included.
            if (name.equals("!") || name.equals("copy") || name.startsWith("ef") || name.startsWith("ev")) {
                at = line.length();
            }
            while (at < line.length() && line.charAt(at) != '\\') {
                arguments.add(argument());
                skipBlanks();
            }
            return new PsqlCommand(name, List.copyOf(arguments));
        }

        private boolean blank() {
            return line.charAt(at) <= ' ';
        }

        private void skipBlanks() {
            while (at < line.length() && blank()) {
                at++;
            }
        }

        private String argument() throws SourceProblem {
            var value = new StringBuilder();
            while (at < line.length() && !blank() && line.charAt(at) != '\\') {
                switch (line.charAt(at)) {
                    case '\'' -> quoted(value);
                    case '"' -> doubleQuoted(value);
                    case ':' -> variable(value);
                    case '`' -> throw new SourceProblem("text in backticks would run a shell command: take it out");
                    default -> value.append(line.charAt(at++));
                }
            }
            return value.toString();
        }

        /** Kept with its quotes, as psql keeps them for all but file names and connections. */
        private void doubleQuoted(StringBuilder value) throws SourceProblem {
            int end = line.indexOf('"', at + 1);
            while (end >= 0 && line.startsWith("\"\"", end)) {
                end = line.indexOf('"', end + 2);
            }
            if (end < 0) {
                throw unterminated();
            }
            value.append(line, at, end + 1);
            at = end + 1;
        }

        private static SourceProblem unterminated() {
            return new SourceProblem("a quote on this line is never closed");
        }

        private void quoted(StringBuilder value) throws SourceProblem {
            at++;
            while (at < line.length()) {
                char c = line.charAt(at++);
                if (c == '\\' && at < line.length()) {
                    value.append(escaped(line.charAt(at++)));
                } else if (c != '\'') {
                    value.append(c);
                } else if (at < line.length() && line.charAt(at) == '\'') {
                    value.append('\'');
                    at++;
                } else {
                    return;
                }
            }
            throw unterminated();
        }

        private static char escaped(char c) throws SourceProblem {
            if (c == 'x' || Character.isDigit(c)) {
                throw new SourceProblem("a character written by its number is not read here: write it out");
            }
            return switch (c) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'b' -> '\b';
                case 'r' -> '\r';
                case 'f' -> '\f';
                default -> c;
            };
        }

        private void variable(StringBuilder value) throws SourceProblem {
            int end = at + 1;
            boolean quote = end < line.length() && (line.charAt(end) == '\'' || line.charAt(end) == '"');
            end += quote ? 1 : 0;
            int start = end;
            while (end < line.length() && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '_')) {
                end++;
            }
            boolean closed = !quote || (end < line.length() && line.charAt(end) == line.charAt(at + 1));
            var found = variables.value(line.substring(start, end));
            if (!closed || found.isEmpty()) {
                value.append(line.charAt(at++));
                return;
            }
            value.append(quote ? variables.expand(line.substring(at, end + 1)).orElseThrow() : found.get());
            at = quote ? end + 1 : end;
        }
    }
}
