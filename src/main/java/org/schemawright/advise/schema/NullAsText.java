package org.schemawright.advise.schema;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

/** A default that is the text NULL where no value was meant. */
final class NullAsText implements Rule {
    private static final Card CARD = new Card("D27", "null-as-text", "A default is the word NULL", Severity.WARNING);

    @Override
    public Card card() {
        return CARD;
    }

    private static final Pattern WORD = Pattern.compile("(?is)\\(*\\s*'null'\\s*\\)*(?:::.*)?");

    @Override
    public List<Finding> judge(Facts facts) {
        return facts.tables()
                .flatMap(table -> table.columns().stream())
                .filter(Column::local)
                .flatMap(column -> finding(column).stream())
                .toList();
    }

    private static Optional<Finding> finding(Column column) {
        return column.value() instanceof ColumnValue.Default(var expression)
                        && WORD.matcher(expression).matches()
                ? Optional.of(new Finding(
                        CARD.code(),
                        Severity.WARNING,
                        Subject.of(column.ref()),
                        column.ref() + " has the text NULL as its default, which is a value like any other",
                        List.of(Evidence.of("DEFAULT " + expression)),
                        List.of(new Remedy.ByEdit(
                                "Take the default away",
                                new Edit.ReplaceColumn(column.withValue(ColumnValue.NONE)),
                                "Rows that hold the text keep it."))))
                : Optional.empty();
    }
}
