package org.schemawright.advise.schema;

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

/** A text type that fills up with blanks what is shorter, and forgets which blanks were meant. */
final class PaddedText implements Rule {
    private static final Card CARD = new Card("D20", "padded-text", "A text is filled up with blanks", Severity.INFO);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> judge(Facts facts) {
        return facts.tables()
                .flatMap(table -> table.columns().stream())
                .filter(Column::local)
                .flatMap(column -> finding(facts, column).stream())
                .toList();
    }

    private static Optional<Finding> finding(Facts facts, Column column) {
        if (!(facts.meaning(column.type()) instanceof PortableType.Text(var length, var padded))
                || !padded
                || length.orElse(1) <= 1) {
            return Optional.empty();
        }
        String type = facts.dialect().type(new PortableType.Text(length, false)).type();
        return Optional.of(new Finding(
                CARD.code(),
                Severity.INFO,
                Subject.of(column.ref()),
                column.ref() + " is " + column.type() + ", which fills up with blanks what is shorter",
                List.of(Evidence.of("type " + column.type() + " holds " + length.orElse(1)
                        + " characters always; blanks at the end do not count when it compares")),
                List.of(TypeChange.of(facts, column.ref(), type)
                        .<Remedy>map(edit -> new Remedy.ByEdit("Make it " + type, edit))
                        .orElseGet(() -> new Remedy.ByHand("Make it " + type)))));
    }
}
