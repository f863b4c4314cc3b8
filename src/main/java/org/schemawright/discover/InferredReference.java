package org.schemawright.discover;

import java.util.List;

/**
 * Columns that look as if they referred to another table.
 *
 * @param from          the steps of the referring table's name
 * @param rows          how many rows were looked at that have a value
 * @param values        how many different values these have
 * @param missing       how many of the values the other table does not have
 * @param orphans       some of these, as text, the smallest first
 * @param orphanRows    in how many rows they stand
 * @param named         what the names say: 1 that they do refer, 0 nothing
 * @param confidence    from 0 to 1, of names and data together
 * @param evidence      a sentence a reason
 */
public record InferredReference(
        List<String> from,
        List<String> columns,
        List<String> to,
        List<String> target,
        long rows,
        long values,
        long missing,
        List<String> orphans,
        long orphanRows,
        double named,
        double confidence,
        List<String> evidence) {
    public InferredReference {
        from = List.copyOf(from);
        columns = List.copyOf(columns);
        to = List.copyOf(to);
        target = List.copyOf(target);
        orphans = List.copyOf(orphans);
        evidence = List.copyOf(evidence);
    }

    /** The part of the values that the other table has. */
    public double coverage() {
        return values == 0 ? 1 : 1 - missing / (double) values;
    }
}
