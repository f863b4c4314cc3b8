package org.schemawright.plan;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.schemawright.model.ObjectRef;

/**
 * What a statement does to relations that others can see: never to those that its own transaction made.
 *
 * @param locks     at most one a relation, the strongest
 * @param rewritten tables that were stored anew
 * @param scanned   tables that were read from end to end
 */
public record Footprint(
        List<Lock> locks, SortedSet<ObjectRef> rewritten, SortedSet<ObjectRef> scanned, Witness witness) {
    public Footprint {
        locks = List.copyOf(locks);
        rewritten = new TreeSet<>(rewritten);
        scanned = new TreeSet<>(scanned);
    }

    /** Who says so. */
    public enum Witness {
        /** The engine, while the statement ran. */
        ENGINE,
        /** The engine's manual: what runs in no transaction of ours leaves no lock to look at. */
        MANUAL
    }

    /** What others have to wait with until the transaction ends, from the least on. */
    public enum Blocks {
        NOTHING,
        WRITES,
        READS
    }

    /**
     * A lock on one relation.
     *
     * @param mode  as the engine calls it
     * @param since whether this statement took it or an earlier one of the same transaction, after which it cannot be
     *              told whether this statement takes it too
     */
    public record Lock(ObjectRef relation, String mode, Blocks blocks, Since since) {}

    /** When a lock was taken. */
    public enum Since {
        STATEMENT,
        EARLIER
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return locks.isEmpty() && rewritten.isEmpty() && scanned.isEmpty();
    }
}
