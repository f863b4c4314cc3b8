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
    private static final int ROUNDS = 25;

    private final LiveTable table;
    private final int limit;
    private final Watch watch;
    private final int sampleSize;
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
            return new LiveDiscovery(new LiveTable(connection, path), limit, sampleSize, watch).run();
        } catch (SQLException e) {
            throw unusable(path, e);
        }
    }

    static UnusableTable unusable(List<String> path, SQLException e) {
        return new UnusableTable("the table " + String.join(".", path) + " could not be asked: "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                + "; nothing was changed, try again or ask for less with --max-determinant");
    }

    private Discovered run() throws SQLException, UnusableTable {
        long count = table.count();
        if (count == 0) {
            throw new UnusableTable("the table has no rows, so nothing can be learned from it");
        }
        rows.addAll(table.sample(count, sampleSize));
        known.addAll(rows);
        if (rows.size() == count) {
            return Discovery.of(encoded(), limit, watch);
        }
        Discovered candidates = Discovery.of(encoded(), limit, watch);
        for (int round = 0; round < ROUNDS; round++) {
            int before = rows.size();
            boolean refuted = verify(candidates);
            if (!refuted) {
                return told(candidates, count, candidates.completeTo(), candidates.interruption());
            }
            if (rows.size() == before) {
                break;
            }
            candidates = Discovery.of(encoded(), limit, watch);
        }
        return told(candidates, count, 0, Optional.of("the database refuted more than the sample could follow"));
    }

    private EncodedTable encoded() {
        var encoder = new RowEncoder(table.names());
        rows.forEach(encoder::add);
        return encoder.table();
    }

    /** Whether something was refuted; what refutes it is in the sample then. */
    private boolean verify(Discovered candidates) throws SQLException {
        boolean refuted = false;
        Map<Attributes, Attributes> open = candidates
                .dependencies()
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
        for (Attributes key : candidates.keys()) {
            watch.check();
            if (!verifiedKeys.contains(key)) {
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
