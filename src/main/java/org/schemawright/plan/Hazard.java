package org.schemawright.plan;

/** Why a statement deserves a look before it runs on data. */
public enum Hazard {
    LOSES_DATA("loses data"),
    MAY_FAIL_ON_ROWS("may fail on existing rows"),
    REWRITES_TABLE("rewrites the table"),
    SCANS_TABLE("scans the table while it holds its lock"),
    BLOCKS_READS("blocks reads and writes"),
    BLOCKS_WRITES("blocks writes"),
    NOT_TRANSACTIONAL("cannot run in a transaction"),
    NEEDS_SUPERUSER("needs a superuser"),
    CHANGES_VALUES("changes stored values");

    private final String words;

    Hazard(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
