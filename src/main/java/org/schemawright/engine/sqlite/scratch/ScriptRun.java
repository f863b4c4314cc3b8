package org.schemawright.engine.sqlite.scratch;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.engine.LoadReport;
import org.schemawright.engine.RefusedStatement;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScriptStatement;
import org.schemawright.engine.sqlite.Lexer;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.engine.sqlite.Token;

/**
 * Runs a foreign script statement by statement. What needs a module, function or collation that some program brings
 * along, and what stands on that, is kept aside.
 */
final class ScriptRun {
    private static final Pattern LACKING =
            Pattern.compile("no such (?:module|function|collation sequence): .*|unknown function: .*");
    private static final Pattern NO_TABLE = Pattern.compile("no such table: (?:main\\.)?(.*)", Pattern.DOTALL);

    private final ScratchDatabase database;
    private final List<ScriptStatement> opaque = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> missing = new HashSet<>();

    ScriptRun(ScratchDatabase database) {
        this.database = database;
    }

    LoadReport run(List<ScriptStatement> statements) throws RefusedStatement {
        int ran = 0;
        for (ScriptStatement statement : statements) {
            try {
                database.run(statement.sql());
                ran++;
            } catch (SQLException e) {
                String problem = String.valueOf(e.getMessage());
                if (!lacking(problem)) {
                    throw new RefusedStatement(statement, String.valueOf(e.getSQLState()), problem);
                }
                keepAside(statement, problem);
            }
        }
        return new LoadReport(ran, opaque, notes, List.of());
    }

    private boolean lacking(String problem) {
        Matcher table = NO_TABLE.matcher(problem);
        return LACKING.matcher(problem).matches() || table.matches() && missing.contains(Terms.folded(table.group(1)));
    }

    private void keepAside(ScriptStatement statement, String problem) {
        opaque.add(statement);
        notes.add(statement.place() + ": kept as text, since the SQLite of this program cannot run it: " + problem);
        created(Lexer.tokens(statement.sql())).ifPresent(missing::add);
    }

    /** The name of the table or view that the statement makes. */
    private static Optional<String> created(List<Token> tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("TABLE") || tokens.get(i).is("VIEW")) {
                int name = i + 1;
                name += tokens.get(name).is("IF") ? 3 : 0;
                name += name + 2 < tokens.size() && tokens.get(name + 1).isSymbol(".") ? 2 : 0;
                return name < tokens.size()
                        ? Optional.of(Terms.folded(tokens.get(name).name()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
