package org.schemawright.workspace;

import java.nio.file.Path;
import org.schemawright.discover.CsvOptions;
import org.schemawright.discover.CsvTable;
import org.schemawright.discover.Discovered;
import org.schemawright.discover.Discovery;
import org.schemawright.discover.EncodedTable;
import org.schemawright.discover.UnusableTable;
import org.schemawright.discover.Watch;

/** Finds the dependencies of one table. */
public final class FindDependencies {
    private FindDependencies() {}

    public static Discovered inFile(String file, CsvOptions options, int most, Watch watch) throws UnusableTable {
        return Discovery.of(table(file, options), most, watch);
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
