package org.schemawright.engine.sqlite.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.sqlite.Lexer;
import org.schemawright.engine.sqlite.Token;
import org.schemawright.engine.sqlite.read.TableText.CheckText;
import org.schemawright.engine.sqlite.read.TableText.ColumnText;
import org.schemawright.engine.sqlite.read.TableText.ConstraintText;
import org.schemawright.engine.sqlite.read.TableText.KeyText;
import org.schemawright.engine.sqlite.read.TableText.NotNullText;

/** Takes a CREATE TABLE statement of the catalog apart. SQLite has accepted it, so nothing is checked again. */
final class TableTextReader {
    private static final Set<String> OF_TABLE = Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");
    private static final Set<String> OF_COLUMN = Set.of(
            "CONSTRAINT",
            "PRIMARY",
            "NOT",
            "NULL",
            "UNIQUE",
            "CHECK",
            "DEFAULT",
            "COLLATE",
            "REFERENCES",
            "GENERATED",
            "AS",
            "ON",
            "DEFERRABLE");

    private final Cursor at;
    private final List<ColumnText> columns = new ArrayList<>();
    private final List<ConstraintText> constraints = new ArrayList<>();

    private TableTextReader(Cursor at) {
        this.at = at;
    }

    static TableText of(String sql) {
        return new TableTextReader(new Cursor(Lexer.tokens(sql))).table();
    }

    private TableText table() {
        while (!at.isSymbol("(")) {
            at.next();
        }
        at.next();
        while (!at.skipSymbol(")")) {
            if (!at.skipSymbol(",")) {
                item();
            }
        }
        boolean withoutRowid = false;
        boolean strict = false;
        while (!at.atEnd()) {
            Token option = at.next();
            withoutRowid |= option.is("WITHOUT");
            strict |= option.is("STRICT");
        }
        return new TableText(columns, constraints, withoutRowid, strict);
    }

    private void item() {
        Token first = at.peek();
        if (first.sort() == Token.Sort.WORD && OF_TABLE.contains(first.upper())) {
            ofTable();
        } else {
            new ColumnReading().read();
        }
    }

    private void ofTable() {
        Optional<String> name = at.skip("CONSTRAINT") ? Optional.of(at.next().name()) : Optional.empty();
        if (at.skip("PRIMARY", "KEY")) {
            constraints.add(key(name, true));
        } else if (at.skip("UNIQUE")) {
            constraints.add(key(name, false));
        } else if (at.skip("CHECK")) {
            constraints.add(new CheckText(name, at.inParentheses()));
            var _ = at.conflict();
        } else if (at.skip("FOREIGN", "KEY")) {
            List<String> from = at.nameList();
            at.skip("REFERENCES");
            constraints.add(new ReferenceReading(at).read(name, from));
        }
    }

    private KeyText key(Optional<String> name, boolean primary) {
        List<Token> list = at.tokensInParentheses();
        boolean counting = !list.isEmpty() && list.getLast().is("AUTOINCREMENT");
        List<List<Token>> items = Cursor.Lists.split(counting ? list.subList(0, list.size() - 1) : list);
        var keys = items.stream().map(KeyPart::of).toList();
        return new KeyText(
                name,
                primary,
                KeyPart.written(keys),
                keys.stream().map(KeyPart::column).toList(),
                at.conflict(),
                counting,
                false);
    }

    /** One column from its name to the comma. */
    private final class ColumnReading {
        private final String column = at.next().name();
        private Optional<String> named = Optional.empty();
        private Optional<String> collation = Optional.empty();
        private Optional<NotNullText> notNull = Optional.empty();
        private Optional<String> generated = Optional.empty();

        void read() {
            type();
            while (!at.isSymbol(",") && !at.isSymbol(")")) {
                if (at.skip("CONSTRAINT")) {
                    named = Optional.of(at.next().name());
                } else {
                    constraint();
                    named = Optional.empty();
                }
            }
            columns.add(new ColumnText(column, collation, notNull, generated));
        }

        private void type() {
            while (at.isName() && !OF_COLUMN.contains(keyword())) {
                at.next();
            }
            if (at.isSymbol("(")) {
                at.tokensInParentheses();
            }
        }

        private String keyword() {
            return at.peek().sort() == Token.Sort.WORD ? at.peek().upper() : "";
        }

        private void constraint() {
            switch (keyword()) {
                case "NOT" -> not();
                case "NULL" -> {
                    at.next();
                    var _ = at.conflict();
                }
                case "PRIMARY" -> primaryKey();
                case "UNIQUE" -> {
                    at.next();
                    constraints.add(single(false, false, at.conflict(), false));
                }
                case "CHECK" -> {
                    at.next();
                    constraints.add(new CheckText(named, at.inParentheses()));
                    var _ = at.conflict();
                }
                case "DEFAULT" -> skipDefault();
                case "COLLATE" -> {
                    at.next();
                    collation = Optional.of(at.next().name());
                }
                case "REFERENCES" -> {
                    at.next();
                    constraints.add(new ReferenceReading(at).read(named, List.of(column)));
                }
                case "GENERATED", "AS" -> generated();
                case "DEFERRABLE" -> defer();
                default -> at.next();
            }
        }

        /** A deferral that stands apart from its reference still belongs to it. */
        private void defer() {
            var deferral = new ReferenceReading(at).deferral();
            for (int i = constraints.size() - 1; i >= 0; i--) {
                if (constraints.get(i) instanceof TableText.ReferenceText reference) {
                    constraints.set(i, ReferenceReading.deferred(reference, deferral));
                    return;
                }
            }
        }

        private void not() {
            if (!at.skipNotDeferrable()) {
                at.skip("NOT", "NULL");
                notNull = Optional.of(new NotNullText(named, at.conflict()));
            }
        }

        private void primaryKey() {
            at.skip("PRIMARY", "KEY");
            boolean descending = at.is("DESC");
            if (descending || at.is("ASC")) {
                at.next();
            }
            Optional<String> conflict = at.conflict();
            constraints.add(single(true, at.skip("AUTOINCREMENT"), conflict, descending));
        }

        private KeyText single(boolean primary, boolean counting, Optional<String> conflict, boolean aside) {
            var key = new KeyPart(column, Optional.empty(), false);
            return new KeyText(
                    named, primary, KeyPart.written(List.of(key)), List.of(column), conflict, counting, aside);
        }

        /** SQLite tells the default itself. */
        private void skipDefault() {
            at.next();
            if (at.isSymbol("(")) {
                at.tokensInParentheses();
                return;
            }
            if (at.isSymbol("-") || at.isSymbol("+")) {
                at.next();
            }
            at.next();
        }

        private void generated() {
            at.skip("GENERATED", "ALWAYS");
            at.skip("AS");
            generated = Optional.of(at.inParentheses());
            if (at.is("STORED") || at.is("VIRTUAL")) {
                at.next();
            }
        }
    }
}
