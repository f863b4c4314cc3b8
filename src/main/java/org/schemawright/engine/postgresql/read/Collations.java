package org.schemawright.engine.postgresql.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names of collations, and which columns have one that is not the database's. */
final class Collations {
    /** The identifier of the collation that stands for the database's own. */
    private static final long DATABASE = 100;

    private final Map<Long, String> names = new HashMap<>();
    private final Map<Address, Long> ofColumns = new HashMap<>();

    void add(long id, String qualified) {
        names.put(id, qualified);
    }

    void column(Address column, long collation) {
        ofColumns.put(column, collation);
    }

    /** The collation of an index key, where it is not that of the column (0 where the key is an expression). */
    Optional<String> stated(long collation, Address column) {
        return collation == 0 || collation == ofColumns.getOrDefault(column, DATABASE)
                ? Optional.empty()
                : Optional.ofNullable(names.get(collation));
    }

    Optional<String> name(long collation) {
        return Optional.ofNullable(names.get(collation));
    }
}
