package org.schemawright.engine.sqlite.read;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.schemawright.engine.sqlite.Lexer;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.engine.sqlite.Token;
import org.schemawright.engine.sqlite.TokenText;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;

/** An index that a statement of its own has made. */
final class IndexReader {
    private static final String METHOD = "btree";

    private IndexReader() {}

    static Index index(SchemaRow row, Catalog catalog) {
        var at = new Cursor(Lexer.tokens(row.sql()));
        at.next();
        boolean unique = at.skip("UNIQUE");
        while (!at.isSymbol("(")) {
            at.next();
        }
        List<ColumnRow> columns = catalog.columns().getOrDefault(row.table(), List.of());
        List<Index.Key> keys = Cursor.Lists.split(at.tokensInParentheses()).stream()
                .map(item -> key(item, columns))
                .toList();
        Optional<String> predicate = at.skip("WHERE") ? Optional.of(TokenText.of(at.rest())) : Optional.empty();
        return new Index(
                ObjectRef.of(Kind.INDEX, Terms.SCHEMA, row.table(), row.name()),
                METHOD,
                unique,
                false,
                keys,
                List.of(),
                predicate,
                true,
                new TreeMap<>(),
                new TreeMap<>(),
                Traits.NONE);
    }

    private static Index.Key key(List<Token> item, List<ColumnRow> columns) {
        int end = item.size();
        boolean descending = item.get(end - 1).is("DESC");
        if (descending || end > 1 && item.get(end - 1).is("ASC")) {
            end--;
        }
        Optional<String> collation = Optional.empty();
        if (end > 2 && item.get(end - 2).is("COLLATE")) {
            collation = Optional.of(Collations.normal(item.get(end - 1).name()));
            end -= 2;
        }
        List<Token> of = item.subList(0, end);
        Optional<String> column = of.size() == 1 && of.getFirst().isName()
                ? ColumnRow.called(of.getFirst().name(), columns)
                : Optional.empty();
        Optional<String> expression = column.isPresent() ? Optional.empty() : Optional.of(TokenText.of(of));
        return new Index.Key(column, expression, collation, Optional.empty(), descending, false);
    }
}
