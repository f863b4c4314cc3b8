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

    EncodedTable table() {
        return new EncodedTable(
                names, rows, columns.stream().map(ColumnEncoder::column).toList());
    }
}
