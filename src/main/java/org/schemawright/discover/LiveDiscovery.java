package org.schemawright.discover;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.advise.normalize.Dependency;

/**
 * The dependencies of a table in a database. What a sample refutes is refuted; what it does not, the database verifies
 * over all rows, and the rows by which it refutes something join the sample. Nothing is told that was only seen in a
 * sample. Of many columns, determinants of one size are verified before larger ones are sought.
 */
public final class LiveDiscovery {
    /** Tables up to this size are read whole. */
    public static final int SAMPLE = 100_000;

    /** Of more columns than fit, fewer rows are read unless somebody says how many. */
    private static final int SAMPLED_CELLS = 64 * SAMPLE;

    private static final int ROUNDS = 60;
    private static final int LESS = 8;
    private static final int LEAST_SAMPLE = 100;

    /** Of many columns, so many sets of one size are asked about; more would keep the database busy for little. */
    private static final int MOST_ASKED = 400;

    private final LiveTable table;
    private final int limit;
    private final Watch watch;
    private final boolean wide;
    private int sampleSize;
    private RowEncoder rows;
    private Discovered candidates;
    private final Set<Attributes> verifiedKeys = new HashSet<>();
    private final Map<Attributes, Attributes> verified = new TreeMap<>();

    private LiveDiscovery(LiveTable table, int limit, int sampleSize, Watch watch) {
        this.table = table;
        this.limit = Math.min(limit, table.names().size());
        this.sampleSize = sampleSize;
        this.watch = watch;
        this.wide = table.names().size() > Long.SIZE;
        this.rows = new RowEncoder(table.names());
        this.candidates = new Discovered(
                table.names(), 0, 0, Optional.empty(), new long[table.names().size()][0], new long[0]);
    }

    /** How many rows of so many columns are read where nobody says how many. */
    public static int sample(int columns) {
        return Math.min(SAMPLE, SAMPLED_CELLS / Math.max(1, columns));
    }

    /** @param sampleSize how many rows are read; what these do not decide is asked of the database */
    public static Discovered of(
            Connection connection, List<String> path, int limit, OptionalInt sampleSize, Watch asking)
            throws UnusableTable {
        try {
            var table = new LiveTable(connection, path);
            int columns = table.names().size();
            Watch watch = Patience.of(asking, columns);
            try (LiveTable.Guard _ = table.cancelledBy(watch)) {
                return new LiveDiscovery(table, limit, sampleSize.orElse(sample(columns)), watch).run();
            }
        } catch (SQLException e) {
            throw asking.stopped() ? tooSoon(path) : unusable(path, e);
        }
    }

    private static UnusableTable tooSoon(List<String> path) {
        return new UnusableTable("the rows of the table " + String.join(".", path)
                + " were not counted and sampled before the end, so nothing is known of it; nothing was changed, give"
                + " it more time with --time-limit");
    }

    static UnusableTable unusable(List<String> path, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        boolean forbidden = state.startsWith("42");
        return new UnusableTable("the table " + String.join(".", path) + " could not be asked: "
                + firstLine(e)
                + (forbidden
                        ? "; nothing was changed"
                        : "; nothing was changed, try again or ask for less with --max-determinant"));
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** It goes no further, and why. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Ended(String why) {
            super(why, null, false, false);
        }
    }

    private Discovered run() throws SQLException, UnusableTable {
        long count = table.count();
        if (count == 0) {
            throw new UnusableTable("the table has no rows, so nothing can be learned from it");
        }
        read(count);
        if (rows.rows() == count) {
            return Discovery.of(rows.table(), limit, watch);
        }
        return told(count, searched());
    }

    /** Why it is not complete to what was asked, where it is not. */
    private Optional<String> searched() {
        try {
            for (int size = wide ? Math.min(1, limit) : limit; size <= limit; size++) {
                settle(size);
                if (candidates.interruption().isPresent()) {
                    return candidates.interruption();
                }
            }
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(watch.stopped() ? watch.why() : "the database said no more: " + firstLine(e));
        } catch (Stopped e) {
            return Optional.of(watch.why());
        } catch (OutOfMemoryError e) {
            return Optional.of("the memory did not suffice");
        } catch (Ended e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Where the memory does not hold the sample, a smaller one does: it only saves questions. */
    private void read(long count) throws SQLException, UnusableTable {
        while (true) {
            try {
                rows = table.sample(count, sampleSize);
                return;
            } catch (OutOfMemoryError e) {
                sampleSize /= LESS;
                if (sampleSize < LEAST_SAMPLE) {
                    throw new UnusableTable("not even " + LEAST_SAMPLE + " rows of the table fit into the memory of "
                            + Runtime.getRuntime().maxMemory() / (1 << 20)
                            + " MB; give more with JDK_JAVA_OPTIONS=-Xmx…");
                }
            }
        }
    }

    /** Asks until the database refutes nothing of up to so many columns any more. */
    private void settle(int size) throws SQLException {
        for (int round = 0; round < ROUNDS; round++) {
            int before = rows.rows();
            candidates = Discovery.of(rows.soFar(), size, watch);
            if (!verify(size)) {
                return;
            }
            if (rows.rows() == before) {
                break;
            }
        }
        throw new Ended("the database refuted more than the sample could follow");
    }

    /** The size up to which all that the sample leaves open has been verified. */
    private int bound() {
        int open = candidates.completeTo();
        for (Dependency one : candidates.dependencies().toList()) {
            if (!holds(one.determinant()).containsAll(one.dependent())) {
                open = Math.min(open, one.determinant().size() - 1);
            }
        }
        for (Attributes key : candidates.keys()) {
            if (!verifiedKeys.contains(key)) {
                open = Math.min(open, key.size() - 1);
            }
        }
        return Math.max(0, open);
    }

    /** What the database said that it determines. */
    private Attributes holds(Attributes determinant) {
        return verifiedKeys.contains(determinant)
                ? Attributes.first(table.names().size())
                : verified.getOrDefault(determinant, Attributes.NONE);
    }

    /** The smallest determinants first; whether something was refuted. What refutes it is in the sample then. */
    private boolean verify(int most) throws SQLException {
        boolean refuted = false;
        for (int size = 0; size <= most && !refuted; size++) {
            Map<Attributes, Attributes> open = open(size);
            Set<Attributes> keys = openKeys(size);
            checkNumber(open.keySet(), keys, size);
            refuted = verifyKeys(keys);
            refuted |= verifyDependencies(open);
        }
        return refuted;
    }

    private Map<Attributes, Attributes> open(int size) {
        return candidates
                .dependencies()
                .filter(one -> one.determinant().size() == size)
                .filter(one -> !holds(one.determinant()).containsAll(one.dependent()))
                .collect(Collectors.toMap(
                        Dependency::determinant, Dependency::dependent, Attributes::union, TreeMap::new));
    }

    private Set<Attributes> openKeys(int size) {
        return candidates.keys().stream()
                .filter(key -> key.size() == size && !verifiedKeys.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void checkNumber(Set<Attributes> determinants, Set<Attributes> keys, int size) {
        var all = new TreeSet<>(determinants);
        all.addAll(keys);
        if (wide && all.size() > MOST_ASKED) {
            throw new Ended("the " + rows.rows() + " rows that were read leave " + all.size() + " sets of " + size
                    + (size == 1 ? " column" : " columns")
                    + " open, more than the database is asked about; read more with --sample");
        }
    }

    private boolean verifyKeys(Set<Attributes> keys) throws SQLException {
        boolean refuted = false;
        for (Attributes key : keys) {
            watch.check();
            boolean unique = table.unique(key);
            if (unique) {
                verifiedKeys.add(key);
            } else {
                witnesses().ofKey(key);
            }
            refuted |= !unique;
        }
        return refuted;
    }

    /** Of what is a key nothing else has to be asked. */
    private boolean verifyDependencies(Map<Attributes, Attributes> open) throws SQLException {
        boolean refuted = false;
        for (var one : open.entrySet()) {
            watch.check();
            Attributes determinant = one.getKey();
            Attributes asked = one.getValue().minus(holds(determinant));
            if (!asked.isEmpty()) {
                Attributes wrong = table.refuted(determinant, asked);
                verified.merge(determinant, asked.minus(wrong), Attributes::union);
                refuted |= !wrong.isEmpty();
                witnesses().of(determinant, wrong);
            }
        }
        return refuted;
    }

    private Witnesses witnesses() {
        return new Witnesses(table, rows, watch);
    }

    /** Only what the database has verified. */
    private Discovered told(long count, Optional<String> why) {
        int width = table.names().size();
        int stride = Math.max(1, (width + Long.SIZE - 1) / Long.SIZE);
        var determinants = new long[width][];
        for (int place = 0; place < width; place++) {
            var words = new LongList();
            for (Attributes determinant : candidates.determinants(place)) {
                if (holds(determinant).contains(place)) {
                    determinant.addTo(words::add, stride);
                }
            }
            determinants[place] = words.toArray();
        }
        var keys = new LongList();
        candidates.keys().stream().filter(verifiedKeys::contains).forEach(key -> key.addTo(keys::add, stride));
        int completeTo = why.isEmpty() ? candidates.completeTo() : bound();
        return new Discovered(
                table.names(), (int) Math.min(Integer.MAX_VALUE, count), completeTo, why, determinants, keys.toArray());
    }
}
