package org.schemawright.engine.sqlite.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.engine.sqlite.Token;

/** One column of a primary key or UNIQUE. */
record KeyPart(String column, Optional<String> collation, boolean descending) {
    static KeyPart of(List<Token> item) {
        Optional<String> collation = Optional.empty();
        String column = "";
        for (int i = 0; i < item.size(); i++) {
            if (item.get(i).is("COLLATE") && i + 1 < item.size()) {
                collation = Optional.of(Collations.normal(item.get(i + 1).name()));
                i++;
            } else if (column.isEmpty() && item.get(i).isName()) {
                column = item.get(i).name();
            }
        }
        return new KeyPart(column, collation, item.getLast().is("DESC"));
    }

    private String written() {
        return Quote.name(column)
                + collation.map(name -> " COLLATE " + Quote.name(name)).orElse("")
                + (descending ? " DESC" : "");
    }

    static String written(List<KeyPart> keys) {
        return keys.stream().map(KeyPart::written).collect(Collectors.joining(", "));
    }
}
