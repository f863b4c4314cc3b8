package org.schemawright.advise.normalize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.schemawright.design.Decision;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/**
 * What people decided on a dependency of a table: it is kept in the design as a decision about the table, the
 * determinant's columns and the dependent ones, in this order, so that it goes along when they get other names.
 *
 * @param meaning a sentence of who decided
 */
public record DecidedDependency(
        ObjectRef table, List<String> determinant, List<String> dependent, Answer answer, String meaning) {
    /** What decisions on dependencies are on. */
    public static final String ON = "dependency";

    public DecidedDependency {
        determinant = List.copyOf(determinant);
        dependent = List.copyOf(dependent);
    }

    /** What was decided. */
    public enum Answer {
        /** A rule that people state. */
        DECLARED("declared"),
        /** It was found in rows, and is a rule. */
        ACCEPTED("accepted"),
        /** It was found in rows, and is no rule. */
        REJECTED("rejected"),
        /** It holds in the rows that there are; nobody knows of others. */
        ONLY_IN_DATA("only in this data");

        private final String word;

        Answer(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** Whether the table is judged by it. */
        public boolean isRule() {
            return this == DECLARED || this == ACCEPTED;
        }

        public static Optional<Answer> of(String word) {
            return Arrays.stream(values())
                    .filter(answer -> answer.word.equals(word))
                    .findFirst();
        }
    }

    public Decision.Matter matter() {
        var about = new ArrayList<ObjectRef>();
        about.add(table);
        determinant.forEach(column -> about.add(table.part(Kind.COLUMN, column)));
        dependent.forEach(column -> about.add(table.part(Kind.COLUMN, column)));
        return new Decision.Matter(ON, about, String.valueOf(determinant.size()));
    }

    public Decision decision() {
        return new Decision(matter(), answer.word(), meaning);
    }

    /** What was decided on a table, as far as its columns are still there. */
    public static List<DecidedDependency> of(Table table, List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.matter().on().equals(ON)
                        && decision.matter().about().getFirst().equals(table.ref()))
                .flatMap(decision -> read(table, decision).stream())
                .toList();
    }

    /** The decisions of a design once a table of it was taken apart: those on one of the new tables go there. */
    public static List<Decision> moved(List<Decision> decisions, Table table, List<Part> parts) {
        var moved = new ArrayList<>(decisions);
        for (DecidedDependency one : of(table, decisions)) {
            parts.stream()
                    .filter(part -> part.columns().containsAll(one.determinant())
                            && part.columns().containsAll(one.dependent()))
                    .findFirst()
                    .filter(part -> part != parts.getFirst())
                    .ifPresent(part -> {
                        moved.removeIf(decision -> decision.matter().equals(one.matter()));
                        moved.add(new DecidedDependency(
                                        ObjectRef.of(Kind.TABLE, table.ref().schema(), part.name()),
                                        one.determinant(),
                                        one.dependent(),
                                        one.answer(),
                                        one.meaning())
                                .decision());
                    });
        }
        return moved;
    }

    private static Optional<DecidedDependency> read(Table table, Decision decision) {
        List<String> columns = decision.matter().about().stream()
                .skip(1)
                .filter(ref ->
                        ref.kind() == Kind.COLUMN && ref.whole(Kind.TABLE).equals(table.ref()))
                .map(ObjectRef::last)
                .filter(column -> table.column(column).isPresent())
                .toList();
        int most = decision.matter().about().size() - 1;
        Optional<Integer> size = number(decision.matter().detail()).filter(count -> count < most);
        return columns.size() < most
                ? Optional.empty()
                : size.flatMap(count -> Answer.of(decision.answer())
                        .map(answer -> new DecidedDependency(
                                table.ref(),
                                columns.subList(0, count),
                                columns.subList(count, columns.size()),
                                answer,
                                decision.reason())));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
