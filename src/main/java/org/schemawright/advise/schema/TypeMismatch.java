package org.schemawright.advise.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Facts;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Rule;
import org.schemawright.advise.Severity;
import org.schemawright.advise.Subject;
import org.schemawright.engine.portable.PortableType;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Table;

/** A reference whose columns and the columns that it leads to take different values. */
final class TypeMismatch implements Rule {
    private static final Card CARD = new Card(
            "D5", "reference-type-mismatch", "A reference runs between columns of different types", Severity.WARNING);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> judge(Facts facts) {
        var found = new ArrayList<Finding>();
        facts.references().forEach(reference -> {
            Optional<Table> from = facts.tableOf(reference.ref());
            Optional<Table> to = facts.database().table(reference.target());
            List<String> targets = facts.targetColumns(reference);
            for (int i = 0; i < Math.min(reference.columns().size(), targets.size()); i++) {
                String name = reference.columns().get(i);
                String target = targets.get(i);
                Optional<Column> one = from.flatMap(table -> table.column(name));
                Optional<Column> other = to.flatMap(table -> table.column(target));
                if (one.isPresent() && other.isPresent()) {
                    judge(facts, reference, one.get(), other.get()).ifPresent(found::add);
                }
            }
        });
        return found;
    }

    private static Optional<Finding> judge(Facts facts, ForeignKey reference, Column one, Column other) {
        PortableType here = facts.meaning(one.type());
        PortableType there = facts.meaning(other.type());
        if (one.type().equals(other.type()) || alike(here, there)) {
            return Optional.empty();
        }
        String change = "Make " + one.name() + " " + other.type() + ", as what it refers to";
        Remedy remedy = TypeChange.alone(facts, one.ref(), other.type())
                .<Remedy>map(edit -> new Remedy.ByEdit(change, edit))
                .orElseGet(() -> new Remedy.ByHand(change));
        return Optional.of(new Finding(
                CARD.code(),
                wider(here, there) ? Severity.INFO : Severity.WARNING,
                Subject.of(one.ref(), reference.ref()),
                one.ref() + " is " + one.type() + " and refers to "
                        + other.ref().display() + ", which is " + other.type(),
                List.of(
                        Evidence.at(one.ref(), "type " + one.type()),
                        Evidence.at(other.ref(), "type " + other.type()),
                        Evidence.at(
                                reference.ref(),
                                wider(here, there)
                                        ? "every value there fits here, and some that fit here cannot be there"
                                        : "values there may not fit here, and each comparison converts one side")),
                List.of(remedy)));
    }

    /** Types that the engine does not tell apart, such as other words for the same. */
    private static boolean alike(PortableType one, PortableType other) {
        return one.equals(other) || one instanceof PortableType.Untyped || other instanceof PortableType.Untyped;
    }

    private static boolean wider(PortableType here, PortableType there) {
        return switch (here) {
            case PortableType.Whole(var bits) -> there instanceof PortableType.Whole(var less) && bits > less;
            case PortableType.Text(var length, var padded) ->
                there instanceof PortableType.Text(var less, var other)
                        && padded == other
                        && (length.isEmpty() || less.isPresent() && length.getAsInt() > less.getAsInt());
            default -> false;
        };
    }
}
