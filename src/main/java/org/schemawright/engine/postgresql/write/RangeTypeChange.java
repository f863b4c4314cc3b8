package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Optional;
import org.schemawright.engine.Writing;
import org.schemawright.model.Column;
import org.schemawright.model.RangeType;
import org.schemawright.plan.RowCheck;

/** From one range type to another: each bound is read anew from its text, and the lower one has to stay below. */
record RangeTypeChange(RangeType before, RangeType after, Writing writing) {
    /** Rows with ranges that the new type does not take. */
    List<RowCheck> refused(Column column) {
        return new ValuesWithin(before.ref(), this::refused, writing.before())
                .check(column, "ranges in " + column.ref() + " are no " + after.ref(), writing);
    }

    private Optional<String> refused(String range) {
        String lower = "pg_catalog.lower(" + range + ")::text";
        String upper = "pg_catalog.upper(" + range + ")::text";
        Optional<String> crossed = crossed(lower, upper);
        Optional<String> unread = unread(lower).flatMap(low -> unread(upper).map(up -> "(" + low + " OR " + up + ")"));
        return unread.isPresent() && crossed.isPresent()
                ? Optional.of("CASE WHEN " + unread.get() + " THEN true ELSE " + crossed.get() + " END")
                : unread.or(() -> crossed);
    }

    private Optional<String> unread(String bound) {
        return before.subtype().equals(after.subtype())
                ? Optional.empty()
                : TextTest.unreadable(bound, PgType.resolved(after.subtype(), writing.after()), writing);
    }

    /** In the order that comes with the subtype; one of an operator class of its own is for the engine to say. */
    private Optional<String> crossed(String lower, String upper) {
        if (after.options().containsKey("subtype_opclass") || !isThere()) {
            return Optional.empty();
        }
        String collation = Optional.ofNullable(after.options().get("collation"))
                .map(" COLLATE "::concat)
                .orElse("");
        return Optional.of(
                lower + "::" + after.subtype() + collation + " > " + upper + "::" + after.subtype() + collation);
    }

    /** Whether the new subtype can be asked before the migration. */
    private boolean isThere() {
        return PgType.of(after.subtype()).isBuiltIn()
                || TypeNames.find(after.subtype(), writing.before())
                        .equals(TypeNames.find(after.subtype(), writing.after()));
    }
}
