package org.schemawright.engine.postgresql.read;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.View;

/** Lists of numbers as the catalog writes them, {@code {1,2}} or {@code 1 2}, and the columns that they stand for. */
final class ColumnNumbers {
    private ColumnNumbers() {}

    static int[] parse(@Nullable String list) {
        if (list == null || list.isEmpty() || list.equals("{}")) {
            return new int[0];
        }
        boolean braced = list.charAt(0) == '{';
        String inner = braced ? list.substring(1, list.length() - 1) : list;
        return Arrays.stream(inner.split(braced ? "," : " "))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    static long[] identifiers(String list) {
        return Arrays.stream(list.split(" "))
                .filter(id -> !id.isEmpty())
                .mapToLong(Long::parseLong)
                .toArray();
    }

    static List<String> names(@Nullable String list, long table, Reading reading) throws SQLException {
        int[] numbers = parse(list);
        return names(numbers, 0, numbers.length, table, reading);
    }

    static List<String> names(int[] numbers, int from, int to, long table, Reading reading) throws SQLException {
        if (from >= to) {
            return List.of();
        }
        List<String> names = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            names.add(name(table, numbers[i], reading));
        }
        return names;
    }

    static String name(long table, int number, Reading reading) throws SQLException {
        return reading.find(new Address(CatalogTable.CLASS, table, number))
                .map(ObjectRef::last)
                .or(() -> reading.find(Address.of(CatalogTable.CLASS, table))
                        .flatMap(reading::object)
                        .filter(View.class::isInstance)
                        .map(view -> ((View) view).columns().get(number - 1).name()))
                .orElseThrow(() -> new ChangedWhileReading("no column " + number));
    }
}
