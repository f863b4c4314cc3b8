package org.schemawright.engine.sqlite.read;

import java.util.List;
import java.util.Optional;
import org.schemawright.engine.sqlite.Terms;

/** What SQLite tells of a column. */
record ColumnRow(String name, String type, Optional<String> value, Visibility visibility) {
    /** In the order of SQLite's numbers for it. */
    enum Visibility {
        PLAIN,
        HIDDEN,
        GENERATED,
        STORED
    }

    /** The name as the column was given it, whatever the case in which it is spoken of. */
    static Optional<String> called(String name, List<ColumnRow> among) {
        return among.stream()
                .map(ColumnRow::name)
                .filter(column -> Terms.folded(column).equals(Terms.folded(name)))
                .findFirst();
    }
}
