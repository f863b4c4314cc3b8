package org.schemawright.advise.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Facts;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Rule;
import org.schemawright.advise.Severity;
import org.schemawright.advise.Subject;
import org.schemawright.design.Edit;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Domain;
import org.schemawright.model.Table;

/** ON DELETE or ON UPDATE that sets NULL where NULL is refused, or a default where there is none. */
final class SetNullOnRequired implements Rule {
    private static final Card CARD = new Card(
            "D10", "set-null-on-required", "A reference would empty a column that may not be empty", Severity.ERROR);

    @Override
    public Card card() {
        return CARD;
    }

    /** How a reference acts. */
    private record Action(String event, String word, List<String> columns) {}

    @Override
    public List<Finding> judge(Facts facts) {
        var found = new ArrayList<Finding>();
        facts.references()
                .forEach(reference -> facts.tableOf(reference.ref()).ifPresent(table -> {
                    List<String> limited =
                            reference.setColumns().isEmpty() ? reference.columns() : reference.setColumns();
                    judge(facts, table, reference, new Action("ON DELETE", reference.onDelete(), limited))
                            .ifPresent(found::add);
                    judge(facts, table, reference, new Action("ON UPDATE", reference.onUpdate(), reference.columns()))
                            .ifPresent(found::add);
                }));
        return found;
    }

    private static Optional<Finding> judge(Facts facts, Table table, ForeignKey reference, Action action) {
        boolean toDefault = action.word().equals("SET DEFAULT");
        if (!toDefault && !action.word().equals("SET NULL")) {
            return Optional.empty();
        }
        List<Column> emptied = action.columns().stream()
                .flatMap(name -> table.column(name).stream())
                .filter(column -> !toDefault || !hasDefault(facts, column))
                .toList();
        List<Column> required = emptied.stream()
                .filter(column -> facts.isRequired(table, column))
                .toList();
        if (required.isEmpty() && !(toDefault && !emptied.isEmpty())) {
            return Optional.empty();
        }
        List<Column> blamed = required.isEmpty() ? emptied : required;
        return Optional.of(new Finding(
                CARD.code(),
                required.isEmpty() ? Severity.INFO : Severity.ERROR,
                new Subject.Objects(Stream.concat(
                                Stream.of(reference.ref()), blamed.stream().map(Column::ref))
                        .toList()),
                reference.ref() + " says " + action.event() + " " + action.word() + ", and " + names(blamed)
                        + (required.isEmpty() ? " has no default" : " is required"),
                evidence(facts, table, blamed, toDefault),
                remedies(facts, table, reference, action, required)));
    }

    private static boolean hasDefault(Facts facts, Column column) {
        return !(column.value() instanceof ColumnValue.None)
                || facts.domain(column.type())
                        .flatMap(Domain::defaultExpression)
                        .isPresent();
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static List<Evidence> evidence(Facts facts, Table table, List<Column> columns, boolean toDefault) {
        return columns.stream()
                .map(column -> Evidence.at(
                        column.ref(),
                        (toDefault ? "has no default" : "")
                                + (toDefault && facts.isRequired(table, column) ? " and " : "")
                                + why(facts, table, column)))
                .toList();
    }

    private static String why(Facts facts, Table table, Column column) {
        if (column.notNull().isPresent()) {
            return "is NOT NULL";
        }
        if (facts.of(table.ref()).keyColumns().contains(column.name())) {
            return "is of the primary key";
        }
        return facts.isRequired(table, column) ? "its domain refuses nulls" : "";
    }

    private static List<Remedy> remedies(
            Facts facts, Table table, ForeignKey reference, Action action, List<Column> required) {
        var remedies = new ArrayList<Remedy>();
        if (required.isEmpty()) {
            remedies.add(acting(reference, action, "SET NULL"));
            return remedies;
        }
        boolean free = required.stream()
                .allMatch(column -> column.notNull().isPresent()
                        && column.local()
                        && !facts.of(table.ref()).keyColumns().contains(column.name())
                        && !facts.domain(column.type()).map(Domain::notNull).orElse(false));
        if (free && !action.word().equals("SET DEFAULT")) {
            remedies.add(
                    new Remedy.ByEdit("Let " + names(required) + " be empty", Requirement.lifted(facts, required)));
        }
        remedies.add(acting(reference, action, "NO ACTION"));
        if (action.event().equals("ON DELETE")) {
            remedies.add(acting(reference, action, "CASCADE"));
        }
        return remedies;
    }

    private static Remedy acting(ForeignKey reference, Action action, String word) {
        boolean onDelete = action.event().equals("ON DELETE");
        var changed = new ForeignKey(
                reference.ref(),
                reference.columns(),
                reference.target(),
                reference.targetColumns(),
                reference.match(),
                onDelete ? reference.onUpdate() : word,
                onDelete ? word : reference.onDelete(),
                onDelete && !word.equals("SET NULL") ? List.of() : reference.setColumns(),
                reference.period(),
                reference.settings(),
                reference.traits());
        return new Remedy.ByEdit(label(action, word), new Edit.Replace(changed));
    }

    private static String label(Action action, String word) {
        return switch (word) {
            case "CASCADE" -> "Delete the rows that refer with it (ON DELETE CASCADE)";
            case "NO ACTION" -> "Refuse it while rows refer to it (" + action.event() + " NO ACTION)";
            default -> "Say what it does: " + action.event() + " " + word;
        };
    }
}
