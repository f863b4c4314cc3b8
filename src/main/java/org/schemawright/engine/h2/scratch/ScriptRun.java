package org.schemawright.engine.h2.scratch;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.engine.LoadReport;
import org.schemawright.engine.RefusedStatement;
import org.schemawright.engine.ScriptStatement;
import org.schemawright.model.Visible;

/** One run of a foreign script: what is code, and what cannot be without it, is kept as text. */
final class ScriptRun {
    private static final Pattern MODE = Pattern.compile("(?i)SET\\s+(MODE|IGNORECASE)\\s+'?(\\w+)'?");
    private static final Pattern AUTHORIZATION =
            Pattern.compile("(?is)(CREATE\\s+SCHEMA\\s.*?)\\s+AUTHORIZATION\\s+(?:\"(?:[^\"]|\"\")+\"|\\w+)\\s*");
    private static final Pattern MADE = Pattern.compile(
            "(?is)CREATE\\s.*?(?:VIEW|TABLE|DOMAIN)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(?:[\\w\"]+\\s*\\.\\s*)?"
                    + "(\"(?:[^\"]|\"\")+\"|\\w+).*");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")+)\"");
    private static final Set<Integer> MISSING = Set.of(90022, 42102, 42103, 42104, 90004, 90120, 90036, 42122);
    private static final int FIRST_LINE = 0;

    private final FencedDatabase database;
    private final List<ScriptStatement> opaque = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> keptNames = new HashSet<>();
    private int ran;

    ScriptRun(FencedDatabase database) {
        this.database = database;
    }

    LoadReport load(List<ScriptStatement> statements) throws RefusedStatement {
        try {
            for (ScriptStatement statement : statements) {
                take(statement);
            }
            return new LoadReport(ran, opaque, notes, List.of());
        } finally {
            database.usualMode();
        }
    }

    private void take(ScriptStatement statement) throws RefusedStatement {
        if (Code.isCode(statement.sql())) {
            keep(Code.worded(statement), "it is Java code or leads to another database, which is never run here");
            Code.made(statement.sql()).ifPresent(keptNames::add);
            return;
        }
        try {
            Matcher mode = MODE.matcher(statement.sql());
            if (mode.matches()) {
                database.mode(mode.group(1), mode.group(2));
            } else {
                database.run(withoutOwner(statement.sql()));
            }
            ran++;
        } catch (SQLException e) {
            Optional<String> lacking = lacking(e);
            if (lacking.isEmpty()) {
                throw new RefusedStatement(statement, String.valueOf(e.getSQLState()), reason(e));
            }
            keep(statement, "it needs " + Visible.text(lacking.get()) + ", which is kept as text");
            Matcher made = MADE.matcher(statement.sql());
            if (made.matches()) {
                String name = made.group(1);
                keptNames.add(
                        name.startsWith("\"") ? name.substring(1, name.length() - 1) : name.toUpperCase(Locale.ROOT));
            }
        }
    }

    private void keep(ScriptStatement statement, String why) {
        opaque.add(statement);
        notes.add(statement.place() + ": kept as text: " + why);
    }

    private static String withoutOwner(String sql) {
        Matcher matcher = AUTHORIZATION.matcher(sql);
        return matcher.matches() ? matcher.group(1) : sql;
    }

    /** The name, among those that were kept, which the engine misses. */
    private Optional<String> lacking(SQLException e) {
        if (!MISSING.contains(e.getErrorCode())) {
            return Optional.empty();
        }
        Matcher names = QUOTED.matcher(reason(e));
        while (names.find()) {
            for (String part : List.of(
                    names.group(1), names.group(1).substring(names.group(1).lastIndexOf('.') + 1))) {
                if (keptNames.contains(part)) {
                    return Optional.of(part);
                }
            }
        }
        return Optional.empty();
    }

    /** The engine repeats the statement behind its first line. */
    private static String reason(SQLException e) {
        String message = String.valueOf(e.getMessage());
        String line = message.lines().toList().get(FIRST_LINE);
        return line.replaceFirst("; SQL statement:$", "").replaceFirst(" \\[[0-9-]+\\]$", "");
    }
}
