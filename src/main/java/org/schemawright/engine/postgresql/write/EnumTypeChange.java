package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.EnumType;
import org.schemawright.plan.Draft;
import org.schemawright.plan.RowCheck;

/** From one list of labels to another. */
final class EnumTypeChange {
    private EnumTypeChange() {}

    static Alteration of(EnumType before, EnumType after, Writing writing) {
        if (isSwap(before, after, writing)) {
            return swap(before, after, writing).alteration();
        }
        var drafts = new ArrayList<>(additions(before, after));
        drafts.addAll(TraitWriter.altered(before, after, writing));
        return new Alteration.InPlace(drafts, Set.of());
    }

    static boolean isSwap(EnumType before, EnumType after, Writing writing) {
        List<String> added = added(before, after);
        boolean onlyAdded = after.values().stream()
                .filter(label -> !added.contains(label))
                .toList()
                .equals(before.values());
        return !before.values().equals(after.values())
                && (!onlyAdded || NewLabels.areUsed(after.ref(), added, writing));
    }

    static TypeSwap swap(EnumType before, EnumType after, Writing writing) {
        return new TypeSwap(before, new EnumTypeWriter().create(after, writing), writing)
                .checkedBy(column -> removed(before, after, column, writing));
    }

    /** Rows that hold a label that goes. */
    private static List<RowCheck> removed(EnumType before, EnumType after, Column column, Writing writing) {
        var kept = new HashSet<>(after.values());
        List<String> gone = before.values().stream()
                .filter(label -> !kept.contains(label))
                .map(Quote::text)
                .toList();
        if (gone.isEmpty()) {
            return List.of();
        }
        String labels = String.join(", ", gone);
        return new ValuesWithin(
                        after.ref(), value -> Optional.of(value + "::text IN (" + labels + ")"), writing.before())
                .check(
                        column,
                        "rows hold a label in " + column.ref() + " that " + after.ref() + " no longer has",
                        writing);
    }

    private static List<String> added(EnumType before, EnumType after) {
        var had = new HashSet<>(before.values());
        return after.values().stream().filter(label -> !had.contains(label)).toList();
    }

    /** Each where it belongs: behind the label that is there before it, or at the very front. */
    private static List<Draft> additions(EnumType before, EnumType after) {
        var had = new HashSet<>(before.values());
        var drafts = new ArrayList<Draft>();
        Optional<String> last = before.values().stream().reduce((_, label) -> label);
        Optional<String> previous = Optional.empty();
        for (String label : after.values()) {
            if (!had.contains(label)) {
                String place = place(previous, last, before);
                drafts.add(Draft.of("ALTER TYPE " + Quote.qualified(after.ref()) + " ADD VALUE IF NOT EXISTS "
                        + Quote.text(label) + place));
                last = place.isEmpty() ? Optional.of(label) : last;
            }
            previous = Optional.of(label);
        }
        return drafts;
    }

    private static String place(Optional<String> previous, Optional<String> last, EnumType before) {
        if (previous.isEmpty()) {
            return before.values().isEmpty()
                    ? ""
                    : " BEFORE " + Quote.text(before.values().getFirst());
        }
        return last.equals(previous) ? "" : " AFTER " + Quote.text(previous.get());
    }
}
