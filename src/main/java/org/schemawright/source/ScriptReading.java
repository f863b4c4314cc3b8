package org.schemawright.source;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.schemawright.engine.Place;
import org.schemawright.engine.ScriptSplitter;
import org.schemawright.engine.ScriptSplitter.Piece.LeftOut;
import org.schemawright.engine.ScriptSplitter.Piece.Needless;
import org.schemawright.engine.ScriptSplitter.Piece.OfData;
import org.schemawright.engine.ScriptSplitter.Piece.OfSchema;
import org.schemawright.engine.ScriptStatement;
import org.schemawright.engine.UnreadableScript;
import org.schemawright.model.Visible;
import org.schemawright.source.lexer.Bytes;

/** One script being read, with all that it includes. */
final class ScriptReading {
    private static final int DEEPEST = 32;
    private static final int MOST = 10_000;

    private final FileTree files;
    private final ScriptOptions options;
    private final PsqlVariables variables = new PsqlVariables();
    private final Commands commands = new Commands(this, variables);
    private final SessionSettings settings = new SessionSettings();
    private final Parts parts = new Parts();
    private final List<String> notes = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private int included;
    private long bytes;
    private boolean pgDump;
    private boolean ascii = true;

    ScriptReading(FileTree files, ScriptOptions options) {
        this.files = files;
        this.options = options;
    }

    void file(String name) throws SourceProblem {
        String shown = files.shown(name);
        if (open.contains(name)) {
            throw new SourceProblem(Visible.text(shown) + " includes itself");
        }
        if (open.size() >= DEEPEST || ++included > MOST) {
            throw new SourceProblem("files are included more than " + DEEPEST + " deep or " + MOST + " times");
        }
        open.push(name);
        try (Content content = files.open(name)) {
            bytes += content.text().limit();
            if (bytes > Content.LARGEST) {
                throw ContentCheck.tooLarge(shown);
            }
            var script = ContentCheck.script(
                    shown, content.text(), options.splitter().isEmpty());
            ascii = script.ascii();
            pgDump |= ContentCheck.pgDump(script.text());
            ByteBuffer text = UpSections.of(script.text());
            if (options.splitter().isPresent()) {
                pieces(options.splitter().get(), text, shown);
            } else {
                new FileReading(this, name, shown, text).read();
            }
        }
        open.pop();
    }

    private void pieces(ScriptSplitter splitter, ByteBuffer text, String shown) throws SourceProblem {
        List<ScriptSplitter.Piece> pieces;
        try {
            pieces = splitter.split(Bytes.decode(text, 0, text.limit()), shown);
        } catch (UnreadableScript e) {
            throw new SourceProblem(e.place(), String.valueOf(e.getMessage()));
        }
        for (ScriptSplitter.Piece piece : pieces) {
            Place place = piece.statement().place();
            switch (piece) {
                case OfSchema(var statement) -> part().keep(statement.sql(), place);
                case OfData(var statement) when options.withData() -> part().keep(statement.sql(), place);
                case OfData _ -> part().skipData(1, 0);
                case Needless _ -> {}
                case LeftOut(var _, var what, var why) -> part().skip(what, why, place);
            }
        }
    }

    void include(String by, String path, boolean fromScript) throws SourceProblem {
        boolean asciiBefore = ascii;
        file(files.included(by, path, fromScript));
        ascii = asciiBefore;
    }

    /** A script may state its encoding; what it holds must then be the same bytes in UTF-8. */
    void encoding(String stated) throws SourceProblem {
        if (!ascii && !Commands.utf8(stated)) {
            throw new SourceProblem("the script says that it is in " + Visible.text(stated)
                    + ", and is read as UTF-8: dump with --encoding=UTF8, or convert it and change this line");
        }
    }

    void connect(String database) {
        endSession();
        parts.connect(database);
    }

    /** Whoever runs the statements goes on in the same session: it is left as it was found. */
    private void endSession() {
        List<ScriptStatement> statements = parts.current().statements();
        if (!statements.isEmpty()) {
            Place last = statements.getLast().place();
            settings.end().forEach(sql -> parts.current().setting(sql, last));
        }
    }

    Part part() {
        return parts.current();
    }

    ScriptOptions options() {
        return options;
    }

    PsqlVariables variables() {
        return variables;
    }

    Commands commands() {
        return commands;
    }

    SessionSettings settings() {
        return settings;
    }

    Script finish(String shown) throws SourceProblem {
        endSession();
        return parts.choose(shown, options, notes, pgDump);
    }
}
