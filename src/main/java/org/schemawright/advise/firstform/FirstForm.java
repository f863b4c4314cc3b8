package org.schemawright.advise.firstform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.schemawright.advise.Finding;
import org.schemawright.advise.firstform.TableFacts.ColumnFacts;

/** All rules of first normal form on one table. */
public final class FirstForm {
    /** What looks at one column by itself. The first that finds something is the one that is told. */
    private static final List<ColumnRule> RULES =
            List.of(new DocumentInText(), new CompositeValue(), new ListInText(), new LooseList());

    private static final Set<String> UNSAID =
            Set.of("null", "none", "nan", "n/a", "na", "nil", "\\n", "-", "--", "?", ".", "unknown");
    private static final int LONGEST_UNSAID = 20;
    private static final long MOST_TEXT = 1_000_000;

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
        ColumnFacts said = said(column);
        return column.structured() || said.values().isEmpty()
                ? DeclaredLists.judge(said).map(Found::of)
                : RULES.stream().flatMap(rule -> rule.judge(said).stream()).findFirst();
    }

    /** What is found of several columns together. */
    public static List<Found> lookAtSeveral(TableFacts table) {
        var found = new ArrayList<Found>();
        RepeatingGroup.judge(table).stream().map(Found::of).forEach(found::add);
        AttributeRows.judge(table).map(Found::of).ifPresent(found::add);
        return found;
    }

    /** Without the values that say that there is none; of more text than is read, every so many values. */
    private static ColumnFacts said(ColumnFacts column) {
        List<String> values = column.values().stream()
                .filter(value -> value.length() > LONGEST_UNSAID || !unsaid(value.strip()))
                .toList();
        long text = values.stream()
                .mapToLong(value -> Math.min(value.length(), Parts.LONGEST))
                .sum();
        int step = (int) (1 + text / MOST_TEXT);
        return new ColumnFacts(
                column.name(),
                column.type(),
                IntStream.range(0, (values.size() + step - 1) / step)
                        .mapToObj(row -> values.get(row * step))
                        .toList());
    }

    private static boolean unsaid(String value) {
        return value.isEmpty() || UNSAID.contains(value.toLowerCase(Locale.ROOT));
    }
}
