package org.schemawright.advise.firstform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is seen of one table.
 *
 * @param columns in order
 * @param rows    rows of the table, or some of them; in each a text a column, empty for NULL. May be none
 */
public record TableFacts(List<ColumnFacts> columns, List<List<Optional<String>>> rows) {
    public TableFacts {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One column.
     *
     * @param type   the declared type in lower case; empty where none is declared
     * @param values the values that are not NULL, row by row, or some of them
     */
    public record ColumnFacts(String name, String type, List<String> values) {
        public ColumnFacts {
            values = List.copyOf(values);
        }

        /** In small letters, its words apart by underscores. */
        String plainName() {
            return name.toLowerCase(Locale.ROOT).replace(' ', '_');
        }

        /** Whether the type says itself what the values are made of. */
        boolean structured() {
            return type.matches("(?s).*(?:json|xml|\\[\\]|array|hstore|vector|bytea|blob).*");
        }
    }
}
