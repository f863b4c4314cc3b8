package org.schemawright.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.schemawright.connect.ServerAddress;
import org.schemawright.discover.Approximation;
import org.schemawright.discover.Approximations;
import org.schemawright.discover.CsvOptions;
import org.schemawright.discover.CsvTable;
import org.schemawright.discover.Discovered;
import org.schemawright.discover.Discovery;
import org.schemawright.discover.EncodedTable;
import org.schemawright.discover.LiveDiscovery;
import org.schemawright.discover.LiveProposal;
import org.schemawright.discover.Patience;
import org.schemawright.discover.UnusableTable;
import org.schemawright.discover.Watch;

/** Finds the dependencies of one table. */
public final class FindDependencies {
    private FindDependencies() {}

    /**
     * @param nearly what a few rows break, where that was asked for
     * @param rows   the rows that it was found in
     */
    public record Found(Discovered exact, List<Approximation> nearly, Optional<EncodedTable> rows) {}

    /**
     * @param most       the most columns of a determinant
     * @param exceptions the part of the rows that may break a dependency that is still told; 0 for none
     */
    public static Found inFile(String file, CsvOptions options, int most, double exceptions, Watch watch)
            throws UnusableTable {
        EncodedTable table = table(file, options);
        Discovered exact = Discovery.of(table, most, Patience.of(watch, table.width()));
        return exceptions > 0
                ? new Found(exact, Approximations.of(table, exceptions, watch), Optional.of(table))
                : new Found(exact, List.of(), Optional.empty());
    }

    /** Of a table in a database in use, which is only read. */
    public static Discovered inDatabase(
            Workbench bench, String source, String table, int most, OptionalInt sample, Watch watch) throws Exception {
        try (OpenTables open = tables(bench, source)) {
            return LiveDiscovery.of(open.database().connection(), open.path(table), most, sample, watch);
        }
    }

    /**
     * The same, and what a few rows break. Exceptions may be in any row, so all of them have to be read.
     *
     * @param exceptions as for a file
     */
    public static Found inDatabase(
            Workbench bench, String source, String table, int most, OptionalInt sample, double exceptions, Watch watch)
            throws Exception {
        Discovered exact = inDatabase(bench, source, table, most, sample, watch);
        if (exceptions == 0) {
            return new Found(exact, List.of(), Optional.empty());
        }
        try (OpenTables open = tables(bench, source)) {
            var read = new LiveProposal(open.database().connection(), open.path(table), sample, watch);
            if (read.rows().rows() < read.count()) {
                throw new BadRequest("exceptions are told only where all rows are read; say --sample " + read.count()
                        + ", or leave --approximate out");
            }
            return new Found(exact, Approximations.of(read.rows(), exceptions, watch), Optional.of(read.rows()));
        }
    }

    static OpenTables tables(Workbench bench, String source) throws Exception {
        return bench.rows(source)
                .orElseThrow(() -> new BadRequest(
                        ServerAddress.masked(source) + " has no rows: give the address of a database, or a CSV file"));
    }

    /** Too little memory for the rows themselves is a problem of the table; nothing can be said about it then. */
    static EncodedTable table(String file, CsvOptions options) throws UnusableTable {
        try {
            return CsvTable.read(Path.of(file), options);
        } catch (OutOfMemoryError e) {
            throw new UnusableTable(file + " does not fit into the memory of "
                    + Runtime.getRuntime().maxMemory() / (1 << 20)
                    + " MB; give more with JDK_JAVA_OPTIONS=-Xmx…, or a part of the rows");
        }
    }
}
