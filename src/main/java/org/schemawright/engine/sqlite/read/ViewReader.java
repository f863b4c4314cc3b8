package org.schemawright.engine.sqlite.read;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.schemawright.engine.sqlite.Lexer;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.engine.sqlite.TokenText;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;
import org.schemawright.model.View;

/** A view: its query word for word, and the names of its columns where the statement gives some. */
final class ViewReader {
    private ViewReader() {}

    static View view(SchemaRow row) {
        var at = new Cursor(Lexer.tokens(row.sql()));
        while (!at.is("VIEW")) {
            at.next();
        }
        at.next();
        while (!at.is("AS") && !at.isSymbol("(")) {
            at.next();
        }
        List<View.ViewColumn> columns = at.nameList().stream()
                .map(name -> new View.ViewColumn(
                        name, "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))
                .toList();
        at.skip("AS");
        return new View(
                ObjectRef.of(Kind.VIEW, Terms.SCHEMA, row.name()),
                TokenText.verbatim(row.sql(), at.rest()),
                columns,
                new TreeMap<>(),
                Optional.empty(),
                Traits.NONE);
    }
}
