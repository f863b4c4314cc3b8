package org.schemawright.discover;

import java.util.List;
import java.util.Optional;

/**
 * A table as numbers: equal values of a column have equal numbers, from 0 to one less than there are distinct values.
 * NULL is a value like any other, or a new one each time, as it was read.
 */
public final class EncodedTable {
    private final List<String> names;
    private final int rows;
    private final List<Column> columns;

    EncodedTable(List<String> names, int rows, List<Column> columns) {
        this.names = List.copyOf(names);
        this.rows = rows;
        this.columns = List.copyOf(columns);
    }

    /** One column; {@code ids} holds the value of each row and may be longer than there are rows. */
    static final class Column {
        final int[] ids;
        final int distinct;
        final ValueDictionary values;
        private final NullIds nulls;

        Column(int[] ids, ValueDictionary values, NullIds nulls) {
            this.ids = ids;
            this.distinct = values.size();
            this.values = values;
            this.nulls = nulls;
        }

        boolean isNull(int id) {
            return nulls.contains(id);
        }

        int distinct() {
            return distinct;
        }
    }

    public List<String> names() {
        return names;
    }

    public int rows() {
        return rows;
    }

    public int width() {
        return columns.size();
    }

    Column column(int place) {
        return columns.get(place);
    }

    /** How many distinct values a column has, NULL counted as it was read. */
    public int distinct(int place) {
        return columns.get(place).distinct;
    }

    /** The text of a row's value; empty where it is NULL. */
    public Optional<String> value(int row, int place) {
        return valueOf(columns.get(place).ids[row], place);
    }

    /** The text of a value by its number; empty where it is NULL. */
    Optional<String> valueOf(int id, int place) {
        Column column = columns.get(place);
        return column.isNull(id) ? Optional.empty() : Optional.of(column.values.text(id));
    }

    /** The same rows with the columns in another order or only some of them. */
    public EncodedTable columns(int... places) {
        return new EncodedTable(
                java.util.Arrays.stream(places).mapToObj(names::get).toList(),
                rows,
                java.util.Arrays.stream(places).mapToObj(columns::get).toList());
    }

    /** The same rows with other names for the columns. */
    public EncodedTable named(List<String> others) {
        return new EncodedTable(others, rows, columns);
    }
}
