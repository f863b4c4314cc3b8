package org.schemawright.workspace;

import java.nio.file.Path;
import java.util.List;
import org.schemawright.connect.ServerAddress;
import org.schemawright.discover.Approximation;
import org.schemawright.discover.Approximations;
import org.schemawright.discover.CsvOptions;
import org.schemawright.discover.CsvTable;
import org.schemawright.discover.Discovered;
import org.schemawright.discover.Discovery;
import org.schemawright.discover.EncodedTable;
import org.schemawright.discover.LiveDiscovery;
import org.schemawright.discover.UnusableTable;
import org.schemawright.discover.Watch;

/** Finds the dependencies of one table. */
public final class FindDependencies {
    private FindDependencies() {}

    /** @param nearly what a few rows break, where that was asked for */
    public record Found(Discovered exact, List<Approximation> nearly) {}

    /**
     * @param most       the most columns of a determinant
     * @param exceptions the part of the rows that may break a dependency that is still told; 0 for none
     */
    public static Found inFile(String file, CsvOptions options, int most, double exceptions, Watch watch)
            throws UnusableTable {
        EncodedTable table = table(file, options);
        Discovered exact = Discovery.of(table, most, watch);
        return new Found(exact, exceptions > 0 ? Approximations.of(table, exceptions, watch) : List.of());
    }

    /** Of a table in a database in use, which is only read. */
    public static Discovered inDatabase(Workbench bench, String source, String table, int most, int sample, Watch watch)
            throws Exception {
        try (OpenTables open = tables(bench, source)) {
            return LiveDiscovery.of(open.database().connection(), open.path(table), most, sample, watch);
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
