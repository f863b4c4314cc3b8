package org.schemawright.discover;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an encoded table of rows of texts, null for NULL. */
final class RowEncoder {
    private final List<String> names;
    private final List<ColumnEncoder> columns = new ArrayList<>();
    private int rows;

    RowEncoder(List<String> names) {
        this.names = names;
        names.forEach(_ -> columns.add(new ColumnEncoder(true)));
    }

    void add(List<@Nullable String> row) {
        for (int place = 0; place < names.size(); place++) {
            String value = row.get(place);
            if (value == null) {
                columns.get(place).addNull();
            } else {
                byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                columns.get(place).add(bytes, 0, bytes.length);
            }
        }
        rows++;
    }

    int rows() {
        return rows;
    }

    /** How many rows are the same as this one. */
    int times(List<@Nullable String> row) {
        int[] ids = new int[names.size()];
        for (int place = 0; place < ids.length; place++) {
            String value = row.get(place);
            ids[place] = columns.get(place).known(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
            if (ids[place] < 0) {
                return 0;
            }
        }
        int times = 0;
        for (int other = 0; other < rows; other++) {
            times += same(ids, other) ? 1 : 0;
        }
        return times;
    }

    private boolean same(int[] ids, int row) {
        for (int place = 0; place < ids.length; place++) {
            if (columns.get(place).id(row) != ids[place]) {
                return false;
            }
        }
        return true;
    }

    /** The rows until now; more may follow. */
    EncodedTable soFar() {
        return new EncodedTable(
                names, rows, columns.stream().map(ColumnEncoder::soFar).toList());
    }

    /** After the last row. */
    EncodedTable table() {
        return new EncodedTable(
                names, rows, columns.stream().map(ColumnEncoder::column).toList());
    }
}
