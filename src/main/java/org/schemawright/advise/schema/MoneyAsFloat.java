package org.schemawright.advise.schema;

import java.util.List;
import java.util.OptionalInt;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Facts;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Rule;
import org.schemawright.advise.Severity;
import org.schemawright.advise.Subject;
import org.schemawright.engine.portable.Dialect.Rendered;
import org.schemawright.engine.portable.PortableType;
import org.schemawright.model.Column;

/** Money in a type that cannot hold a tenth. */
final class MoneyAsFloat implements Rule {
    private static final Card CARD =
            new Card("D19", "money-as-float", "An amount of money is a binary fraction", Severity.WARNING);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> judge(Facts facts) {
        return facts.tables()
                .flatMap(table -> table.columns().stream())
                .filter(column ->
                        column.local() && isApproximate(facts.meaning(column.type())) && MoneyName.fits(column.name()))
                .map(column -> finding(facts, column))
                .toList();
    }

    private static boolean isApproximate(PortableType type) {
        return type instanceof PortableType.Approximate
                || type instanceof PortableType.ListOf(var element) && isApproximate(element);
    }

    private static Finding finding(Facts facts, Column column) {
        PortableType amount = new PortableType.Exact(OptionalInt.of(19), 4);
        Rendered exact = facts.dialect()
                .type(
                        facts.meaning(column.type()) instanceof PortableType.ListOf
                                ? new PortableType.ListOf(amount)
                                : amount);
        return new Finding(
                CARD.code(),
                Severity.WARNING,
                Subject.of(column.ref()),
                column.ref() + " is " + column.type() + ", which holds amounts of money only nearly",
                List.of(
                        Evidence.of("type " + column.type() + " is a binary fraction, in which 0.10 does not exist"),
                        Evidence.of("by its name it holds an amount of money")),
                List.of(remedy(facts, column, exact)));
    }

    private static Remedy remedy(Facts facts, Column column, Rendered exact) {
        if (!exact.traps().isEmpty()) {
            return new Remedy.ByHand("Keep whole cents in an integer column");
        }
        return TypeChange.of(facts, column.ref(), exact.type())
                .<Remedy>map(edit -> new Remedy.ByEdit(
                        "Make it " + exact.type(), edit, "Values with more than four decimal places are rounded."))
                .orElseGet(() -> new Remedy.ByHand(
                        "Make it " + exact.type() + ", once what is computed of it is out of the way"));
    }
}
