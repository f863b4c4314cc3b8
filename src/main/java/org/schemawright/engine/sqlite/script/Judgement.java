package org.schemawright.engine.sqlite.script;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.schemawright.engine.ScriptSplitter.Piece;
import org.schemawright.engine.ScriptStatement;
import org.schemawright.engine.sqlite.Token;
import org.schemawright.engine.sqlite.Token.Sort;

/** What becomes of a statement of a script. Whatever is not known here is for SQLite to judge. */
final class Judgement {
    private static final Set<String> DATA = Set.of("INSERT", "REPLACE", "UPDATE", "DELETE", "SELECT", "VALUES", "WITH");

    private static final Set<String> NEEDLESS =
            Set.of("BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE", "VACUUM", "ANALYZE", "REINDEX");

    /** They say what a RENAME does to what speaks of the table. */
    private static final Set<String> OF_RENAMES = Set.of("foreign_keys", "legacy_alter_table");

    private Judgement() {}

    static Piece of(List<Token> tokens, ScriptStatement statement) {
        String first = tokens.getFirst().upper();
        if (first.equals("INSERT") && dumpedTable(tokens)) {
            String made = tokens.get(tokens.size() - 2).name();
            return new Piece.OfSchema(new ScriptStatement(made, statement.place()));
        }
        if (DATA.contains(first)) {
            return new Piece.OfData(statement);
        }
        if (NEEDLESS.contains(first)) {
            return new Piece.Needless(statement);
        }
        return switch (first) {
            case "PRAGMA" -> pragma(tokens, statement);
            case "ATTACH", "DETACH" ->
                new Piece.LeftOut(statement, first, "a schema is read from one database, with none beside it");
            default -> new Piece.OfSchema(statement);
        };
    }

    private static Piece pragma(List<Token> tokens, ScriptStatement statement) {
        return tokens.size() > 1 && OF_RENAMES.contains(tokens.get(1).text().toLowerCase(Locale.ROOT))
                ? new Piece.OfSchema(statement)
                : new Piece.Needless(statement);
    }

    /** A dump makes a virtual table by a row of the catalog, which holds its statement. */
    private static boolean dumpedTable(List<Token> tokens) {
        int last = tokens.size() - 2;
        return last > 3
                && tokens.get(1).is("INTO")
                && (tokens.get(2).is("sqlite_schema") || tokens.get(2).is("sqlite_master"))
                && tokens.get(last).sort() == Sort.STRING
                && tokens.get(last).name().toUpperCase(Locale.ROOT).startsWith("CREATE VIRTUAL TABLE");
    }
}
