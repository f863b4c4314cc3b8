package org.schemawright.discover;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Puts the values of one column, which come one after the other, into numbers. */
final class ColumnEncoder {
    private final ValueDictionary values = new ValueDictionary();
    private final NullIds nulls = new NullIds();
    private final boolean nullsEqual;
    private int[] ids = new int[1024];
    private int rows;

    ColumnEncoder(boolean nullsEqual) {
        this.nullsEqual = nullsEqual;
    }

    /** Makes room, for those who know how many rows will come. */
    void expect(int count) {
        ids = Arrays.copyOf(ids, Math.max(count, rows + 1));
    }

    /** True where the value was not there before. */
    boolean add(byte[] source, int start, int length) {
        if (rows > 0 && values.equal(ids[rows - 1], source, start, length) && !nulls.contains(ids[rows - 1])) {
            put(ids[rows - 1]);
            return false;
        }
        int before = values.size();
        int id = values.id(source, start, length);
        put(id);
        return id == before;
    }

    void addNull() {
        if (nulls.isEmpty() || !nullsEqual) {
            int id = values.idOfNull();
            nulls.add(id);
            put(id);
        } else {
            put(nulls.first());
        }
    }

    private void put(int id) {
        if (rows == ids.length) {
            ids = Arrays.copyOf(ids, rows + (rows >> 1));
        }
        ids[rows++] = id;
    }

    int rows() {
        return rows;
    }

    int id(int row) {
        return ids[row];
    }

    /** The number of a value, null for NULL; less than 0 where it is not there. */
    int known(byte @Nullable [] value) {
        if (value == null) {
            return nulls.isEmpty() ? -1 : nulls.first();
        }
        return values.known(value, 0, value.length);
    }

    /** As it is now; more values may come. */
    EncodedTable.Column soFar() {
        return new EncodedTable.Column(ids, values, nulls);
    }

    /** After the last value. */
    EncodedTable.Column column() {
        values.close();
        return new EncodedTable.Column(ids, values, nulls);
    }
}
