package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.workspace.ObservedUse.IndexUse;
import org.schemawright.workspace.ObservedUse.TableUse;

/** What the counted use of a table tells. Each is a reason to look, not a verdict. */
public sealed interface UseSign {
    /** So many rows a reading are worth an index, and so many dead ones a cleaning. */
    long MANY_ROWS = 10_000;

    /** So small an index costs nothing to keep. */
    long SMALL = 1 << 20;

    /** Often read whole, and never or seldom by an index, although it is large. */
    record ReadWhole(long times, long rowsEach) implements UseSign {}

    /** An index that keeps no rule and was not read once. */
    record NeverRead(IndexUse index) implements UseSign {}

    /** A fifth of its rows or more are dead. */
    record ManyDead(long dead, int percent) implements UseSign {}

    /** It has rows, and plans are made without having looked at them. */
    record NeverSampled() implements UseSign {}

    static List<UseSign> of(TableUse use) {
        var signs = new ArrayList<UseSign>();
        long each = use.wholeReads() == 0 ? 0 : use.rowsInWholeReads() / use.wholeReads();
        if (each >= MANY_ROWS && use.wholeReads() > use.indexReads()) {
            signs.add(new ReadWhole(use.wholeReads(), each));
        }
        boolean used = use.wholeReads() + use.indexReads() > 0;
        use.indexes().stream()
                .filter(index -> used && !index.rule() && index.reads() == 0 && index.bytes() >= SMALL)
                .map(NeverRead::new)
                .forEach(signs::add);
        if (use.dead() >= MANY_ROWS && use.dead() * 5 >= use.rows() + use.dead()) {
            signs.add(new ManyDead(use.dead(), (int) (100 * use.dead() / (use.rows() + use.dead()))));
        }
        if (!use.sampled() && use.written() > 0) {
            signs.add(new NeverSampled());
        }
        return signs;
    }
}
