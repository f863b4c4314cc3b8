package org.schemawright.engine.sqlite.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.engine.Place;
import org.schemawright.engine.ScriptSplitter;
import org.schemawright.engine.ScriptStatement;
import org.schemawright.engine.UnreadableScript;
import org.schemawright.engine.sqlite.Lexer;
import org.schemawright.engine.sqlite.Token;

/**
 * Cuts a script as the sqlite3 shell does: at semicolons, but for those within a trigger, which ends with END between
 * two of them. A line that begins with a point where a statement could begin is a command to the shell.
 */
public final class SqliteSplitter implements ScriptSplitter {
    @Override
    public List<Piece> split(String script, String shown) throws UnreadableScript {
        return new Cutting(script, shown).pieces();
    }

    private static final class Cutting {
        private final String script;
        private final String shown;
        private final Lexer lexer;
        private final List<Piece> pieces = new ArrayList<>();
        private List<Token> open = new ArrayList<>();

        Cutting(String script, String shown) {
            this.script = script;
            this.shown = shown;
            this.lexer = new Lexer(script);
        }

        List<Piece> pieces() throws UnreadableScript {
            for (Optional<Token> token = lexer.next(); token.isPresent(); token = lexer.next()) {
                take(token.get());
            }
            close();
            return pieces;
        }

        private void take(Token token) throws UnreadableScript {
            if (token.sort() == Token.Sort.OPEN) {
                throw new UnreadableScript("the script ends within a name or text that begins here", place(token));
            }
            if (open.isEmpty() && token.text().startsWith(".") && beginsLine(token)) {
                String command = lexer.restOfLine(token);
                pieces.add(new Piece.LeftOut(
                        new ScriptStatement(command, place(token)),
                        command.split("\\s", 2)[0],
                        "it is a command to the sqlite3 shell"));
            } else if (token.isSymbol(";") && !withinTrigger()) {
                close();
            } else {
                open.add(token);
            }
        }

        private boolean beginsLine(Token token) {
            return token.start() == 0 || script.charAt(token.start() - 1) == '\n';
        }

        private boolean withinTrigger() {
            int word = 1;
            while (word < open.size()
                    && (open.get(word).is("TEMP") || open.get(word).is("TEMPORARY"))) {
                word++;
            }
            boolean trigger = word < open.size()
                    && open.getFirst().is("CREATE")
                    && open.get(word).is("TRIGGER");
            boolean ended = open.size() > 2
                    && open.getLast().is("END")
                    && open.get(open.size() - 2).isSymbol(";");
            return trigger && !ended;
        }

        private void close() {
            if (open.isEmpty()) {
                return;
            }
            String sql =
                    script.substring(open.getFirst().start(), open.getLast().end());
            pieces.add(Judgement.of(open, new ScriptStatement(sql, place(open.getFirst()))));
            open = new ArrayList<>();
        }

        private Place place(Token token) {
            return new Place(shown, token.line(), pieces.size() + 1);
        }
    }
}
