package org.schemawright.advise.schema;

import java.util.List;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Facts;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Rule;
import org.schemawright.advise.Severity;
import org.schemawright.advise.Subject;
import org.schemawright.engine.portable.PortableType;
import org.schemawright.model.Column;

/** A JSON type of which the engine has one that can be compared and indexed. */
final class PlainJson implements Rule {
    private static final Card CARD = new Card("D22", "json-as-text", "JSON is kept as its text", Severity.INFO);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> judge(Facts facts) {
        String better = facts.dialect().type(new PortableType.Json()).type();
        if (!(facts.meaning(better) instanceof PortableType.Json)) {
            return List.of();
        }
        return facts.tables()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.local()
                        && facts.meaning(column.type()) instanceof PortableType.Json
                        && facts.domain(column.type()).isEmpty()
                        && !column.type().equalsIgnoreCase(better))
                .map(column -> new Finding(
                        CARD.code(),
                        Severity.INFO,
                        Subject.of(column.ref()),
                        column.ref() + " is " + column.type() + ", which is parsed anew each time and equal to nothing",
                        List.of(Evidence.of("the engine has " + better + ", which compares and can have an index")),
                        List.of(remedy(facts, column, better))))
                .toList();
    }

    private static Remedy remedy(Facts facts, Column column, String better) {
        return TypeChange.of(facts, column.ref(), better)
                .<Remedy>map(edit -> new Remedy.ByEdit(
                        "Make it " + better,
                        edit,
                        "The order of members, repeated members and white space are not kept."))
                .orElseGet(() -> new Remedy.ByHand("Make it " + better));
    }
}
