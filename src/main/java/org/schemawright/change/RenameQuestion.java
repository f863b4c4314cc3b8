package org.schemawright.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.schemawright.model.Column;
import org.schemawright.model.EnumType;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.View;

/** A drop beside an add of the same shape. It may be a rename; nothing here decides that. */
public record RenameQuestion(ObjectRef dropped, ObjectRef added, List<String> reasons) {
    private static final double MOST = 2.0 / 3;

    public RenameQuestion {
        reasons = List.copyOf(reasons);
    }

    /** Each thing is asked about once, with what it resembles most; never what lineage tells of already. */
    public static List<RenameQuestion> among(List<Change> changes, Common ends, Lineage answered) {
        var questions = new ArrayList<RenameQuestion>();
        for (Change change : changes) {
            if (change instanceof Change.Drop(var dropped)) {
                for (Change other : changes) {
                    if (other instanceof Change.Create(var added)
                            && !answered.origins().containsKey(added.ref())) {
                        likeness(dropped, added, ends).ifPresent(questions::add);
                    }
                }
            }
        }
        questions.sort(Comparator.comparing(
                        (RenameQuestion question) -> -question.reasons().size())
                .thenComparing(RenameQuestion::dropped)
                .thenComparing(RenameQuestion::added));
        Set<ObjectRef> asked = new HashSet<>();
        return questions.stream()
                .filter(question -> !asked.contains(question.dropped()) && !asked.contains(question.added()))
                .filter(question -> asked.add(question.dropped()) & asked.add(question.added()))
                .sorted(Comparator.comparing(RenameQuestion::dropped))
                .toList();
    }

    private static Optional<RenameQuestion> likeness(SchemaObject dropped, SchemaObject added, Common ends) {
        List<String> reasons = switch (dropped) {
            case Column was when added instanceof Column is -> column(was, is, ends);
            case Table was when added instanceof Table is && sameKind(was, is) -> table(was, is);
            case EnumType was
            when added instanceof EnumType is && was.values().equals(is.values()) -> List.of("the same values");
            case View was
            when added instanceof View is && sameKind(was, is) && was.query().equals(is.query()) ->
                List.of("the same query");
            default -> List.of();
        };
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(new RenameQuestion(dropped.ref(), added.ref(), withName(reasons, dropped, added)));
    }

    private static boolean sameKind(SchemaObject was, SchemaObject is) {
        return was.ref().kind() == is.ref().kind();
    }

    private static List<String> column(Column was, Column is, Common ends) {
        ObjectRef table = was.ref().whole(Kind.TABLE);
        if (!table.equals(is.ref().whole(Kind.TABLE)) || !was.type().equals(is.type())) {
            return List.of();
        }
        var reasons = new ArrayList<String>();
        reasons.add("the same table and type, " + is.type());
        if (was.notNull().isPresent() && is.notNull().isPresent()) {
            reasons.add("neither takes nulls");
        }
        int before = position(ends.before().table(table), was.name());
        if (before >= 0 && before == position(ends.after().table(table), is.name())) {
            reasons.add("the same place among the columns");
        }
        return reasons;
    }

    private static int position(Optional<Table> table, String column) {
        return table.map(t -> t.columns().stream().map(Column::name).toList().indexOf(column))
                .orElse(-1);
    }

    private static List<String> table(Table was, Table is) {
        Set<String> before = shape(was);
        Set<String> shared = shape(is);
        int most = Math.max(before.size(), shared.size());
        shared.retainAll(before);
        if (most == 0 || shared.size() < most * MOST) {
            return List.of();
        }
        return shared.size() == most
                ? List.of("the same columns", "of the same types")
                : List.of(shared.size() + " of " + most + " columns are the same");
    }

    private static Set<String> shape(Table table) {
        var shape = new HashSet<String>();
        table.columns().forEach(column -> shape.add(column.name() + ' ' + column.type()));
        return shape;
    }

    private static List<String> withName(List<String> reasons, SchemaObject dropped, SchemaObject added) {
        String was = dropped.ref().last();
        String is = added.ref().last();
        boolean alike = was.length() > 2 && is.contains(was) || is.length() > 2 && was.contains(is);
        return alike ? Stream.concat(reasons.stream(), Stream.of("names alike")).toList() : reasons;
    }
}
