package org.schemawright.workspace;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.connect.ServerAddress;
import org.schemawright.discover.CsvOptions;
import org.schemawright.discover.EncodedTable;
import org.schemawright.discover.LiveProposal;
import org.schemawright.discover.Stopped;
import org.schemawright.discover.UnusableTable;
import org.schemawright.discover.Watch;
import org.schemawright.model.Column;
import org.schemawright.model.Table;
import org.schemawright.model.Visible;
import org.schemawright.source.SourceAddress;

/**
 * Rows of a table that were read, and the way to ask all of them.
 *
 * @param types the engine's words for the types of the columns; none of a file
 * @param count how many rows there are, read or not
 */
record RowsAtHand(EncodedTable table, List<String> types, long count, Verifying verifying) {
    /** Leaves of some columns those that a key determines in all rows. */
    @FunctionalInterface
    interface Verifying {
        Attributes held(Attributes dependent, Attributes key) throws UnusableTable;
    }

    /** What is done with rows while they can be asked. */
    @FunctionalInterface
    interface Asking<T> {
        T of(RowsAtHand rows) throws UnusableTable;
    }

    /**
     * Of a table, from a CSV file or from a database that has it, which is only read.
     *
     * @throws UnusableTable where nothing can be said of the rows in the time or the memory that there is
     */
    static <T> T asked(Workbench bench, Table table, String source, CsvOptions options, Watch watch, Asking<T> asking)
            throws Exception {
        try {
            if (isFile(source)) {
                EncodedTable rows = inOrder(FindDependencies.table(source, options), table, options);
                check(source, rows, table);
                return asking.of(new RowsAtHand(rows, List.of(), rows.rows(), (dependent, _) -> dependent));
            }
            try (OpenTables open = FindDependencies.tables(bench, source)) {
                var live = new LiveProposal(
                        open.database().connection(), table.ref().path(), OptionalInt.empty(), watch);
                check(source, live.rows(), table);
                return asking.of(new RowsAtHand(live.rows(), live.types(), live.count(), live::verified));
            }
        } catch (Stopped e) {
            throw new UnusableTable(ServerAddress.masked(source) + " was not searched to the end; nothing was changed");
        } catch (OutOfMemoryError e) {
            throw new UnusableTable(ServerAddress.masked(source)
                    + " could not be searched in that memory; give more with JDK_JAVA_OPTIONS=-Xmx…");
        }
    }

    /** Whether a source is a file of comma-separated values, and no database. */
    static boolean isFile(String source) throws Exception {
        return !ServerAddress.isAddress(source) && !isDatabaseFile(source);
    }

    private static boolean isDatabaseFile(String source) throws Exception {
        return !ProposeRelations.isTableFile(source)
                && SourceAddress.parse(source, Engines.known().all()) instanceof SourceAddress.DatabaseFile;
    }

    /** The columns of a file that does not name them are those of the table, if there are as many. */
    private static EncodedTable inOrder(EncodedTable rows, Table table, CsvOptions options) {
        return options.header() == CsvOptions.Header.NONE
                        && rows.width() == table.columns().size()
                ? rows.named(table.columns().stream().map(Column::name).toList())
                : rows;
    }

    private static void check(String source, EncodedTable rows, Table table) throws BadRequest {
        for (String name : rows.names()) {
            if (table.column(name).isEmpty()) {
                throw new BadRequest(ServerAddress.masked(source) + " has a column " + Visible.text(name) + ", and "
                        + table.ref() + " has "
                        + table.columns().stream().map(Column::name).collect(Collectors.joining(", ")));
            }
        }
    }
}
