package org.schemawright.random;

/** Columns whose values have an order, so that a B-tree holds them. */
final class Ordered {
    private Ordered() {}

    static boolean is(ColumnSpec column) {
        return switch (column.type().family()) {
            case WHOLE, NUMBER, TEXT, LOGICAL, DAY, MOMENT, UUID -> true;
            case JSON, ARRAY, RANGE, OTHER -> false;
        };
    }
}
