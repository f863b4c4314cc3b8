package org.schemawright.random;

import java.util.Set;

/**
 * A column of a random table.
 *
 * @param name  as it is written
 * @param extra default, identity, generation, collation; with what it needs
 * @param fixed whether keys or partitions stand on it, so that it stays as it is
 */
record ColumnSpec(String name, DataType type, boolean notNull, Part extra, boolean fixed) {
    static ColumnSpec fixed(String name, String type, Family family, String extra) {
        return new ColumnSpec(name, new DataType(type, family, "1", Set.of()), true, Part.of(extra), true);
    }

    String sql() {
        return name + " " + type.sql() + extra.sql() + (notNull ? " NOT NULL" : "");
    }

    Set<String> needs() {
        return Part.union(type.needs(), extra.needs());
    }

    /** What has no place of its own in a row can be in no key and no index. */
    boolean stored() {
        return !extra.sql().endsWith("VIRTUAL");
    }

    boolean plain() {
        return extra.sql().isEmpty();
    }

    ColumnSpec typed(DataType now) {
        return new ColumnSpec(name, now, notNull, extra, fixed);
    }

    ColumnSpec having(Part now) {
        return new ColumnSpec(name, type, notNull, now, fixed);
    }

    ColumnSpec nullable() {
        return new ColumnSpec(name, type, false, extra, fixed);
    }

    ColumnSpec required() {
        return new ColumnSpec(name, type, true, extra, fixed);
    }
}
