package org.schemawright.discover;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.advise.normalize.Dependency;

/**
 * The dependencies of a table in a database. What a sample refutes is refuted; what it does not, the database verifies
 * over all rows, and the rows by which it refutes something join the sample. Nothing is told that was only seen in a
 * sample.
 */
public final class LiveDiscovery {
    /** Tables up to this size are read whole. */
    public static final int SAMPLE = 100_000;

    private static final int WITNESSES = 40;
    private static final int ROUNDS = 60;
    private static final int LESS = 8;
    private static final int LEAST_SAMPLE = 100;

    private final LiveTable table;
    private final int limit;
    private final Watch watch;
    private int sampleSize;
    private final List<List<@Nullable String>> rows = new ArrayList<>();
    private final Set<List<@Nullable String>> known = new HashSet<>();
    private final Set<Attributes> verifiedKeys = new HashSet<>();
    private final Map<Attributes, Attributes> verified = new TreeMap<>();

    private LiveDiscovery(LiveTable table, int limit, int sampleSize, Watch watch) {
        this.table = table;
        this.limit = limit;
        this.sampleSize = sampleSize;
        this.watch = watch;
    }

    /** @param sampleSize how many rows are read; what these do not decide is asked of the database */
    public static Discovered of(Connection connection, List<String> path, int limit, int sampleSize, Watch watch)
            throws UnusableTable {
        try {
            var table = new LiveTable(connection, path);
            try (LiveTable.Guard _ = table.cancelledBy(watch)) {
                return new LiveDiscovery(table, limit, sampleSize, watch).run();
            }
        } catch (SQLException e) {
            throw unusable(path, e);
        }
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

    private Discovered run() throws SQLException, UnusableTable {
        long count = table.count();
        if (count == 0) {
            throw new UnusableTable("the table has no rows, so nothing can be learned from it");
        }
        read(count);
        if (rows.size() == count) {
            return Discovery.of(encoded(), limit, watch);
        }
        Discovered candidates = Discovery.of(encoded(), limit, watch);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                int before = rows.size();
                if (!verify(candidates)) {
                    return told(candidates, count, candidates.completeTo(), candidates.interruption());
                }
                if (rows.size() == before) {
                    break;
                }
                candidates = Discovery.of(encoded(), limit, watch);
            }
        } catch (SQLException e) {
            String why = watch.stopped() ? "it was stopped" : "the database said no more: " + firstLine(e);
            return told(candidates, count, bound(candidates), Optional.of(why));
        } catch (Stopped e) {
            return told(candidates, count, bound(candidates), Optional.of("it was stopped"));
        } catch (OutOfMemoryError e) {
            return told(candidates, count, bound(candidates), Optional.of("the memory did not suffice"));
        }
        return told(
                candidates,
                count,
                bound(candidates),
                Optional.of("the database refuted more than the sample could follow"));
    }

    /** Where the memory does not hold the sample, a smaller one does: it only saves questions. */
    private void read(long count) throws SQLException, UnusableTable {
        while (true) {
            try {
                rows.addAll(table.sample(count, sampleSize));
                known.addAll(rows);
                encoded();
                return;
            } catch (OutOfMemoryError e) {
                rows.clear();
                known.clear();
                sampleSize /= LESS;
                if (sampleSize < LEAST_SAMPLE) {
                    throw new UnusableTable("not even " + LEAST_SAMPLE + " rows of the table fit into the memory of "
                            + Runtime.getRuntime().maxMemory() / (1 << 20)
                            + " MB; give more with JDK_JAVA_OPTIONS=-Xmx…");
                }
            }
        }
    }

    /** The size up to which all that the sample leaves open has been verified. */
    private int bound(Discovered candidates) {
        int open = candidates.completeTo();
        for (Dependency one : candidates.dependencies().toList()) {
            if (!verified.getOrDefault(one.determinant(), Attributes.NONE).containsAll(one.dependent())) {
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

    private EncodedTable encoded() {
        var encoder = new RowEncoder(table.names());
        rows.forEach(encoder::add);
        return encoder.table();
    }

    /** The smallest determinants first; whether something was refuted. What refutes it is in the sample then. */
    private boolean verify(Discovered candidates) throws SQLException {
        boolean refuted = false;
        for (int size = 0; size <= limit && size <= table.names().size() && !refuted; size++) {
            refuted = verifyDependencies(candidates, size);
            refuted |= verifyKeys(candidates, size);
        }
        return refuted;
    }

    private boolean verifyDependencies(Discovered candidates, int size) throws SQLException {
        boolean refuted = false;
        Map<Attributes, Attributes> open = candidates
                .dependencies()
                .filter(one -> one.determinant().size() == size)
                .collect(Collectors.toMap(
                        Dependency::determinant, Dependency::dependent, Attributes::union, TreeMap::new));
        for (var one : open.entrySet()) {
            watch.check();
            Attributes determinant = one.getKey();
            Attributes asked = one.getValue().minus(verified.getOrDefault(determinant, Attributes.NONE));
            if (!asked.isEmpty()) {
                Attributes wrong = table.refuted(determinant, asked);
                verified.merge(determinant, asked.minus(wrong), Attributes::union);
                for (int dependent : wrong.toArray()) {
                    refuted = true;
                    join(table.witnesses(determinant, dependent, WITNESSES));
                }
            }
        }
        return refuted;
    }

    private boolean verifyKeys(Discovered candidates, int size) throws SQLException {
        boolean refuted = false;
        for (Attributes key : candidates.keys()) {
            if (key.size() == size && !verifiedKeys.contains(key)) {
                watch.check();
                if (table.unique(key)) {
                    verifiedKeys.add(key);
                } else {
                    refuted = true;
                    join(table.duplicates(key, WITNESSES));
                }
            }
        }
        return refuted;
    }

    /** A row that is there already would look like a second one. */
    private void join(List<List<@Nullable String>> witnesses) {
        for (List<@Nullable String> row : witnesses) {
            if (known.add(row)) {
                rows.add(row);
            }
        }
    }

    /** Only what the database has verified. */
    private Discovered told(Discovered candidates, long count, int completeTo, Optional<String> why) {
        int width = table.names().size();
        int stride = Math.max(1, (width + Long.SIZE - 1) / Long.SIZE);
        var determinants = new long[width][];
        for (int place = 0; place < width; place++) {
            var words = new LongList();
            for (Attributes determinant : candidates.determinants(place)) {
                if (verified.getOrDefault(determinant, Attributes.NONE).contains(place)) {
                    determinant.addTo(words::add, stride);
                }
            }
            determinants[place] = words.toArray();
        }
        var keys = new LongList();
        candidates.keys().stream().filter(verifiedKeys::contains).forEach(key -> key.addTo(keys::add, stride));
        return new Discovered(
                table.names(), (int) Math.min(Integer.MAX_VALUE, count), completeTo, why, determinants, keys.toArray());
    }
}
