package org.schemawright.engine.h2.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.Place;
import org.schemawright.engine.ScriptSplitter;
import org.schemawright.engine.ScriptStatement;
import org.schemawright.engine.UnreadableScript;

/** Scripts of H2, its own dumps among them. */
public final class H2Splitter implements ScriptSplitter {
    private static final Set<String> DATA = Set.of(
            "INSERT",
            "UPDATE",
            "DELETE",
            "MERGE",
            "TRUNCATE",
            "REPLACE",
            "SELECT",
            "VALUES",
            "TABLE",
            "WITH",
            "CALL",
            "SHOW",
            "EXPLAIN",
            "REFRESH",
            "(");
    private static final Set<String> NEEDLESS = Set.of(
            "COMMIT",
            "ROLLBACK",
            "BEGIN",
            "START",
            "SAVEPOINT",
            "RELEASE",
            "PREPARE",
            "CHECKPOINT",
            "ANALYZE",
            "HELP",
            "USE");
    private static final Set<String> SETTINGS_THAT_COUNT =
            Set.of("SCHEMA", "SCHEMA_SEARCH_PATH", "MODE", "IGNORECASE", "@");
    private static final Set<String> WHOLE_DATABASE = Set.of("COLLATION", "BINARY_COLLATION", "UUID_COLLATION", "TIME");
    private static final Set<String> ACCOUNTS = Set.of("USER", "ROLE");
    private static final Set<String> ACCOUNT_VERBS = Set.of("CREATE", "ALTER", "DROP");

    @Override
    public List<Piece> split(String script, String shown) throws UnreadableScript {
        var pieces = new ArrayList<Piece>();
        var lines = new Lines(script);
        var tokens = new Tokens(script, 0);
        tokens.toStatement();
        while (!tokens.atEnd()) {
            int start = tokens.at();
            List<String> words = tokens.statement();
            var place = new Place(shown, lines.of(start), pieces.size() + 1);
            Optional<Tokens.Open> open = tokens.open();
            if (open.isPresent()) {
                throw unclosed(open.get(), place, lines);
            }
            pieces.add(piece(
                    words,
                    new ScriptStatement(script.substring(start, tokens.at()).strip(), place)));
            tokens.toStatement();
        }
        Optional<Tokens.Open> open = tokens.open();
        if (open.isPresent()) {
            int line = lines.of(open.get().at());
            throw unclosed(open.get(), new Place(shown, line, pieces.size() + 1), lines);
        }
        return pieces;
    }

    private static UnreadableScript unclosed(Tokens.Open open, Place place, Lines lines) {
        return new UnreadableScript(
                open.what() + " that opens in line " + lines.of(open.at()) + " is never closed", place);
    }

    private static Piece piece(List<String> words, ScriptStatement statement) {
        String verb = word(words, 0);
        if (DATA.contains(verb)) {
            return new Piece.OfData(statement);
        }
        if (NEEDLESS.contains(verb)) {
            return new Piece.Needless(statement);
        }
        if (verb.equals("SET")) {
            return setting(words, statement);
        }
        if (ACCOUNT_VERBS.contains(verb) && ACCOUNTS.contains(word(words, 1))) {
            return leftOut(words, statement, "users and roles are outside the schema");
        }
        if ((verb.equals("GRANT") || verb.equals("REVOKE")) && !words.contains("ON")) {
            return new Piece.LeftOut(
                    statement, verb + " of a role or of a right on everything", "roles are outside the schema");
        }
        return new Piece.OfSchema(statement);
    }

    private static Piece setting(List<String> words, ScriptStatement statement) {
        String name = word(words, 1);
        if (SETTINGS_THAT_COUNT.contains(name)) {
            return new Piece.OfSchema(statement);
        }
        if (WHOLE_DATABASE.contains(name)) {
            return leftOut(words, statement, "it is a setting of the whole database");
        }
        return new Piece.Needless(statement);
    }

    private static Piece leftOut(List<String> words, ScriptStatement statement, String why) {
        String what = String.join(" ", words.subList(0, Math.min(2, words.size())));
        return new Piece.LeftOut(statement, what, why);
    }

    private static String word(List<String> words, int at) {
        return at < words.size() ? words.get(at) : "";
    }
}
