package org.schemawright.engine.postgresql.observe;

import java.util.Locale;
import java.util.Optional;
import org.schemawright.plan.Footprint.Blocks;

/** The lock modes of a table, from the weakest on, as the manual's page on explicit locking lists them. */
enum LockMode {
    ACCESS_SHARE("AccessShareLock", Blocks.NOTHING),
    ROW_SHARE("RowShareLock", Blocks.NOTHING),
    ROW_EXCLUSIVE("RowExclusiveLock", Blocks.NOTHING),
    SHARE_UPDATE_EXCLUSIVE("ShareUpdateExclusiveLock", Blocks.NOTHING),
    SHARE("ShareLock", Blocks.WRITES),
    SHARE_ROW_EXCLUSIVE("ShareRowExclusiveLock", Blocks.WRITES),
    EXCLUSIVE("ExclusiveLock", Blocks.WRITES),
    ACCESS_EXCLUSIVE("AccessExclusiveLock", Blocks.READS);

    private final String inView;
    private final Blocks blocks;

    LockMode(String inView, Blocks blocks) {
        this.inView = inView;
        this.blocks = blocks;
    }

    /** By its name in pg_locks; what is no lock of a table (SIReadLock) is none. */
    static Optional<LockMode> inView(String name) {
        for (LockMode mode : values()) {
            if (mode.inView.equals(name)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    Blocks blocks() {
        return blocks;
    }

    /** As in a LOCK statement. */
    String words() {
        return name().toUpperCase(Locale.ROOT).replace('_', ' ');
    }
}
