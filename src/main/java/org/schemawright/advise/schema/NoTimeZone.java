package org.schemawright.advise.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Facts;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Rule;
import org.schemawright.advise.Severity;
import org.schemawright.advise.Subject;
import org.schemawright.design.Edit;
import org.schemawright.engine.portable.Dialect.Rendered;
import org.schemawright.engine.portable.PortableType;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;

/** A day and a time without the zone that makes them one point in time. Speaks for engines that have one with it. */
final class NoTimeZone implements Rule {
    private static final Card CARD =
            new Card("D21", "timestamp-without-zone", "A point in time says not in which zone", Severity.WARNING);

    @Override
    public Card card() {
        return CARD;
    }

    /** Columns that say by their name that the clock on the wall is meant. */
    private static final Pattern LOCAL =
            Pattern.compile("(?i)(?:^|.*[^a-z])(?:local|wall|wallclock|naive|floating|civil)(?:[^a-z].*|$)");

    @Override
    public List<Finding> judge(Facts facts) {
        PortableType zoned = new PortableType.Moment(OptionalInt.empty(), true);
        Rendered known = facts.dialect().type(zoned);
        if (!facts.meaning(known.type()).equals(zoned) || !known.traps().isEmpty()) {
            return List.of();
        }
        return facts.tables()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.local()
                        && lacksZone(facts.meaning(column.type()))
                        && !LOCAL.matcher(column.name()).matches())
                .map(column -> finding(facts, column))
                .toList();
    }

    private static boolean lacksZone(PortableType type) {
        return switch (type) {
            case PortableType.Moment(var _, var zone) -> !zone;
            case PortableType.ListOf(var element) -> lacksZone(element);
            default -> false;
        };
    }

    private static PortableType withZone(PortableType type) {
        return switch (type) {
            case PortableType.Moment(var digits, var _) -> new PortableType.Moment(digits, true);
            case PortableType.ListOf(var element) -> new PortableType.ListOf(withZone(element));
            default -> type;
        };
    }

    private static Finding finding(Facts facts, Column column) {
        String type =
                facts.dialect().type(withZone(facts.meaning(column.type()))).type();
        return new Finding(
                CARD.code(),
                Severity.WARNING,
                Subject.of(column.ref()),
                column.ref() + " is " + column.type() + ", which is another point in time in each zone",
                List.of(Evidence.of("type " + column.type() + " keeps the clock's digits and no zone")),
                List.of(remedy(facts, column, type)));
    }

    private static Remedy remedy(Facts facts, Column column, String type) {
        boolean shifted = column.value() instanceof ColumnValue.Default(var expression)
                && expression.toLowerCase(Locale.ROOT).matches("(?s).*(?:time zone|timezone|localtime|utc).*");
        Optional<Edit> edit = shifted ? Optional.empty() : TypeChange.of(facts, column.ref(), type);
        return edit.<Remedy>map(one -> new Remedy.ByEdit(
                        "Make it " + type,
                        one,
                        "Values that are there are read in the time zone of the session that migrates: set it to theirs"
                                + " first."))
                .orElseGet(() -> new Remedy.ByHand(
                        "Make it " + type + ", once what is computed of it, or sets it, reckons with zones"));
    }
}
