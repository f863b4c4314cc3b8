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
        Optional<Finding> judge(ColumnFacts column);
    }

    /** In the order of the columns, then what is found of several columns. */
    public static List<Finding> judge(TableFacts table) {
        var found = new ArrayList<Finding>();
        for (ColumnFacts column : table.columns()) {
            if (!column.structured()) {
                RULES.stream()
                        .flatMap(rule -> rule.judge(column).stream())
                        .findFirst()
                        .ifPresent(found::add);
            }
        }
        found.addAll(RepeatingGroup.judge(table));
        AttributeRows.judge(table).ifPresent(found::add);
        return found;
    }
}
