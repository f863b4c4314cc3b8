package org.schemawright.engine.sqlite.read;

import java.util.List;
import org.schemawright.engine.sqlite.Lexer;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.engine.sqlite.Token;
import org.schemawright.engine.sqlite.TokenText;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;
import org.schemawright.model.Trigger;

/** A trigger: word for word from behind its name on. It calls no function; that of the model is its relation. */
final class TriggerReader {
    private TriggerReader() {}

    static Trigger trigger(SchemaRow row, Relations relations) {
        ObjectRef relation = relations.find(row.table()).orElseGet(() -> Terms.table(row.table()));
        return new Trigger(relation.part(Kind.TRIGGER, row.name()), relation, definition(row.sql()), "", Traits.NONE);
    }

    private static String definition(String sql) {
        List<Token> tokens = Lexer.tokens(sql);
        int name = 0;
        while (!tokens.get(name).is("TRIGGER")) {
            name++;
        }
        name++;
        if (tokens.get(name + 1).isSymbol(".")) {
            name += 2;
        }
        return TokenText.verbatim(sql, tokens.subList(name + 1, tokens.size()));
    }
}
