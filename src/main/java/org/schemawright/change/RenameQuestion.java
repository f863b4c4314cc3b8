package org.schemawright.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schemawright.model.Column;
import org.schemawright.model.Database;
import org.schemawright.model.EnumType;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Schema;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.View;

/** A drop beside an add of the same shape. It may be a rename; nothing here decides that. */
public record RenameQuestion(ObjectRef dropped, ObjectRef added, List<String> reasons) {
    private static final double MOST = 2.0 / 3;

    public RenameQuestion {
        reasons = List.copyOf(reasons);
    }

    /** The new name as the old one's owner would write it: with its schema only where that is another. */
    public String shortName() {
        return dropped.path().size() == 2 && !dropped.schema().equals(added.schema()) ? added.display() : added.last();
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
        return withoutContents(questions).stream()
                .filter(question -> !asked.contains(question.dropped()) && !asked.contains(question.added()))
                .filter(question -> asked.add(question.dropped()) & asked.add(question.added()))
                .sorted(Comparator.comparing(RenameQuestion::dropped))
                .toList();
    }

    /** Where a schema may have become another, so may all that is in it, and that is no question of its own. */
    private static List<RenameQuestion> withoutContents(List<RenameQuestion> questions) {
        var schemas = questions.stream()
                .filter(question -> question.dropped().kind() == Kind.SCHEMA)
                .toList();
        return questions.stream()
                .filter(question -> question.dropped().kind() == Kind.SCHEMA
                        || schemas.stream()
                                .noneMatch(schema -> schema.dropped()
                                                .last()
                                                .equals(question.dropped().schema())
                                        && schema.added()
                                                .last()
                                                .equals(question.added().schema())))
                .toList();
    }

    private static Optional<RenameQuestion> likeness(SchemaObject dropped, SchemaObject added, Common ends) {
        List<String> reasons = switch (dropped) {
            case Schema was when added instanceof Schema is -> schema(was, is, ends);
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

    private static List<String> schema(Schema was, Schema is, Common ends) {
        Set<String> before = tables(was, ends.before());
        Set<String> shared = tables(is, ends.after());
        int most = Math.max(before.size(), shared.size());
        shared.retainAll(before);
        if (most == 0 || shared.size() < most * MOST) {
            return List.of();
        }
        return List.of(
                shared.size() == most
                        ? "tables of the same names"
                        : shared.size() + " of " + most + " tables are called the same");
    }

    private static Set<String> tables(Schema schema, Database database) {
        return database.all(Table.class)
                .map(Table::ref)
                .filter(ref -> ref.schema().equals(schema.ref().last()))
                .map(ObjectRef::last)
                .collect(Collectors.toCollection(HashSet::new));
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
