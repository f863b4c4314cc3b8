package org.schemawright.source.dbml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.schemawright.model.Visible;
import org.schemawright.source.dbml.DbmlFile.End;
import org.schemawright.source.dbml.DbmlFile.EnumText;
import org.schemawright.source.dbml.DbmlFile.Path;
import org.schemawright.source.dbml.DbmlFile.RefText;
import org.schemawright.source.dbml.DbmlFile.TableText;

/** Reads the elements of a file. */
final class Parser {
    private final Cursor cursor;
    private final List<TableText> tables = new ArrayList<>();
    private final List<EnumText> enums = new ArrayList<>();
    private final List<RefText> references = new ArrayList<>();
    private final List<String> unused = new ArrayList<>();
    private final Map<String, TableText> partials = new HashMap<>();
    private Optional<String> databaseType = Optional.empty();

    private Parser(Cursor cursor) {
        this.cursor = cursor;
    }

    static DbmlFile parse(String text) throws DbmlProblem {
        var parser = new Parser(new Cursor(Lexer.tokens(text)));
        parser.file();
        return new DbmlFile(parser.databaseType, parser.tables, parser.enums, parser.references, parser.unused);
    }

    private void file() throws DbmlProblem {
        cursor.skipLines();
        while (!cursor.atEnd()) {
            element();
            cursor.skipLines();
        }
    }

    private void element() throws DbmlProblem {
        Token word = cursor.here();
        if (word.kind() != Token.Kind.WORD) {
            throw cursor.wanted("Table, Enum, Ref, Project, TableGroup, TablePartial, Note or Records");
        }
        switch (cursor.take().text().toLowerCase(Locale.ROOT)) {
            case "project" -> project();
            case "table" -> tables.add(new TableReader(cursor, partials, references, unused).read());
            case "tablepartial" -> {
                TableText partial = new TableReader(cursor, partials, references, unused).read();
                partials.put(partial.path().name(), partial);
            }
            case "enum" -> enumeration();
            case "ref" -> references();
            case "tablegroup" -> unused(word, "a group of tables");
            case "note" -> unused(word, "a note");
            case "records" -> unused(word, "records");
            case "diagramview" -> unused(word, "a view of a diagram");
            default ->
                throw new DbmlProblem(
                        word.shown() + " begins nothing that DBML has: Table, Enum, Ref, Project, TableGroup,"
                                + " TablePartial, Note or Records is wanted",
                        word);
        }
    }

    private void unused(Token word, String what) throws DbmlProblem {
        String name = "";
        while (!cursor.here().is("{") && !cursor.here().is(":") && cursor.here().kind() != Token.Kind.LINE_END) {
            if (cursor.atEnd()) {
                throw cursor.wanted("“{”");
            }
            name += cursor.here().isName() ? " " + Visible.text(cursor.here().text()) : "";
            cursor.take();
        }
        if (cursor.takes(":")) {
            cursor.take();
        } else {
            cursor.skipBlock();
        }
        unused.add("line " + word.line() + ": " + what + name + " was not taken over, since a schema has none");
    }

    private void project() throws DbmlProblem {
        if (cursor.here().isName()) {
            cursor.take();
        }
        cursor.skipLines();
        cursor.want("{");
        cursor.skipLines();
        while (!cursor.takes("}")) {
            Token word = cursor.here();
            String name = cursor.name("a setting of the project");
            if (cursor.takes(":")) {
                String value = cursor.string("a value");
                if (name.equalsIgnoreCase("database_type")) {
                    databaseType = Optional.of(value);
                } else {
                    unused.add("line " + word.line() + ": the project's " + Visible.text(name)
                            + " was not taken over, since a schema has none");
                }
            } else {
                cursor.skipBlock();
                unused.add("line " + word.line() + ": the project's " + Visible.text(name)
                        + " was not taken over, since a schema has none");
            }
            cursor.wantLineEnd();
        }
    }

    private void enumeration() throws DbmlProblem {
        Path path = cursor.path("the name of an enumeration");
        cursor.skipLines();
        cursor.want("{");
        cursor.skipLines();
        var values = new ArrayList<String>();
        while (!cursor.takes("}")) {
            Token at = cursor.here();
            values.add(cursor.string("a value"));
            Settings settings = Settings.read(cursor, Settings.Reference.NONE);
            if (settings.has("note")) {
                unused.add("line " + at.line() + ": the note of a value was not taken over, since values have none");
            }
            cursor.wantLineEnd();
        }
        enums.add(new EnumText(path, values));
    }

    private void references() throws DbmlProblem {
        Optional<String> name =
                cursor.here().isName() ? Optional.of(cursor.path("a name").name()) : Optional.empty();
        if (cursor.takes(":")) {
            reference(name);
            return;
        }
        cursor.skipLines();
        cursor.want("{");
        cursor.skipLines();
        while (!cursor.takes("}")) {
            reference(name);
            cursor.wantLineEnd();
        }
    }

    private void reference(Optional<String> name) throws DbmlProblem {
        End left = end(cursor);
        String relation = relation(cursor);
        End right = end(cursor);
        Settings settings = Settings.read(cursor, Settings.Reference.NONE);
        references.add(new RefText(name, left, relation, right, settings.text("delete"), settings.text("update")));
    }

    static String relation(Cursor cursor) throws DbmlProblem {
        for (String relation : List.of("<>", "<", ">", "-")) {
            if (cursor.takes(relation)) {
                return relation;
            }
        }
        throw cursor.wanted("one of < > - <>");
    }

    /** A table and its columns: {@code t.c}, {@code s.t.c}, {@code t.(a, b)} or {@code s.t.(a, b)}. */
    static End end(Cursor cursor) throws DbmlProblem {
        Token first = cursor.here();
        var names = new ArrayList<String>();
        names.add(cursor.name("the name of a table"));
        while (cursor.takes(".")) {
            if (cursor.here().is("(")) {
                return end(first, names, cursor.names("the name of a column"));
            }
            names.add(cursor.name("the name of a column"));
        }
        String column = names.removeLast();
        return end(first, names, List.of(column));
    }

    private static End end(Token first, List<String> names, List<String> columns) throws DbmlProblem {
        return switch (names.size()) {
            case 1 -> new End(new Path(Optional.empty(), names.getFirst(), first.line(), first.column()), columns);
            case 2 ->
                new End(
                        new Path(Optional.of(names.getFirst()), names.getLast(), first.line(), first.column()),
                        columns);
            default -> throw new DbmlProblem("a table and its column are wanted, as table.column", first);
        };
    }
}
