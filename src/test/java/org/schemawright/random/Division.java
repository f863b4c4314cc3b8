package org.schemawright.random;

/** How a table is divided into partitions; the column is part of every key. */
enum Division {
    NONE(""),
    RANGE(" PARTITION BY RANGE (part)"),
    LIST(" PARTITION BY LIST (part)"),
    HASH(" PARTITION BY HASH (id)");

    private final String clause;

    Division(String clause) {
        this.clause = clause;
    }

    String clause() {
        return clause;
    }

    /** Bounds of the n-th partition; the wide form holds all that the narrow one holds. */
    String bounds(int n, boolean wide) {
        return switch (this) {
            case NONE -> throw new IllegalStateException("an undivided table has no partitions");
            case RANGE -> "FOR VALUES FROM (" + n * 100 + ") TO (" + (n * 100 + (wide ? 100 : 50)) + ")";
            case LIST -> "FOR VALUES IN ('a" + n + "', 'b" + n + (wide ? "', 'c" + n : "") + "')";
            case HASH -> "FOR VALUES WITH (MODULUS 4, REMAINDER " + n % 4 + ")";
        };
    }
}
