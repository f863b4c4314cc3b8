package org.schemawright.discover;

/**
 * Finds the smallest sets of columns that determine one column, or that are unique: those that meet every difference
 * set (MMCS, Murakami and Uno, 2014), of which only a sample needs to be known. Where all known ones are met, the data
 * decide; what they refute becomes new difference sets, which are put into the state of the search where it stands.
 */
final class Search {
    /** Stands for all columns together: what determines that is a key. */
    static final int KEY = -1;

    private static final int MOST_WITNESSES = 24;

    /** After so many branches it is asked whether to go on, though nothing was found. */
    private static final int LOOKED_UP = 1024;

    private final EncodedTable table;
    private final Differences differences;
    private final Partitions partitions;
    private final Refining refining;
    private final int[] rank;
    private final Watch watch;
    private final int target;
    private final long targetBit;
    private final int limit;

    /** By depth: the sets not met yet, and for each chosen column those that it alone meets. */
    private final LongList[] open;

    private final LongList[][] sole;
    private final int[] chosen;
    private final long[] chosenSet;
    private int depth;
    private int branched;
    private int known;
    private boolean bounded;
    private final LongList found = new LongList();

    /** What searches share. */
    record Ground(EncodedTable table, Differences differences, Partitions partitions, int[] rank, Watch watch) {}

    /** @param limit the most columns of a determinant */
    Search(Ground ground, Refining refining, int target, int limit) {
        this.table = ground.table();
        this.differences = ground.differences();
        this.partitions = ground.partitions();
        this.rank = ground.rank();
        this.watch = ground.watch();
        this.refining = refining;
        this.target = target;
        this.targetBit = target == KEY ? 0 : 1L << target;
        this.limit = Math.min(limit, table.width());
        int levels = table.width() + 2;
        open = new LongList[levels];
        sole = new LongList[levels][];
        chosen = new int[levels];
        chosenSet = new long[levels];
        for (int level = 0; level < levels; level++) {
            open[level] = new LongList();
            sole[level] = new LongList[0];
        }
    }

    /** A bit a column for each set found; those found before an interruption are right too. */
    long[] found() {
        return found.toArray();
    }

    /** Whether there may be more than was found, of more columns than the limit. */
    boolean bounded() {
        return bounded;
    }

    void run() {
        known = differences.count();
        open[0] = Edges.smallest(differences.sets(), known, targetBit, watch);
        long all = table.width() == Long.SIZE ? -1L : (1L << table.width()) - 1;
        visit(all & ~targetBit);
    }

    private void visit(long candidates) {
        int level = depth;
        LongList left = open[level];
        while (left.size == 0) {
            if (takeNew()) {
                break;
            }
            watch.check();
            if (holds(chosenSet[level])) {
                found.add(chosenSet[level]);
                return;
            }
            if (!takeNew()) {
                throw new IllegalStateException("what refutes a dependency is no new difference");
            }
        }
        if (level < limit) {
            branch(candidates, level);
        } else {
            bounded = true;
        }
    }

    private void branch(long candidates, int level) {
        if (++branched % LOOKED_UP == 0) {
            watch.check();
        }
        long branches = fewest(open[level], candidates);
        if (branches == 0) {
            return;
        }
        long rest = candidates & ~branches;
        room(level + 1);
        while (branches != 0) {
            int column = mostSelective(branches);
            long bit = 1L << column;
            branches &= ~bit;
            boolean needed = choose(bit, level);
            if (needed && (open[level + 1].size == 0 || level + 1 < limit)) {
                depth = level + 1;
                chosen[level] = column;
                chosenSet[level + 1] = chosenSet[level] | bit;
                visit(rest);
                depth = level;
            } else {
                bounded |= needed;
            }
            rest |= bit;
        }
    }

    /** The columns that may meet the open set with the fewest of them; 0 where one cannot be met. */
    private static long fewest(LongList open, long candidates) {
        long best = 0;
        int fewest = Integer.MAX_VALUE;
        long[] items = open.items;
        for (int i = 0; i < open.size; i++) {
            long usable = items[i] & candidates;
            int count = Long.bitCount(usable);
            if (count < fewest) {
                fewest = count;
                best = usable;
                if (count <= 1) {
                    break;
                }
            }
        }
        return best;
    }

    private int mostSelective(long columns) {
        int best = -1;
        for (long rest = columns; rest != 0; rest &= rest - 1) {
            int column = Long.numberOfTrailingZeros(rest);
            if (best < 0 || rank[column] < rank[best]) {
                best = column;
            }
        }
        return best;
    }

    /** Fills the next level; false where a chosen column would no longer be needed. */
    private boolean choose(long bit, int level) {
        LongList[] next = sole[level + 1];
        LongList[] current = sole[level];
        for (int i = 0; i < level; i++) {
            next[i].keepWithout(bit, current[i]);
            if (next[i].size == 0) {
                return false;
            }
        }
        open[level].divide(bit, next[level], open[level + 1]);
        return true;
    }

    private void room(int level) {
        if (sole[level].length < level) {
            var wider = new LongList[level];
            for (int i = 0; i < level; i++) {
                wider[i] = i < sole[level].length ? sole[level][i] : new LongList();
            }
            sole[level] = wider;
        }
    }

    /** Puts what others found into every level of the path; true where some of it is not met here. */
    private boolean takeNew() {
        int count = differences.count();
        if (known == count) {
            return false;
        }
        long[] sets = differences.sets();
        boolean unmet = false;
        for (; known < count; known++) {
            long set = sets[known];
            if (target == KEY || (set & targetBit) != 0) {
                insert(set & ~targetBit);
                unmet |= (set & chosenSet[depth]) == 0;
            }
        }
        return unmet;
    }

    private void insert(long set) {
        for (int level = 0; level <= depth; level++) {
            long met = set & chosenSet[level];
            if (met == 0) {
                open[level].add(set);
            } else if ((met & met - 1) == 0) {
                int column = Long.numberOfTrailingZeros(met);
                for (int i = 0; i < level; i++) {
                    if (chosen[i] == column) {
                        sole[level][i].add(set);
                        break;
                    }
                }
            }
        }
    }

    /** Asks the data; where they say no, at least one new difference set is known afterwards. */
    private boolean holds(long columns) {
        if (differences.exact() || partitions.hasUnique(columns)) {
            return true;
        }
        if (columns == 0) {
            return holdsForAllRows();
        }
        Partition partition = partitions.of(columns, refining);
        if (target == KEY) {
            int groups = Math.min(partition.groups(), MOST_WITNESSES);
            for (int group = 0; group < groups; group++) {
                int first = partition.starts[group];
                differences.note(partition.rows[first], partition.rows[first + 1]);
            }
            return groups == 0;
        }
        return agree(partition);
    }

    private boolean agree(Partition partition) {
        int[] ids = table.column(target).ids;
        int[] rows = partition.rows;
        int witnesses = 0;
        for (int group = 0; group < partition.groups() && witnesses < MOST_WITNESSES; group++) {
            int from = partition.starts[group];
            int to = partition.starts[group + 1];
            int value = ids[rows[from]];
            for (int i = from + 1; i < to; i++) {
                if (ids[rows[i]] != value) {
                    differences.note(rows[from], rows[i]);
                    witnesses++;
                    break;
                }
            }
        }
        return witnesses == 0;
    }

    private boolean holdsForAllRows() {
        if (target == KEY) {
            differences.note(0, 1);
            return false;
        }
        if (table.distinct(target) == 1) {
            return true;
        }
        int[] ids = table.column(target).ids;
        int other = 1;
        while (ids[other] == ids[0]) {
            other++;
        }
        differences.note(0, other);
        return false;
    }
}
