package org.schemawright.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.schemawright.advise.firstform.FirstForm.Found;
import org.schemawright.discover.Approximation;
import org.schemawright.discover.CsvOptions;
import org.schemawright.discover.EncodedTable;
import org.schemawright.discover.MultivaluedHint;
import org.schemawright.discover.Patience;
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
     * @param notes    what was not looked for, and why
     */
    public record Proposed(
            List<String> names,
            int rows,
            List<ProposedRelation> relations,
            List<Approximation> nearly,
            List<MultivaluedHint> combined,
            List<Found> findings,
            List<String> notes) {}

    /** Whether a source is a file of rows and no schema. */
    public static boolean isTableFile(String source) {
        return source.toLowerCase(Locale.ROOT).matches("(?s).*\\.(?:csv|tsv)");
    }

    /**
     * @param most the most columns of a key of what is told apart from the table
     */
    public static Proposed inFile(String file, CsvOptions options, int most, Watch watch) throws UnusableTable {
        EncodedTable table = FindDependencies.table(file, options);
        Watch patience = Patience.of(watch, table.width());
        String name = String.valueOf(Path.of(file).getFileName()).replaceFirst("(?i)\\.(?:csv|tsv|txt)$", "");
        List<ProposedRelation> relations;
        try {
            relations = BoundedKeys.of(Proposal.of(table, name.isEmpty() ? "rows" : name, watch), most);
        } catch (Stopped e) {
            throw new UnusableTable(file
                    + " was stopped before any relation was found, so nothing is told; give more time with"
                    + " --time-limit");
        } catch (OutOfMemoryError e) {
            throw new UnusableTable(
                    file + " could not be searched in that memory; give more with JDK_JAVA_OPTIONS=-Xmx…");
        }
        return withMore(table, relations, patience);
    }

    /** In the order of what matters: where it is stopped, what was found by then is told, and what was not looked for. */
    private static Proposed withMore(EncodedTable table, List<ProposedRelation> relations, Watch watch) {
        List<Approximation> nearly = List.of();
        List<MultivaluedHint> combined = List.of();
        var findings = new ArrayList<Found>();
        var notes = new ArrayList<String>();
        String next = "exceptions";
        try {
            watch.done(0.6);
            nearly = Proposal.nearly(table, relations, MOST_EXCEPTIONS, watch);
            next = "lists that stand in every combination";
            watch.done(0.8);
            combined = MultivaluedHint.of(table, relations.getFirst().attributes(), watch);
            next = "values that are several";
            watch.done(0.9);
            LookForLists.in(table, List.of(), watch, findings::add);
            watch.done(1);
        } catch (Stopped e) {
            notes.add("stopped while looking for " + next + ": " + watch.why()
                    + "; what is told holds, and there may be more");
        } catch (OutOfMemoryError e) {
            notes.add("the memory did not suffice to look for " + next + "; give more with JDK_JAVA_OPTIONS=-Xmx…");
        }
        return new Proposed(table.names(), table.rows(), relations, nearly, combined, findings, notes);
    }
}
