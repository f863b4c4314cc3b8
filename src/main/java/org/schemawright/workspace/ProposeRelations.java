package org.schemawright.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.schemawright.advise.firstform.FirstForm.Found;
import org.schemawright.discover.Approximation;
import org.schemawright.discover.CsvOptions;
import org.schemawright.discover.EncodedTable;
import org.schemawright.discover.MultivaluedHint;
import org.schemawright.discover.Proposal;
import org.schemawright.discover.ProposedRelation;
import org.schemawright.discover.Stopped;
import org.schemawright.discover.UnusableTable;
import org.schemawright.discover.Watch;

/** Proposes the relations of which a table looks like the join. */
public final class ProposeRelations {
    /** The part of the rows that may break what is still told. */
    static final double MOST_EXCEPTIONS = 0.05;

    private ProposeRelations() {}

    /**
     * @param names  the columns of the table, by their places in the relations
     * @param nearly what would hold but for a few rows
     * @param combined what stands in every combination with the rest
     * @param findings values that are several values
     */
    public record Proposed(
            List<String> names,
            int rows,
            List<ProposedRelation> relations,
            List<Approximation> nearly,
            List<MultivaluedHint> combined,
            List<Found> findings) {}

    /** Whether a source is a file of rows and no schema. */
    public static boolean isTableFile(String source) {
        return source.toLowerCase(Locale.ROOT).matches("(?s).*\\.(?:csv|tsv)");
    }

    public static Proposed inFile(String file, CsvOptions options, Watch watch) throws UnusableTable {
        EncodedTable table = FindDependencies.table(file, options);
        String name = String.valueOf(Path.of(file).getFileName()).replaceFirst("(?i)\\.(?:csv|tsv|txt)$", "");
        try {
            List<ProposedRelation> relations = Proposal.of(table, name.isEmpty() ? "rows" : name, watch);
            return new Proposed(
                    table.names(),
                    table.rows(),
                    relations,
                    Proposal.nearly(table, relations, MOST_EXCEPTIONS, watch),
                    MultivaluedHint.of(table, relations.getFirst().attributes(), watch),
                    LookForLists.in(table, List.of()));
        } catch (Stopped e) {
            throw new UnusableTable(file + " could not be searched in that time; give more with --time-limit");
        } catch (OutOfMemoryError e) {
            throw new UnusableTable(
                    file + " could not be searched in that memory; give more with JDK_JAVA_OPTIONS=-Xmx…");
        }
    }
}
