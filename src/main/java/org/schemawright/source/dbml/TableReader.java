package org.schemawright.source.dbml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schemawright.source.dbml.DbmlFile.CheckText;
import org.schemawright.source.dbml.DbmlFile.ColumnText;
import org.schemawright.source.dbml.DbmlFile.DefaultText;
import org.schemawright.source.dbml.DbmlFile.End;
import org.schemawright.source.dbml.DbmlFile.IndexText;
import org.schemawright.source.dbml.DbmlFile.Path;
import org.schemawright.source.dbml.DbmlFile.RefText;
import org.schemawright.source.dbml.DbmlFile.TableText;
import org.schemawright.source.dbml.DbmlFile.TypeText;
import org.schemawright.source.dbml.Token.Kind;

/** Reads one table: its columns, indexes, checks and note. */
final class TableReader {
    private final Cursor cursor;
    private final Map<String, TableText> partials;
    private final List<RefText> references;
    private final List<String> unused;
    private final List<ColumnText> columns = new ArrayList<>();
    private final List<IndexText> indexes = new ArrayList<>();
    private final List<CheckText> checks = new ArrayList<>();
    private Optional<String> note = Optional.empty();

    TableReader(Cursor cursor, Map<String, TableText> partials, List<RefText> references, List<String> unused) {
        this.cursor = cursor;
        this.partials = partials;
        this.references = references;
        this.unused = unused;
    }

    TableText read() throws DbmlProblem {
        Path path = cursor.path("the name of a table");
        Optional<String> alias = cursor.takesWord("as") ? Optional.of(cursor.name("a short name")) : Optional.empty();
        Settings settings = Settings.read(cursor, Settings.Reference.NONE);
        note = settings.text("note");
        settings.all().stream()
                .filter(setting -> !setting.word().equals("note"))
                .forEach(this::unused);
        cursor.skipLines();
        cursor.want("{");
        cursor.skipLines();
        while (!cursor.takes("}")) {
            line(path);
            cursor.wantLineEnd();
        }
        return new TableText(path, alias, columns, indexes, checks, note);
    }

    private void unused(Settings.Setting setting) {
        unused.add("line " + setting.at().line() + ": the setting “"
                + org.schemawright.model.Visible.text(setting.word())
                + "” was not taken over, since a schema has none");
    }

    private void line(Path table) throws DbmlProblem {
        if (cursor.takes("~")) {
            partial();
            return;
        }
        Token first = cursor.here();
        if (!first.isName()) {
            throw cursor.wanted("a column, indexes, checks or Note");
        }
        cursor.take();
        if (first.isWord("note") && cursor.takes(":")) {
            note = Optional.of(cursor.string("a text"));
        } else if (first.isWord("note") && cursor.here().is("{")) {
            cursor.take();
            cursor.skipLines();
            note = Optional.of(cursor.string("a text"));
            cursor.skipLines();
            cursor.want("}");
        } else if (first.isWord("indexes") && opensBlock()) {
            block(() -> indexes.add(index()));
        } else if (first.isWord("checks") && opensBlock()) {
            block(() -> checks.add(check()));
        } else {
            column(table, first);
        }
    }

    private boolean opensBlock() {
        if (cursor.here().kind() == Kind.LINE_END) {
            cursor.skipLines();
        }
        return cursor.here().is("{");
    }

    /** One line of a block. */
    @FunctionalInterface
    private interface Line {
        void read() throws DbmlProblem;
    }

    private void block(Line line) throws DbmlProblem {
        cursor.want("{");
        cursor.skipLines();
        while (!cursor.takes("}")) {
            line.read();
            cursor.wantLineEnd();
        }
    }

    private void partial() throws DbmlProblem {
        Token at = cursor.here();
        TableText known = partials.get(cursor.name("the name of a table partial"));
        if (known == null) {
            throw new DbmlProblem("there is no table partial " + at.shown() + " above", at);
        }
        columns.addAll(known.columns());
        indexes.addAll(known.indexes());
        checks.addAll(known.checks());
    }

    private void column(Path table, Token name) throws DbmlProblem {
        TypeText type = type();
        Settings settings = Settings.read(cursor, inside -> {
            String relation = Parser.relation(inside);
            references.add(new RefText(
                    Optional.empty(),
                    new End(table, List.of(name.text())),
                    relation,
                    Parser.end(inside),
                    Optional.empty(),
                    Optional.empty()));
        });
        var inline = new ArrayList<CheckText>();
        for (Settings.Setting setting : settings.all()) {
            switch (setting.word()) {
                case "pk", "primary key", "unique", "not null", "null", "increment", "default", "note" -> {}
                case "check" ->
                    setting.value().ifPresent(value -> inline.add(new CheckText(Optional.empty(), value.text())));
                default -> unused(setting);
            }
        }
        columns.add(new ColumnText(
                name.text(),
                type,
                settings.has("pk") || settings.has("primary key"),
                settings.has("unique"),
                settings.has("not null"),
                settings.has("increment"),
                settings.value("default").map(value -> new DefaultText(value.text(), value.kind() == Kind.STRING)),
                settings.text("note"),
                inline,
                name.line()));
    }

    /** A name, with its schema, sizes in parentheses, and brackets for lists. */
    private TypeText type() throws DbmlProblem {
        Token first = cursor.here();
        Path path = cursor.path("the type of the column");
        var words = new StringBuilder(path.name());
        if (cursor.takes("(")) {
            words.append('(');
            while (!cursor.takes(")")) {
                if (cursor.atEnd() || cursor.here().kind() == Kind.LINE_END) {
                    throw cursor.wanted("“)”");
                }
                Token part = cursor.take();
                words.append(part.kind() == Kind.STRING ? "'" + part.text().replace("'", "''") + "'" : part.text());
            }
            words.append(')');
        }
        while (first.kind() == Kind.WORD && cursor.here().is("[") && listFollows()) {
            words.append("[]");
        }
        return new TypeText(path.schema(), words.toString());
    }

    /** An empty bracket belongs to the type; another one holds settings. */
    private boolean listFollows() {
        if (!cursor.after().is("]")) {
            return false;
        }
        cursor.take();
        cursor.take();
        return true;
    }

    private IndexText index() throws DbmlProblem {
        var parts = new ArrayList<IndexText.Part>();
        if (cursor.takes("(")) {
            do {
                parts.add(part());
            } while (cursor.takes(","));
            cursor.want(")");
        } else {
            parts.add(part());
        }
        Settings settings = Settings.read(cursor, Settings.Reference.NONE);
        settings.all().stream()
                .filter(setting ->
                        !List.of("pk", "unique", "name", "type", "note").contains(setting.word()))
                .forEach(this::unused);
        return new IndexText(
                parts,
                settings.has("pk"),
                settings.has("unique"),
                settings.text("name"),
                settings.text("type"),
                settings.text("note"));
    }

    private IndexText.Part part() throws DbmlProblem {
        return cursor.here().kind() == Kind.EXPRESSION
                ? new IndexText.Part(cursor.take().text(), true)
                : new IndexText.Part(cursor.name("a column or an expression"), false);
    }

    private CheckText check() throws DbmlProblem {
        if (cursor.here().kind() != Kind.EXPRESSION) {
            throw cursor.wanted("a condition between backticks");
        }
        String expression = cursor.take().text();
        Settings settings = Settings.read(cursor, Settings.Reference.NONE);
        return new CheckText(settings.text("name"), expression);
    }
}
