package org.schemawright.engine;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** Made-up rows for a scratch database, and the comparison of rows before and after. */
public interface TestRows {
    /**
     * Fills every table with the same rows each time. Where some table holds rows already, nothing is added.
     *
     * @param model what the scratch database holds
     * @return the tables for which no row was found that they take
     */
    List<ObjectRef> fill(ScratchDatabase scratch, Database model) throws SQLException;

    /**
     * Fills every table with rows that also keep the rules of another database, as far as it has the same tables and
     * columns. A rule that no row is found for is kept by none.
     *
     * @param model   what the scratch database holds
     * @param without the tables that stay empty
     * @return the tables for which no row was found that they take
     */
    List<ObjectRef> fillKeeping(ScratchDatabase scratch, Database model, Database rules, Set<ObjectRef> without)
            throws SQLException;

    /** Sums up what the columns of a table hold, whatever the order of its rows. Rows of heirs are left out, those of
     * partitions are not. */
    Digest digest(ScratchDatabase scratch, Table table, List<String> columns) throws SQLException;

    /** Two tables with the same digest hold the same rows, as far as a checksum can tell. */
    record Digest(long rows, BigDecimal sum) {}
}
