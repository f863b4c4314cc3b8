package org.schemawright.source;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.Place;
import org.schemawright.source.lexer.LexicalProblem;
import org.schemawright.source.lexer.PsqlLexer;

/** One file of a script being read, statement by statement. */
final class FileReading {
    /** So much text of statements is kept; rows, which make scripts large, are not counted here unless wanted. */
    private static final long MOST_KEPT = 1L << 28;

    private static final Set<String> OFF = Set.of("off", "false", "no", "0");

    private final ScriptReading script;
    private final String name;
    private final String shown;
    private final ByteBuffer text;
    private final PsqlLexer lexer;
    private final RawStatement statement;
    private final Lines lines;
    private int statements;
    private long kept;
    private Optional<String> copyTarget = Optional.empty();

    FileReading(ScriptReading script, String name, String shown, ByteBuffer text) {
        this.script = script;
        this.name = name;
        this.shown = shown;
        this.text = text;
        this.lexer = new PsqlLexer(text);
        this.statement = new RawStatement(text);
        this.lines = new Lines(text);
    }

    void read() throws SourceProblem {
        try {
            while (lexer.next()) {
                token();
            }
            endStatement();
        } catch (LexicalProblem e) {
            throw new SourceProblem(place(e.position(), statements + 1), String.valueOf(e.getMessage()));
        }
    }

    private void token() throws SourceProblem {
        switch (lexer.kind()) {
            case BLANK, COMMENT -> {}
            case SEMICOLON -> endStatement();
            case COPY_DATA -> rows();
            case COMMAND -> command();
            case VARIABLE -> variable();
            case WORD, QUOTED_NAME, STRING, DOLLAR_STRING, NUMBER, PARAMETER, SYMBOL -> statement.add(lexer);
        }
    }

    private Place place(int position, int number) {
        return new Place(shown, lines.at(position), number);
    }

    private void command() throws SourceProblem {
        Place place = place(lexer.start(), statements + 1);
        try {
            script.commands().run(lexer.text(), name, place, !statement.empty());
        } catch (SourceProblem e) {
            throw e.at(place);
        }
        statement.leaveOut(lexer);
    }

    private void variable() throws SourceProblem {
        Optional<String> value;
        try {
            value = script.variables().expand(lexer.text());
        } catch (SourceProblem e) {
            throw e.at(place(lexer.start(), statements + 1));
        }
        if (value.isPresent()) {
            statement.swap(lexer, value.get());
            if (statement.length() > MOST_KEPT) {
                throw new SourceProblem(
                        place(statement.start(), statements + 1), "with its variables, the statement is too long");
            }
        } else {
            statement.add(lexer);
        }
    }

    private void endStatement() throws SourceProblem {
        if (statement.empty()) {
            return;
        }
        statements++;
        Place place = place(statement.start(), statements);
        try {
            treat(place);
        } catch (SourceProblem e) {
            throw e.at(place);
        }
        statement.clear();
    }

    private void treat(Place place) throws SourceProblem {
        Head head = statement.head();
        Part part = script.part();
        switch (Classifier.classify(head)) {
            case Treatment.Run run -> keep(place);
            case Treatment.Setting setting -> setting(place);
            case Treatment.Rows rows -> rowStatement(place);
            case Treatment.Call call -> {
                if (script.options().withData()) {
                    keep(place);
                } else {
                    part.skip(SkipReason.CALL, head.title(1), place);
                }
            }
            case Treatment.Skip skip -> part.skip(skip.reason(), head.title(skip.keywords()), place);
            case Treatment.Begin begin -> script.settings().begin();
            case Treatment.Commit commit -> script.settings().commit().forEach(sql -> part.setting(sql, place));
            case Treatment.Ignore ignore -> {}
            case Treatment.Refuse refuse -> throw new SourceProblem(refuse.why());
        }
    }

    private void keep(Place place) throws SourceProblem {
        kept += statement.length();
        if (kept > MOST_KEPT) {
            throw new SourceProblem("the script holds more than 256 MB of statements: dump the schema alone");
        }
        int tablespace = Classifier.tablespace(statement.head());
        if (tablespace > 0) {
            leaveTablespaceOut(tablespace, place);
        }
        script.part().run(statement.head(), statement.sql(), place);
    }

    private void leaveTablespaceOut(int at, Place place) {
        Head head = statement.head();
        statement.leaveOut(at, at + 1);
        if (!head.is(at + 1, "pg_default")) {
            script.part().skip(SkipReason.TABLESPACE, "TABLESPACE " + head.text(at + 1), place);
        }
    }

    private void setting(Place place) throws SourceProblem {
        String sql = statement.sql();
        Part part = script.part();
        var parsed = SessionSettings.parse(statement.head(), sql);
        if (parsed.isEmpty()) {
            part.setting(sql, place);
            return;
        }
        var setting = parsed.get();
        String value = setting.value().toLowerCase(Locale.ROOT);
        switch (setting.name()) {
            case "client_encoding" -> script.encoding(setting.reset() ? "UTF8" : setting.value());
            case "standard_conforming_strings" -> lexer.standardStrings(setting.reset() || !OFF.contains(value));
            default -> {}
        }
        if (setting.name().equals("default_tablespace") && !value.isEmpty() && !value.equals("default")) {
            part.skip(SkipReason.TABLESPACE, statement.head().title(2), place);
        } else if (!setting.irrelevant()) {
            script.settings().state(setting, sql).ifPresent(stated -> part.setting(stated, place));
        }
    }

    private void rowStatement(Place place) throws SourceProblem {
        boolean fromInput = statement.head().is(0, "copy") && statement.head().find("from", "stdin") > 0;
        if (!script.options().withData()) {
            script.part().skipData(1, 0);
        } else if (!fromInput) {
            keep(place);
        } else {
            copyTarget = CopyRows.target(statement);
            if (copyTarget.isEmpty()) {
                throw new SourceProblem("rows of COPY are read in its text form only: dump with --inserts");
            }
        }
    }

    private void rows() throws SourceProblem {
        var rows = new CopyRows(text, lexer.start(), lexer.end());
        if (copyTarget.isEmpty()) {
            script.part().skipData(0, rows.count());
            return;
        }
        for (CopyRows.Insert insert : rows.inserts(copyTarget.get())) {
            Place place = place(insert.position(), statements);
            kept += insert.sql().length();
            if (kept > MOST_KEPT) {
                throw new SourceProblem(place, "the script holds more than 256 MB of rows: leave --with-data out");
            }
            script.part().keep(insert.sql(), place);
        }
        copyTarget = Optional.empty();
    }
}
