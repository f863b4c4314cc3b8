package org.schemawright.engine.postgresql.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What single columns of indexes have beyond the index: options of the operator class, and statistics targets. */
final class IndexColumns {
    private final Map<Address, String> options = new HashMap<>();
    private final Map<Long, List<String>> statistics = new HashMap<>();

    void options(Address column, String text) {
        options.put(column, text);
    }

    void statistics(Address column, int target) {
        statistics.computeIfAbsent(column.oid(), _ -> new ArrayList<>()).add(column.column() + "=" + target);
    }

    Optional<String> options(long index, int column) {
        return Optional.ofNullable(options.get(new Address(CatalogTable.CLASS, index, column)));
    }

    /** Such as {@code 1=100,3=500}: position and target. */
    Optional<String> statistics(long index) {
        return Optional.ofNullable(statistics.get(index)).map(targets -> String.join(",", targets));
    }
}
