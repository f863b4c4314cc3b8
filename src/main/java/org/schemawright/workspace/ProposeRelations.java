package org.schemawright.workspace;

import java.nio.file.Path;
import java.util.List;
import org.schemawright.discover.CsvOptions;
import org.schemawright.discover.EncodedTable;
import org.schemawright.discover.Proposal;
import org.schemawright.discover.ProposedRelation;
import org.schemawright.discover.UnusableTable;
import org.schemawright.discover.Watch;

/** Proposes the relations of which a table looks like the join. */
public final class ProposeRelations {
    private ProposeRelations() {}

    /** @param names the columns of the table, by their places in the relations */
    public record Proposed(List<String> names, int rows, List<ProposedRelation> relations) {}

    public static Proposed inFile(String file, CsvOptions options, Watch watch) throws UnusableTable {
        EncodedTable table = FindDependencies.table(file, options);
        String name = String.valueOf(Path.of(file).getFileName()).replaceFirst("(?i)\\.(?:csv|tsv|txt)$", "");
        return new Proposed(table.names(), table.rows(), Proposal.of(table, name.isEmpty() ? "rows" : name, watch));
    }
}
