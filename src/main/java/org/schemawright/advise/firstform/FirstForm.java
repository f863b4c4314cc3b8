package org.schemawright.advise.firstform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.advise.Finding;
import org.schemawright.advise.firstform.TableFacts.ColumnFacts;

/** All rules of first normal form on one table. */
public final class FirstForm {
    /** What looks at one column by itself. The first that finds something is the one that is told. */
    private static final List<ColumnRule> RULES = List.of(new DocumentInText(), new CompositeValue(), new ListInText());

    private FirstForm() {}

    /** Judges a column by its values. */
    interface ColumnRule {
        Optional<Found> judge(ColumnFacts column);
    }

    /**
     * A finding.
     *
     * @param splitting how the values come apart, where that is known
     */
    public record Found(Finding finding, Optional<Splitting> splitting) {
        static Found of(Finding finding) {
            return new Found(finding, Optional.empty());
        }
    }

    /** In the order of the columns, then what is found of several columns. */
    public static List<Finding> judge(TableFacts table) {
        return look(table).stream().map(Found::finding).toList();
    }

    /** The same with what is known beside. */
    public static List<Found> look(TableFacts table) {
        var found = new ArrayList<Found>();
        table.columns().forEach(column -> look(column).ifPresent(found::add));
        found.addAll(lookAtSeveral(table));
        return found;
    }

    /** What is found of one column. */
    public static Optional<Found> look(ColumnFacts column) {
        return column.structured()
                ? Optional.empty()
                : RULES.stream().flatMap(rule -> rule.judge(column).stream()).findFirst();
    }

    /** What is found of several columns together. */
    public static List<Found> lookAtSeveral(TableFacts table) {
        var found = new ArrayList<Found>();
        RepeatingGroup.judge(table).stream().map(Found::of).forEach(found::add);
        AttributeRows.judge(table).map(Found::of).ifPresent(found::add);
        return found;
    }
}
